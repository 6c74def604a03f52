// SPDX-License-Identifier: MIT
#include "engine/schedule/cycle.hpp"

#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/schedule/auriga.hpp"

namespace paperround::testing {

namespace {

const CycleRule september{"september-august", "September to August", std::chrono::September,
                          std::chrono::February};
const CycleRule april{"april-march", "April to March", std::chrono::April, std::chrono::November};

}  // namespace

TEST_CASE("A14: a review belongs to the cycle whose end is nearest", "[schedule][cycle]") {
    const auto [rule, date, label, next] =
        GENERATE(table<CycleRule, std::string, std::string, std::string>({
            {september, "2026-11-06", "2025/26", "2026/27"},
            {september, "2026-09-01", "2025/26", "2026/27"},
            {september, "2027-07-09", "2026/27", "2027/28"},
            {september, "2026-08-31", "2025/26", "2026/27"},
            {april, "2027-04-20", "2026/27", "2027/28"},
            {april, "2027-03-15", "2026/27", "2027/28"},
            {april, "2026-04-08", "2025/26", "2026/27"},
        }));
    const Cycle cycle = cycle_of_meeting(rule, MeetingKind::Review, day(date));
    CHECK(cycle.label == label);
    CHECK(cycle_after(rule, cycle).label == next);
}

TEST_CASE("cycle: a review as far from both ends belongs to the cycle that has ended",
          "[schedule][cycle]") {
    // 31 August 2027 to 31 August 2028 is 366 days: 29 February 2028 lies 182 days after, 184
    // before; 1 March lies 183 from both.
    const auto label_of = [](std::string_view date) {
        return cycle_of_meeting(september, MeetingKind::Review, day(date)).label;
    };
    CHECK(label_of("2028-03-01") == "2026/27");
    CHECK(label_of("2028-03-02") == "2027/28");
}

TEST_CASE("A14: a mid-year meeting and an observation belong to the cycle they fall in",
          "[schedule][cycle]") {
    const auto kind = GENERATE(MeetingKind::MidYear, MeetingKind::Observation);
    CHECK(cycle_of_meeting(september, kind, day("2027-02-10")).label == "2026/27");
    CHECK(cycle_of_meeting(april, kind, day("2026-11-10")).label == "2026/27");
}

TEST_CASE("cycle: first and last day, and the label at the turn of a century",
          "[schedule][cycle]") {
    const Cycle cycle = cycle_holding(april, day("2026-04-01"));
    CHECK(format_iso(cycle.start) == "2026-04-01");
    CHECK(format_iso(cycle.end) == "2027-03-31");
    CHECK(cycle_holding(april, day("2026-03-31")).label == "2025/26");
    CHECK(cycle_holding(september, day("2099-10-01")).label == "2099/00");
    const CycleRule calendar_year{"year", "January to December", std::chrono::January, {}};
    CHECK(cycle_holding(calendar_year, day("2026-12-31")).label == "2026");
}

TEST_CASE("cycle: templates see the labels of this cycle and the next", "[schedule][cycle]") {
    const Cycle cycle = cycle_holding(april, day("2026-04-01"));
    const Record record = cycle_record(cycle, cycle_after(april, cycle));
    CHECK(*record.find("label") == Value("2026/27"));
    CHECK(*record.find("next_label") == Value("2027/28"));
    CHECK(*record.find("next_start") == Value(day("2027-04-01")));
}

}  // namespace paperround::testing
