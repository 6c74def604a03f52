// SPDX-License-Identifier: MIT
#include "engine/schedule/civil_time.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/schedule/auriga.hpp"

namespace paperround::testing {

namespace {

std::string in_utc(std::string_view local) {
    return format_iso(to_local(to_instant(moment(local)), "UTC"));
}

}  // namespace

TEST_CASE("civil time: a date is read only if a calendar has it", "[schedule][civil_time]") {
    CHECK(parse_date("2028-02-29").has_value());
    const std::string text = GENERATE("", "2026-02-29", "2026-13-01", "2026-1-01", "30/10/2026",
                                      "2026-10-3x", "2026-10-30 ", "+026-10-30", "2026-00-10");
    CHECK_FALSE(parse_date(text).has_value());
}

TEST_CASE("civil time: a moment is read with T, with a blank, or as a date alone",
          "[schedule][civil_time]") {
    CHECK(parse_date_time("2026-10-30T08:00") == DateTime{day("2026-10-30"), {8 * 60}});
    CHECK(parse_date_time("2026-10-30 8:05") == DateTime{day("2026-10-30"), {8 * 60 + 5}});
    CHECK(parse_date_time("2026-10-30") == DateTime{day("2026-10-30"), {0}});
    const std::string text = GENERATE("", "2026-10-30T24:00", "2026-10-30T08:60", "2026-10-30T",
                                      "2026-10-30T0800", "2026-10-30x08:00", "2026-10-30T08:0");
    CHECK_FALSE(parse_date_time(text).has_value());
}

TEST_CASE("civil time: what is written is read back the same", "[schedule][civil_time]") {
    CHECK(format_iso(moment("2026-10-30T08:00")) == "2026-10-30T08:00");
    CHECK(format_iso(parse_time("7:05").value()) == "07:05");
    CHECK(format_spoken(day("2026-11-06")) == "Fri 6 November 2026");
}

TEST_CASE("civil time: summer and winter differ by an hour", "[schedule][civil_time]") {
    CHECK(in_utc("2026-07-01T08:00") == "2026-07-01T07:00");
    CHECK(in_utc("2026-12-01T08:00") == "2026-12-01T08:00");
}

TEST_CASE("civil time: 01:30 on the March change is the moment of the change",
          "[schedule][civil_time]") {
    CHECK(in_utc("2026-03-29T00:59") == "2026-03-29T00:59");
    CHECK(in_utc("2026-03-29T01:30") == "2026-03-29T01:00");
    CHECK(in_utc("2026-03-29T02:00") == "2026-03-29T01:00");
    CHECK(format_iso(to_local(to_instant(moment("2026-03-29T01:30")))) == "2026-03-29T02:00");
}

TEST_CASE("civil time: 01:30 on the October change is the first of the two",
          "[schedule][civil_time]") {
    CHECK(in_utc("2026-10-25T01:30") == "2026-10-25T00:30");
    CHECK(in_utc("2026-10-25T02:00") == "2026-10-25T02:00");
    const Instant first = to_instant(moment("2026-10-25T01:30"));
    CHECK(format_iso(to_local(first)) == "2026-10-25T01:30");
    CHECK(format_iso(to_local(first + std::chrono::hours{1})) == "2026-10-25T01:30");
}

TEST_CASE("civil time: an unknown zone is named", "[schedule][civil_time]") {
    try {
        to_instant(moment("2026-10-25T01:30"), "Europe/Londn");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(
            std::string(error.what()) ==
            "S001  there is no time zone \"Europe/Londn\" on this computer\n"
            "  fix:   write it as tzdata does, \"Europe/London\", and see that the package tzdata "
            "is installed");
    }
}

}  // namespace paperround::testing
