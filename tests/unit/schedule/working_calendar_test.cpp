// SPDX-License-Identifier: MIT
#include "engine/schedule/working_calendar.hpp"

#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/schedule/auriga.hpp"

#include <random>

namespace paperround::testing {

TEST_CASE("working calendar: 2026 has 253 working days", "[schedule][working_calendar]") {
    CHECK(weekday_calendar().working_days_between(day("2025-12-31"), day("2026-12-31")) == 253);
    CHECK(weekday_calendar().working_days_between(day("2026-12-31"), day("2026-01-01")) == 0);
}

TEST_CASE("working calendar: a closed day says why", "[schedule][working_calendar]") {
    const auto [date, reason] = GENERATE(table<std::string, std::string>({
        {"2026-10-24", "a Saturday"},
        {"2026-10-25", "a Sunday"},
        {"2026-10-26", "Autumn half term"},
        {"2026-10-30", "Autumn half term"},
        {"2026-12-25", "Christmas Day"},
    }));
    CHECK(school_calendar().why_closed(day(date)) == reason);
    CHECK_FALSE(school_calendar().why_closed(day("2026-11-02")).has_value());
    CHECK(weekday_calendar().is_working(day("2026-10-26")));
}

TEST_CASE("working calendar: counting back leaves out the day itself and all closed days",
          "[schedule][working_calendar]") {
    const auto [from, days, to] = GENERATE(table<std::string, int, std::string>({
        {"2026-04-08", 5, "2026-03-30"},
        {"2026-04-08", 2, "2026-04-02"},
        {"2026-12-29", 5, "2026-12-18"},
        {"2026-11-06", 5, "2026-10-30"},
        {"2026-11-06", 0, "2026-11-06"},
    }));
    CHECK(format_iso(weekday_calendar().working_days_before(day(from), days)) == to);
}

TEST_CASE("working calendar: counting forward leaves out the day itself and all closed days",
          "[schedule][working_calendar]") {
    const auto [from, days, to] = GENERATE(table<std::string, int, std::string>({
        {"2026-12-29", 10, "2027-01-13"},
        {"2026-12-18", 10, "2027-01-06"},
        {"2026-10-31", 1, "2026-11-02"},
    }));
    CHECK(format_iso(weekday_calendar().working_days_after(day(from), days)) == to);
}

TEST_CASE("working calendar: the half term is skipped where the school is closed",
          "[schedule][working_calendar]") {
    CHECK(format_iso(school_calendar().working_days_before(day("2026-11-06"), 5)) == "2026-10-23");
    CHECK(format_iso(school_calendar().this_or_previous_working_day(day("2026-11-01"))) ==
          "2026-10-23");
}

TEST_CASE("working calendar: counting forward undoes counting back and never ends on a closed day",
          "[schedule][working_calendar][property]") {
    std::mt19937 random{20260901};
    std::uniform_int_distribution<int> any_day{0, 1460};
    std::uniform_int_distribution<int> any_count{1, 40};
    const WorkingCalendar calendars[] = {weekday_calendar(), school_calendar()};
    for (const WorkingCalendar& calendar : calendars) {
        for (int round = 0; round < 1000; ++round) {
            const Date date = add_days(day("2025-01-01"), any_day(random));
            const int count = any_count(random);
            const Date before = calendar.working_days_before(date, count);
            CAPTURE(format_iso(date), count, format_iso(before));
            REQUIRE(calendar.is_working(before));
            REQUIRE(before < date);
            const Date again = calendar.working_days_after(before, count);
            if (calendar.is_working(date)) {
                REQUIRE(again == date);
            } else {
                REQUIRE(again == calendar.working_days_after(date, 1));
            }
        }
    }
}

TEST_CASE("working calendar: a closure without end is an error, not an endless search",
          "[schedule][working_calendar]") {
    const WorkingCalendar calendar(BankHolidays(),
                                   {{day("2026-10-26"), day("2062-10-30"), "Half term"}});
    try {
        calendar.working_days_after(day("2026-10-23"), 1);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) ==
              "S012  there are not enough working days within ten years of Fri 23 October 2026\n"
              "  fix:   look at the closures of the school calendar: one of them probably ends in "
              "the wrong year");
    }
}

}  // namespace paperround::testing
