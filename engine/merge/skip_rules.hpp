// SPDX-License-Identifier: MIT
// Which of the template's SKIPIF fields, if any, passes over a record.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/merge/copy_records.hpp"
#include "engine/merge/scope.hpp"

namespace paperround {

/// The first rule that is true; null when none is.
/// Throws Error E6xx where a value cannot be used.
const SkipRule* rule_that_skips(const std::vector<SkipRule>& rules, const Record& record,
                                const CopyRecords& place, FieldPositions& positions);

/// For the report: "skipped: staff.csv, row 4, by SKIPIF role = "Cook"".
Diagnostic note_of_skip(const SkipRule& rule, const Record& record);

}  // namespace paperround
