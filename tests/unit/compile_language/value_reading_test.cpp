// SPDX-License-Identifier: MIT
#include "engine/merge/value_reading.hpp"

#include "engine/merge/value_text.hpp"
#include "tests/support/catch.hpp"

#include <string>

namespace paperround {

TEST_CASE("reading dates: the usual ways to write one are read, nothing is guessed",
          "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"2026-11-06", "6 November 2026 00:00"},
        {"2026-11-06T14:30", "6 November 2026 14:30"},
        {"2026-11-06 14:30:59", "6 November 2026 14:30"},
        {"06/11/2026", "6 November 2026 00:00"},
        {"6.11.2026", "6 November 2026 00:00"},
        {"06-11-2026 9.05am", "6 November 2026 09:05"},
        {"6 November 2026", "6 November 2026 00:00"},
        {"6th Nov 2026", "6 November 2026 00:00"},
        {"Friday, 6 November 2026", "6 November 2026 00:00"},
        {"1 Sept 2026", "1 September 2026 00:00"},
        {" 29/02/2028 ", "29 February 2028 00:00"},
        {"29/02/2026", ""},
        {"06/11/26", ""},
        {"11/13/2026", ""},
        {"2026/11/06", ""},
        {"6 Novembre 2026", ""},
        {"6 Ma 2026", ""},
        {"November 2026", ""},
        {"6", ""},
        {"", ""},
        {"2026-11-06 25:00", ""},
        {"2026-11-06 and more", ""},
        {"99999-11-06", ""},
        {"6th", ""},
        {"6 Nov", ""},
    }));
    const auto moment = read_moment(Value(text));
    CHECK((moment ? value_text(Value(*moment)) : "") == expected);
}

TEST_CASE("reading times: the usual ways to write one are read, nothing is guessed",
          "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"14:30", "14:30"},
        {"9.05am", "09:05"},
        {"2:30 PM", "14:30"},
        {"9 am", "09:00"},
        {"12 am", "00:00"},
        {"12pm", "12:00"},
        {"00:00", "00:00"},
        {"14:30:05", "14:30"},
        {"9", ""},
        {"24:00", ""},
        {"14:60", ""},
        {"13 pm", ""},
        {"14:30:99", ""},
        {"half past", ""},
        {"", ""},
        {"14:", ""},
    }));
    const auto time = read_time(Value(text));
    CHECK((time ? value_text(Value(*time)) : "") == expected);
}

TEST_CASE("reading numbers: only what is nothing but a number is one", "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"12", "12"},
        {" -0.5 ", "-0.5"},
        {"007", "7"},
        {"1,000", ""},
        {"12 pupils", ""},
        {"1e5", ""},
        {"inf", ""},
        {"nan", ""},
        {"0x10", ""},
        {"", ""},
        {"06-11", ""},
        {"1.2.3", ""},
        {"-", ""},
    }));
    const auto number = read_number(Value(text));
    CHECK((number ? number_text(*number) : "") == expected);
}

}  // namespace paperround
