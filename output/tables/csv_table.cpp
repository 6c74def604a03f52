// SPDX-License-Identifier: MIT
#include "output/tables/csv_table.hpp"

#include <cassert>

namespace paperround {

namespace {

bool would_be_a_formula(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string::npos;
}

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
        line += quoted_where_needed(would_be_a_formula(cell) ? "'" + cell : cell);
    }
    bytes_ += line + "\r\n";
}

}  // namespace paperround
