// SPDX-License-Identifier: MIT
#include "engine/schedule/cycle.hpp"

#include "engine/schedule/civil_time.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

Cycle cycle_starting(const CycleRule& rule, std::chrono::year year) {
    const Date start = year / rule.starts / 1;
    const Date next_start = (year + std::chrono::years{1}) / rule.starts / 1;
    const int first_year = int{year};
    const std::string label = rule.starts == std::chrono::January
                                  ? fmt::format("{}", first_year)
                                  : fmt::format("{}/{:02}", first_year, (first_year + 1) % 100);
    return {start, add_days(next_start, -1), label};
}

}  // namespace

Cycle cycle_holding(const CycleRule& rule, Date date) {
    const bool has_begun = date.month() >= rule.starts;
    return cycle_starting(rule, date.year() - std::chrono::years{has_begun ? 0 : 1});
}

Cycle cycle_after(const CycleRule& rule, const Cycle& cycle) {
    return cycle_starting(rule, cycle.start.year() + std::chrono::years{1});
}

Cycle cycle_of_meeting(const CycleRule& rule, MeetingKind kind, Date date) {
    const Cycle present = cycle_holding(rule, date);
    if (kind != MeetingKind::Review) return present;
    const Cycle ended = cycle_starting(rule, present.start.year() - std::chrono::years{1});
    const bool ended_is_nearer = days_between(ended.end, date) <= days_between(date, present.end);
    return ended_is_nearer ? ended : present;
}

Record cycle_record(const Cycle& cycle, const Cycle& next) {
    Record record;
    record.set("label", cycle.label)
        .set("start", cycle.start)
        .set("end", cycle.end)
        .set("next_label", next.label)
        .set("next_start", next.start)
        .set("next_end", next.end);
    return record;
}

}  // namespace paperround
