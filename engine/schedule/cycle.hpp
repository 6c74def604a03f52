// SPDX-License-Identifier: MIT
// The yearly cycles of a policy, and which of them a meeting belongs to.
#pragma once

#include "engine/core/person.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace paperround {

/// One kind of cycle of a policy: "September to August, mid-year in February".
struct CycleRule {
    std::string id;    // "september-august"
    std::string name;  // "September to August"
    std::chrono::month starts{};
    std::optional<std::chrono::month> mid_year;  // data of the policy, not start + 6

    bool operator==(const CycleRule&) const = default;
};

/// One year of a cycle.
struct Cycle {
    Date start{};
    Date end{};         // its last day
    std::string label;  // "2025/26", by the year in which it starts; "2026" for January to December

    bool operator==(const Cycle&) const = default;
};

Cycle cycle_holding(const CycleRule& rule, Date date);
Cycle cycle_after(const CycleRule& rule, const Cycle& cycle);

/// A review belongs to the cycle whose end is nearest to it: an autumn review looks back on the
/// year that ended in August, a July review on the year about to end; on the one day that is as
/// far from both, the cycle that has ended. All other meetings belong to the cycle they fall in.
Cycle cycle_of_meeting(const CycleRule& rule, MeetingKind kind, Date date);

/// `cycle` as templates see it: label, start, end, next_label, next_start, next_end.
Record cycle_record(const Cycle& cycle, const Cycle& next);

}  // namespace paperround
