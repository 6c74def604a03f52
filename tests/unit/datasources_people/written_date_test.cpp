// SPDX-License-Identifier: MIT
#include "datasources/staff/written_date.hpp"

#include "tests/support/catch.hpp"

using namespace paperround;
using namespace std::chrono_literals;

TEST_CASE("dates: the day comes first, however it is written", "[staff][unit]") {
    const std::string written = GENERATE(
        "4/11/2026", "04/11/2026", "4.11.2026", "04-11-2026", "4/11/26", "4 Nov 2026",
        "4 November 2026", "4th Nov 2026", "Wed 4 Nov 2026", "Wednesday, 4 November 2026",
        "04-Nov-26", "2026-11-04", "2026/11/04", "04/11/2026 00:00", "2026-11-04T00:00:00Z");
    INFO(written);
    CHECK(parse_written_date(written) == Date{2026y / std::chrono::November / 4});
}

TEST_CASE("dates: two digits of a year are of 1970 to 2069", "[staff][unit]") {
    CHECK(parse_written_date("1/9/98") == Date{1998y / 9 / 1});
    CHECK(parse_written_date("1/9/69") == Date{2069y / 9 / 1});
    CHECK(parse_written_date("1 Sept 2020") == Date{2020y / 9 / 1});
}

TEST_CASE("dates: what is no day is no date", "[staff][unit]") {
    const std::string written =
        GENERATE("", "soon", "31/4/2026", "11/13/2026", "29/2/2027", "4/11", "4/11/026", "0/1/2026",
                 "4/260/2026", "260/4/2026", "2026-13-01", "45970", "4 Foo 2026", "4/11/2026 09:30",
                 "4/11/2026?", "99999/1/2026");
    INFO(written);
    CHECK(parse_written_date(written) == std::nullopt);
}

TEST_CASE("times: hours and minutes, on either clock", "[staff][unit]") {
    const auto [written, minutes] = GENERATE(table<std::string, int>({{"9:30", 570},
                                                                      {"09.30", 570},
                                                                      {"9.30 am", 570},
                                                                      {"9:30AM", 570},
                                                                      {"2pm", 840},
                                                                      {"14:00:00", 840},
                                                                      {"12.15 pm", 735},
                                                                      {"12:00 am", 0},
                                                                      {"23:59", 1439}}));
    INFO(written);
    CHECK(parse_written_time(written) == TimeOfDay{minutes});
}

TEST_CASE("times: what is no time of day is refused", "[staff][unit]") {
    const std::string written =
        GENERATE("", "9", "noon", "24:00", "9:60", "9:3", "13 pm", "0 am", "9:30 xm", "9:30:15");
    INFO(written);
    CHECK(parse_written_time(written) == std::nullopt);
}

TEST_CASE("durations: minutes or hours", "[staff][unit]") {
    const auto [written, minutes] = GENERATE(table<std::string, int>({{"45", 45},
                                                                      {"45 min", 45},
                                                                      {"45 minutes", 45},
                                                                      {"1 hour", 60},
                                                                      {"1h", 60},
                                                                      {"1:30", 90},
                                                                      {"1 h 30", 90},
                                                                      {"1 hr 30 mins", 90}}));
    INFO(written);
    CHECK(parse_written_duration(written) == minutes);
    CHECK(parse_written_duration("") == std::nullopt);
    CHECK(parse_written_duration("long") == std::nullopt);
    CHECK(parse_written_duration("0") == std::nullopt);
    CHECK(parse_written_duration("1:75") == std::nullopt);
    CHECK(parse_written_duration("9000") == std::nullopt);
    CHECK(parse_written_duration("-30x") == std::nullopt);
}
