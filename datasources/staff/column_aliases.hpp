// SPDX-License-Identifier: MIT
// What schools' systems call the columns of a staff list: our name for each column, the headings
// that mean it, and the headings whose columns are never taken in.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

enum class StaffColumn {
    StaffId,
    Email,
    GivenName,
    KnownAs,
    FamilyName,
    DisplayName,
    Title,
    JobTitle,
    StaffGroup,
    Department,
    Site,
    ReviewerEmail,
    ReviewerId,
    ReviewerName,
    StartDate,
    EndDate,
    ProbationEnd
};

/// "staff_id": how documentation and messages call the column.
std::string_view name_of(StaffColumn column);

/// The headings that mean the column, the surest first; its own name is one of them.
std::span<const std::string_view> aliases_of(StaffColumn column);

std::span<const StaffColumn> all_staff_columns();

/// Columns that say more of a person than the round may know: national insurance number, date of
/// birth, gender, health, belief, home, pay, passwords.
bool is_never_taken_in(std::string_view heading);

/// Columns that are understood and that nothing is made of yet: contract, hours, second reviewer.
bool is_understood_but_not_kept(std::string_view heading);

/// 3 for "Objective 3", "Last objective 3" or "Target 3"; nullopt for other headings.
std::optional<int> last_objective_number(std::string_view heading);

/// The alias that the heading may be a misspelling of.
std::optional<std::string> similar_alias(std::string_view heading);

}  // namespace paperround
