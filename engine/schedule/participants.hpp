// SPDX-License-Identifier: MIT
// Who takes part in a meeting, and whether the policy covers it at all: scope, staff group,
// reviewer. Private to the timetable.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/schedule/policy.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Borrows the people; the first of two with the same id counts.
class PeopleById {
  public:
    explicit PeopleById(const std::vector<Person>& people);

    const Person* find(std::string_view id) const;

    /// The people whose id or name is nearest to a text that is nobody's id.
    std::optional<std::string> nearest_id(std::string_view id) const;

  private:
    std::map<std::string_view, const Person*> people_;
};

/// Borrowed from the people and the policy.
struct Participants {
    const Person& reviewee;
    const Person& reviewer;
    const CycleRule& cycle_rule;
};

/// Reports and returns nullopt when nothing can be sent for the meeting: S040 unknown person, S041
/// no reviewer, S042 a reviewer who cannot be it, S043 out of scope, S044 unknown group.
std::optional<Participants> find_participants(const Policy& policy, const PeopleById& people,
                                              const Meeting& meeting, Diagnostics& problems);

/// "belongs to the group Teachers (A1)"; nullopt when the policy covers the person. Without a
/// date, only what holds on every day counts.
std::optional<std::string> why_out_of_scope(const Policy& policy, const Person& person,
                                            std::optional<Date> date);

/// The group is on no list of the policy: what to say about it, with the nearest group as hint.
Diagnostic unknown_group(const Policy& policy, const Person& person);

}  // namespace paperround
