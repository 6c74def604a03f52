// SPDX-License-Identifier: MIT
// A table as CSV for spreadsheets: RFC 4180 with CRLF, UTF-8 with a byte-order mark so that Excel
// reads it as such. A cell that a spreadsheet would run as a formula (it begins with = + - @, TAB
// or CR) gets an apostrophe in front, and what turns the direction of writing is left out: answers
// are typed by people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

class CsvTable {
  public:
    explicit CsvTable(const std::vector<std::string>& headings);

    /// Requires: as many cells as there are headings.
    void add_row(const std::vector<std::string>& cells);

    /// The whole table so far.
    const std::string& bytes() const { return bytes_; }

  private:
    void append_row(const std::vector<std::string>& cells);

    std::size_t columns_;
    std::string bytes_;
};

}  // namespace paperround
