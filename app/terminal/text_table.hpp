// SPDX-License-Identifier: MIT
// A table for reading on a terminal: columns as wide as their widest cell.
#pragma once

#include <string>
#include <vector>

namespace paperround {

class TextTable {
  public:
    explicit TextTable(std::vector<std::string> headings) : headings_(std::move(headings)) {}

    /// Requires: as many cells as headings.
    void add_row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

    bool empty() const { return rows_.empty(); }

    /// One string a line, headings first, no line end.
    std::vector<std::string> lines() const;

  private:
    std::vector<std::string> headings_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace paperround
