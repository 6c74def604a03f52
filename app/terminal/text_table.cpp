// SPDX-License-Identifier: MIT
#include "app/terminal/text_table.hpp"

#include <algorithm>

namespace paperround {

namespace {

/// Code points, which is what Latin scripts take on a terminal.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string line_of(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += cells[i];
        if (i + 1 < cells.size()) line.append(widths[i] - width_of(cells[i]) + 2, ' ');
    }
    return line;
}

}  // namespace

std::vector<std::string> TextTable::lines() const {
    std::vector<std::size_t> widths;
    for (const std::string& heading : headings_) widths.push_back(width_of(heading));
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
        }
    }
    std::vector<std::string> lines{line_of(headings_, widths)};
    for (const auto& row : rows_) lines.push_back(line_of(row, widths));
    return lines;
}

}  // namespace paperround
