// SPDX-License-Identifier: MIT
#include "engine/document/pdf/page_lines.hpp"

#include <algorithm>
#include <utility>

namespace paperround {

namespace {

// In heights of the line. A space is about 0.2; three of them still belong to one text.
constexpr double widest_space = 0.8;
constexpr double least_space = 0.02;

// How far below the line's lower edge a word's middle may be, in heights: superscripts are in.
constexpr double least_overlap = 0.3;

double middle(const PageWord& word) {
    return (word.top + word.bottom) / 2;
}

void append_word(PageLine& line, const PageWord& word) {
    const double gap = line.pieces.empty() ? 0 : word.left - line.right();
    if (line.pieces.empty() || gap > widest_space * line.height()) {
        line.pieces.push_back({word.left, word.right, word.right - word.left, line.top, word.text});
        return;
    }
    LinePiece& piece = line.pieces.back();
    if (gap > least_space * line.height()) piece.text += ' ';
    piece.text += word.text;
    piece.right = std::max(piece.right, word.right);
}

PageLine line_of(PageWords words, int page) {
    std::ranges::stable_sort(words, {}, &PageWord::left);
    PageLine line;
    line.page = page;
    line.top = std::ranges::min(words, {}, &PageWord::top).top;
    line.bottom = std::ranges::max(words, {}, &PageWord::bottom).bottom;
    for (const PageWord& word : words) append_word(line, word);
    return line;
}

}  // namespace

std::vector<PageLine> lines_of_pages(std::vector<PageWords> pages) {
    std::vector<PageLine> lines;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        PageWords& words = pages[page];
        std::ranges::stable_sort(words, {}, middle);
        PageWords together;
        const auto end_line = [&] {
            if (together.empty()) return;
            lines.push_back(line_of(std::exchange(together, {}), static_cast<int>(page) + 1));
        };
        for (PageWord& word : words) {
            const bool below =
                !together.empty() &&
                middle(word) > together.front().bottom -
                                   least_overlap * (together.front().bottom - together.front().top);
            if (below) end_line();
            together.push_back(std::move(word));
        }
        end_line();
    }
    return lines;
}

}  // namespace paperround
