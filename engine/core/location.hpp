// SPDX-License-Identifier: MIT
// A place that the person who made the mistake can find: in a document, in a table of data, in a
// text file. Built only when something has to be said about it.
#pragma once

#include <string>
#include <vector>

namespace paperround {

struct Location {
    std::string file;

    // A text file or a CSV: both count from 1, 0 is "not known".
    int line = 0;
    int column = 0;

    // A table of data: the row as a person counts it, the heading of the column.
    int row = 0;
    std::string field;

    // A document.
    std::string story;                  // "Main text", "Header", "Footnote 2"
    std::vector<std::string> headings;  // outermost first
    int table = 0;
    int table_row = 0;
    int table_column = 0;
    int paragraph = 0;  // outside tables
    int page = 0;       // about, as the word processor last laid it out; 0: not known

    // The same place for a program: the part that holds it, and which paragraph of that part it is
    // in reading order, those in tables counted too. From 1; 0: not known.
    std::string part;
    int ordinal = 0;
    /// In a document that the template includes: which paragraph of that one. `part` and `ordinal`
    /// are then those of the paragraph that includes it.
    int included_ordinal = 0;

    bool operator==(const Location&) const = default;
};

/// "staff.csv, row 17, column Email" · "policy.toml:12:3" ·
/// "Main text, under heading "1 Details", table 2, row 3, column 2". Empty for an empty location.
std::string describe(const Location& where);

}  // namespace paperround
