// SPDX-License-Identifier: MIT
#include "engine/schedule/when.hpp"

#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/schedule/auriga.hpp"

namespace paperround::testing {

namespace {

std::string parsed(std::string_view phrase) {
    Diagnostics problems;
    const auto when = parse_when(phrase, {.file = "policy.toml", .line = 4, .column = 9}, problems);
    return when ? describe(*when) : describe_all(problems);
}

Date resolved(std::string_view phrase, std::string_view event, const WorkingCalendar& calendar) {
    Diagnostics problems;
    const auto when = parse_when(phrase, {}, problems);
    return resolve(std::get<RelativeDay>(when.value()), day(event), calendar);
}

}  // namespace

TEST_CASE("when: every way to say it is understood", "[schedule][when]") {
    const auto [phrase, meaning] = GENERATE(table<std::string, std::string>({
        {"5 working days before meeting", "5 working days before the meeting"},
        {"Five Working Days before the Meeting", "5 working days before the meeting"},
        {"within 10 working days of meeting", "within 10 working days of the meeting"},
        {"within a week of the meeting", "within 1 week of the meeting"},
        {"1 week after meeting", "1 week after the meeting"},
        {"7 days before meeting", "7 days before the meeting"},
        {"1 calendar day before meeting", "1 day before the meeting"},
        {"on meeting", "on the day of the meeting"},
        {"on the day of the observation", "on the day of the observation"},
        {"when self-evaluation is returned",
         "when self-evaluation is returned, or its deadline has passed"},
        {"when self-evaluation is returned, or its deadline has passed",
         "when self-evaluation is returned, or its deadline has passed"},
    }));
    CHECK(parsed(phrase) == meaning);
}

TEST_CASE("when: a word that is not understood is shown where it stands", "[schedule][when]") {
    CHECK(parsed("5 wroking days before meeting") ==
          "policy.toml  S020  \"wroking\" stands where \"working days\", \"days\" or \"weeks\" is "
          "expected\n"
          "  where: policy.toml:4:11\n"
          "  text:  5 wroking days before meeting\n"
          "           ^^^^^^^\n"
          "  fix:   did you mean \"working\"?");
    CHECK(parsed("5 working days befor meeting") ==
          "policy.toml  S020  \"befor\" stands where \"before\" or \"after\" is expected\n"
          "  where: policy.toml:4:24\n"
          "  text:  5 working days befor meeting\n"
          "                        ^^^^^\n"
          "  fix:   did you mean \"before\"?");
}

TEST_CASE("when: the mark stands under the word behind letters of two bytes", "[schedule][when]") {
    CHECK(parsed("when self-évaluation are returned")
              .starts_with("policy.toml  S020  \"are\" stands where \"is\" is expected\n"
                           "  where: policy.toml:4:30\n"
                           "  text:  when self-évaluation are returned\n"
                           "                              ^^^\n"));
}

TEST_CASE("when: a phrase that breaks off, goes on, or is empty is refused", "[schedule][when]") {
    const auto [phrase, message] = GENERATE(table<std::string, std::string>({
        {"", "the phrase is empty"},
        {"5 working days before",
         "the phrase ends where \"meeting\" or \"observation\" is expected"},
        {"5 working days before meeting please",
         "\"please\" stands where the end of the phrase is expected"},
        {"some days before meeting", "\"some\" stands where a number up to 366 is expected"},
        {"400 days before meeting", "\"400\" stands where a number up to 366 is expected"},
        {"-5 days before meeting", "\"-5\" stands where a number up to 366 is expected"},
        {"5 working weeks before meeting", "\"weeks\" stands where \"days\" is expected"},
        {"within 5 working days before meeting", "\"before\" stands where \"of\" is expected"},
        {"when self-evaluation returned", "\"returned\" stands where \"is\" is expected"},
        {"when", "which document has to be returned?"},
        {"within", "the phrase ends where a number is expected"},
    }));
    Diagnostics problems;
    CHECK_FALSE(parse_when(phrase, {}, problems).has_value());
    REQUIRE(problems.all().size() == 1);
    CHECK(problems.all().front().message == message);
    CHECK(problems.all().front().hint.starts_with("write, for example, \"5 working days before"));
}

TEST_CASE("A23, A24, A27: the worked examples", "[schedule][when]") {
    const auto [phrase, event, date] = GENERATE(table<std::string, std::string, std::string>({
        {"5 working days before meeting", "2026-04-08", "2026-03-30"},
        {"2 working days before meeting", "2026-04-08", "2026-04-02"},
        {"5 working days before meeting", "2026-12-29", "2026-12-18"},
        {"within 10 working days of meeting", "2026-12-29", "2027-01-13"},
        {"5 working days before meeting", "2026-11-06", "2026-10-30"},
        {"within 10 working days of meeting", "2026-12-18", "2027-01-06"},
        {"1 week after meeting", "2026-11-06", "2026-11-13"},
        {"7 days before meeting", "2026-11-06", "2026-10-30"},
        {"on meeting", "2026-11-06", "2026-11-06"},
    }));
    CHECK(format_iso(resolved(phrase, event, weekday_calendar())) == date);
}

TEST_CASE("when: five working days before a meeting skips the half term", "[schedule][when]") {
    CHECK(format_iso(resolved("5 working days before meeting", "2026-11-06", school_calendar())) ==
          "2026-10-23");
}

}  // namespace paperround::testing
