// SPDX-License-Identifier: MIT
// One row of a staff list as a person.
#pragma once

#include "datasources/staff/reviewers.hpp"
#include "datasources/staff/staff_columns.hpp"

namespace paperround {

struct PersonRow {
    Person person;  // reviewer_id is still empty
    ReviewerClaim reviewer;
};

/// Reports what is wrong in the row, with its column and the value: no e-mail address or no name
/// (D027), an address that is none (D024), a date that is none (D026).
PersonRow read_person(const Record& row, const StaffColumns& columns, Diagnostics& diagnostics);

}  // namespace paperround
