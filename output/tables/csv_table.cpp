// SPDX-License-Identifier: MIT
#include "output/tables/csv_table.hpp"

#include "output/tables/cell_text.hpp"

#include <cassert>

namespace paperround {

namespace {

std::string quoted_where_needed(std::string text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

CsvTable::CsvTable(const std::vector<std::string>& headings)
    : columns_(headings.size()), bytes_("\xEF\xBB\xBF") {
    append_row(headings);
}

void CsvTable::add_row(const std::vector<std::string>& cells) {
    assert(cells.size() == columns_);
    append_row(cells);
}

void CsvTable::append_row(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) line += ',';
        const std::string text = without_bidi_controls(cell);
        line += quoted_where_needed(would_be_a_formula(text) ? "'" + text : text);
    }
    bytes_ += line + "\r\n";
}

}  // namespace paperround
