// SPDX-License-Identifier: MIT
// A table as a page shows it: pieces of lines that keep to the same columns.
#pragma once

#include "engine/document/pdf/page_lines.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct PageTable {
    std::size_t begin = 0;  // its lines, of all that were given
    std::size_t end = 0;
    std::vector<double> columns;  // left edges
};

/// The table whose first line is `at`; nullopt where none begins.
std::optional<PageTable> find_table(const std::vector<PageLine>& lines, std::size_t at);

/// A paragraph in a cell; row and column from 1.
struct TableText {
    int row = 0;
    int column = 0;
    std::string text;
};

/// Row after row, in each cell from top to bottom.
std::vector<TableText> texts_of(const std::vector<PageLine>& lines, const PageTable& table);

/// Whether `next` stands as close below as lines of one paragraph do.
bool is_next_line(const PageLine& line, const PageLine& next);

/// Whether the piece below begins with a word for which this one had no room left.
bool had_no_room(const LinePiece& piece, const LinePiece& below, double right_edge);

/// With a space, but not behind a hyphen within a word or in the middle of an address.
std::string joined(std::string text, const std::string& more);

}  // namespace paperround
