// SPDX-License-Identifier: MIT
// Which column of a staff list is which: found by headings, and for "Title" and "Username" by what
// stands under them. Says what is missing and what is left out.
#pragma once

#include "datasources/staff/column_aliases.hpp"
#include "engine/core/diagnostic.hpp"
#include "engine/core/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct StaffColumns {
    std::map<StaffColumn, std::string> heading_of;  // only those that are there
    std::map<int, std::string> last_objectives;     // by number

    bool has(StaffColumn column) const { return heading_of.contains(column); }
};

/// nullopt where a column is missing without which nothing can be done. Reports to `diagnostics`: a
/// column that must be there and is not (error D020), reviewers for whom there is no column
/// (warning D035), columns left out to protect people (note D022), and columns that are not used,
/// with what they may be misspellings of (note D023).
std::optional<StaffColumns> find_staff_columns(const std::vector<std::string>& headings,
                                               const std::vector<Record>& rows,
                                               Diagnostics& diagnostics);

/// The text under the heading without blanks around it; empty where there is none.
std::string cell_text(const Record& row, const std::string& heading);

}  // namespace paperround
