// SPDX-License-Identifier: MIT
// Words that stand beside each other are a line, and a line with wide gaps is in pieces.
#pragma once

#include "engine/document/pdf/page_words.hpp"

namespace paperround {

/// Words without a gap that a reader would notice.
struct LinePiece {
    double left = 0;
    double right = 0;
    double first_word_width = 0;
    double top = 0;  // of its line
    std::string text;
};

struct PageLine {
    int page = 0;  // from 1
    double top = 0;
    double bottom = 0;
    std::vector<LinePiece> pieces;  // from left to right, never empty

    double height() const { return bottom - top; }
    double left() const { return pieces.front().left; }
    double right() const { return pieces.back().right; }
};

/// From top to bottom, page after page.
std::vector<PageLine> lines_of_pages(std::vector<PageWords> pages);

}  // namespace paperround
