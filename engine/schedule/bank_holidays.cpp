// SPDX-License-Identifier: MIT
// Banking and Financial Dealings Act 1971 and the proclamations that repeat every year: a New
// Year's Day, Christmas Day or Boxing Day on a weekend moves to the next free weekday.
#include "engine/schedule/bank_holidays.hpp"

#include "engine/schedule/civil_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace paperround {

namespace {

using std::chrono::April;
using std::chrono::August;
using std::chrono::December;
using std::chrono::January;
using std::chrono::last;
using std::chrono::May;
using std::chrono::Monday;
using std::chrono::sys_days;

constexpr std::size_t holidays_a_year = 8;

bool is_weekend(Date date) {
    return std::chrono::weekday{sys_days{date}}.iso_encoding() >= 6;
}

void sort_by_date(std::vector<BankHoliday>& holidays) {
    std::stable_sort(holidays.begin(), holidays.end(),
                     [](const BankHoliday& a, const BankHoliday& b) { return a.date < b.date; });
}

BankHoliday projected(Date date, std::string_view title) {
    return {date, std::string(title), "", BankHoliday::Certainty::Projected};
}

std::optional<BankHoliday> find_day(const std::vector<BankHoliday>& holidays, Date date) {
    const auto found =
        std::find_if(holidays.begin(), holidays.end(),
                     [date](const BankHoliday& holiday) { return holiday.date == date; });
    if (found == holidays.end()) return std::nullopt;
    return *found;
}

/// The day itself, or the first weekday after it that no earlier holiday has taken.
BankHoliday with_substitute(Date date, std::string_view title,
                            const std::vector<BankHoliday>& taken) {
    BankHoliday holiday = projected(date, title);
    while (is_weekend(holiday.date) || find_day(taken, holiday.date)) {
        holiday.date = add_days(holiday.date, 1);
        holiday.notes = "Substitute day";
    }
    return holiday;
}

/// Christmas Day and Boxing Day. A weekday Boxing Day keeps its day when Christmas Day falls on the
/// Sunday before it, so the one that needs no substitute is placed first.
void add_christmas(std::vector<BankHoliday>& holidays, std::chrono::year year) {
    const Date christmas = year / December / 25;
    const Date boxing_day = year / December / 26;
    if (is_weekend(christmas) && !is_weekend(boxing_day)) {
        holidays.push_back(with_substitute(boxing_day, "Boxing Day", holidays));
        holidays.push_back(with_substitute(christmas, "Christmas Day", holidays));
        return;
    }
    holidays.push_back(with_substitute(christmas, "Christmas Day", holidays));
    holidays.push_back(with_substitute(boxing_day, "Boxing Day", holidays));
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// "2026-12-28,Boxing Day,Substitute day"; titles hold no commas and need no quotes.
std::optional<BankHoliday> parse_line(std::string_view line) {
    const std::size_t first_comma = line.find(',');
    if (first_comma == std::string_view::npos) return std::nullopt;
    const std::size_t second_comma = std::min(line.find(',', first_comma + 1), line.size());
    const auto date = parse_date(trimmed(line.substr(0, first_comma)));
    const auto title = trimmed(line.substr(first_comma + 1, second_comma - first_comma - 1));
    if (!date || title.empty()) return std::nullopt;
    const auto notes = second_comma < line.size() ? line.substr(second_comma + 1) : "";
    return BankHoliday{*date, std::string(title), std::string(trimmed(notes))};
}

bool is_heading(std::string_view line) {
    return line.starts_with("date,") || line.starts_with("Date,");
}

void report_line(std::string_view line, const Location& where, Diagnostics& problems) {
    problems.report({.code = "S010",
                     .where = where,
                     .message = "this line is not a bank holiday",
                     .excerpt = std::string(line),
                     .hint = "write a date, a title and, where there is one, a note: "
                             "2026-12-28,Boxing Day,Substitute day"});
}

void report_short_years(const std::vector<BankHoliday>& holidays, const std::string& file,
                        Diagnostics& problems) {
    std::map<int, std::size_t> counts;
    for (const BankHoliday& holiday : holidays) ++counts[int{holiday.date.year()}];
    for (const auto& [year, count] : counts) {
        if (count >= holidays_a_year) continue;
        problems.report(
            {.severity = Severity::Warning,
             .code = "S011",
             .where = {.file = file},
             .message = fmt::format("only {} bank holiday{} for {}; England and Wales has {} in "
                                    "every year",
                                    count, count == 1 ? "" : "s", year, holidays_a_year),
             .hint = "take the whole year from https://www.gov.uk/bank-holidays, or leave the year "
                     "out to have it projected"});
    }
}

}  // namespace

Date easter_sunday(std::chrono::year year) {
    // The anonymous Gregorian computus; its letters are the ones it is always printed with.
    const int y = int{year};
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month_and_day = h + l - 7 * m + 114;
    return year / (month_and_day / 31) / (month_and_day % 31 + 1);
}

std::vector<BankHoliday> project_bank_holidays(std::chrono::year year) {
    const Date easter = easter_sunday(year);
    std::vector<BankHoliday> holidays;
    holidays.push_back(with_substitute(year / January / 1, "New Year’s Day", holidays));
    holidays.push_back(projected(add_days(easter, -2), "Good Friday"));
    holidays.push_back(projected(add_days(easter, 1), "Easter Monday"));
    holidays.push_back(projected(sys_days{year / May / Monday[1]}, "Early May bank holiday"));
    holidays.push_back(projected(sys_days{year / May / Monday[last]}, "Spring bank holiday"));
    holidays.push_back(projected(sys_days{year / August / Monday[last]}, "Summer bank holiday"));
    add_christmas(holidays, year);
    sort_by_date(holidays);
    return holidays;
}

BankHolidays::BankHolidays(std::vector<BankHoliday> published) : published_(std::move(published)) {
    sort_by_date(published_);
}

std::optional<BankHoliday> BankHolidays::on(Date date) const {
    if (!is_published(date.year())) return find_day(project_bank_holidays(date.year()), date);
    return find_day(published_, date);
}

std::vector<BankHoliday> BankHolidays::in(std::chrono::year year) const {
    std::vector<BankHoliday> found;
    std::copy_if(published_.begin(), published_.end(), std::back_inserter(found),
                 [year](const BankHoliday& holiday) { return holiday.date.year() == year; });
    return found.empty() ? project_bank_holidays(year) : found;
}

bool BankHolidays::is_published(std::chrono::year year) const {
    return std::any_of(published_.begin(), published_.end(),
                       [year](const BankHoliday& holiday) { return holiday.date.year() == year; });
}

BankHolidays read_bank_holidays(std::string_view csv, const std::string& file,
                                Diagnostics& problems) {
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
    std::vector<BankHoliday> holidays;
    for (int number = 1; !csv.empty(); ++number) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        const std::string_view line = trimmed(csv.substr(0, end));
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (line.empty() || line.starts_with('#') || is_heading(line)) continue;
        if (auto holiday = parse_line(line)) {
            holidays.push_back(*std::move(holiday));
        } else {
            report_line(line, {.file = file, .line = number}, problems);
        }
    }
    report_short_years(holidays, file, problems);
    return BankHolidays(std::move(holidays));
}

}  // namespace paperround
