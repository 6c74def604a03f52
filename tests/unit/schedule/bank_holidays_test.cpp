// SPDX-License-Identifier: MIT
#include "engine/schedule/bank_holidays.hpp"

#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/schedule/auriga.hpp"

#include <array>

namespace paperround::testing {

namespace {

std::vector<std::string> dates_of(const std::vector<BankHoliday>& holidays) {
    std::vector<std::string> list;
    for (const BankHoliday& holiday : holidays) {
        list.push_back(format_iso(holiday.date) + " " + holiday.title +
                       (holiday.notes.empty() ? "" : ", " + holiday.notes));
    }
    return list;
}

}  // namespace

TEST_CASE("bank holidays: the projection of a published year is what was published",
          "[schedule][bank_holidays]") {
    const BankHolidays published = published_bank_holidays();
    const auto year = std::chrono::year{GENERATE(2025, 2026, 2027)};
    REQUIRE(published.is_published(year));
    CHECK(dates_of(project_bank_holidays(year)) == dates_of(published.in(year)));
}

TEST_CASE("bank holidays: substitutes of a Christmas on a Saturday, a Sunday and a Friday",
          "[schedule][bank_holidays]") {
    const auto christmas_of = [](int year) {
        auto dates = dates_of(project_bank_holidays(std::chrono::year{year}));
        return std::vector<std::string>(dates.end() - 2, dates.end());
    };
    CHECK(christmas_of(2021) == std::vector<std::string>{"2021-12-27 Christmas Day, Substitute day",
                                                         "2021-12-28 Boxing Day, Substitute day"});
    CHECK(christmas_of(2022) ==
          std::vector<std::string>{"2022-12-26 Boxing Day",
                                   "2022-12-27 Christmas Day, Substitute day"});
    CHECK(christmas_of(2026) == std::vector<std::string>{"2026-12-25 Christmas Day",
                                                         "2026-12-28 Boxing Day, Substitute day"});
}

TEST_CASE("bank holidays: Easter by the computus", "[schedule][bank_holidays]") {
    const auto [year, easter] = GENERATE(table<int, std::string>({{1961, "1961-04-02"},
                                                                  {2000, "2000-04-23"},
                                                                  {2008, "2008-03-23"},
                                                                  {2011, "2011-04-24"},
                                                                  {2026, "2026-04-05"},
                                                                  {2038, "2038-04-25"}}));
    CHECK(format_iso(easter_sunday(std::chrono::year{year})) == easter);
}

TEST_CASE("bank holidays: a year beyond the file is projected and says so",
          "[schedule][bank_holidays]") {
    const BankHolidays holidays = published_bank_holidays();
    const auto new_year = holidays.on(day("2028-01-03"));
    REQUIRE(new_year.has_value());
    CHECK(new_year->title == "New Year’s Day");
    CHECK(new_year->notes == "Substitute day");
    CHECK(new_year->certainty == BankHoliday::Certainty::Projected);
    CHECK_FALSE(holidays.on(day("2028-01-04")).has_value());
    CHECK(holidays.on(day("2026-12-25"))->certainty == BankHoliday::Certainty::Published);
}

TEST_CASE("bank holidays: a bad line and a year cut short are reported",
          "[schedule][bank_holidays]") {
    Diagnostics problems;
    const BankHolidays holidays = read_bank_holidays(
        "\xEF\xBB\xBF"
        "date,title,notes\r\n2026-01-01,New Year’s Day,\r\n3 April,Good Friday\n"
        "# nothing\n\n2026-04-06,\n",
        "bank.csv", problems);
    CHECK(holidays.on(day("2026-01-01")).has_value());
    CHECK(describe_all(problems) ==
          "bank.csv  S010  this line is not a bank holiday\n"
          "  where: bank.csv:3\n"
          "  text:  3 April,Good Friday\n"
          "  fix:   write a date, a title and, where there is one, a note: 2026-12-28,Boxing "
          "Day,Substitute day\n"
          "bank.csv  S010  this line is not a bank holiday\n"
          "  where: bank.csv:6\n"
          "  text:  2026-04-06,\n"
          "  fix:   write a date, a title and, where there is one, a note: 2026-12-28,Boxing "
          "Day,Substitute day\n"
          "bank.csv  S011  warning: only 1 bank holiday for 2026; England and Wales has 8 in every "
          "year\n"
          "  fix:   take the whole year from https://www.gov.uk/bank-holidays, or leave the year "
          "out to have it projected");
}

}  // namespace paperround::testing
