// SPDX-License-Identifier: MIT
// Paragraphs and tables worked out from where lines stand: wide gaps make columns, more than a
// line's distance makes a row, and a line goes on in the next where that one's first word had no
// room. A guess, and marked as one by whoever uses it.
#pragma once

#include "engine/document/pdf/page_lines.hpp"
#include "engine/document/text_model.hpp"

namespace paperround {

/// The blocks of one story, in reading order; tables counted from 1.
std::vector<TextBlock> lay_out(const std::vector<PageLine>& lines);

}  // namespace paperround
