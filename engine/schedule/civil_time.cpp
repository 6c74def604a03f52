// SPDX-License-Identifier: MIT
// The zone's rules are read by Howard Hinnant's date library: g++ 12 has no std::chrono zones.
#include "engine/schedule/civil_time.hpp"

#include "engine/core/error.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <array>
#include <charconv>

namespace paperround {

namespace {

constexpr std::array<std::string_view, 7> weekday_names{"Sun", "Mon", "Tue", "Wed",
                                                        "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// Digits and nothing else.
std::optional<int> parse_digits(std::string_view text) {
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [read_to, problem] = std::from_chars(text.data(), end, number);
    if (problem != std::errc{} || read_to != end) return std::nullopt;
    return number;
}

const date::time_zone& find_zone(std::string_view name) {
    try {
        return *date::locate_zone(name);
    } catch (const std::runtime_error&) {
        throw Error({.code = "S001",
                     .message = fmt::format("there is no time zone \"{}\" on this computer", name),
                     .hint = "write it as tzdata does, \"Europe/London\", and see that the package "
                             "tzdata is installed"});
    }
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = parse_digits(text.substr(0, 4));
    const auto month = parse_digits(text.substr(5, 2));
    const auto day = parse_digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if ((colon != 1 && colon != 2) || text.size() != colon + 3) return std::nullopt;
    const auto hours = parse_digits(text.substr(0, colon));
    const auto minutes = parse_digits(text.substr(colon + 1));
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return TimeOfDay{*hours * 60 + *minutes};
}

std::optional<DateTime> parse_date_time(std::string_view text) {
    const auto date = parse_date(text.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return DateTime{*date, {}};
    if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
    const auto time = parse_time(text.substr(11));
    if (!time) return std::nullopt;
    return DateTime{*date, *time};
}

std::string format_iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()},
                       unsigned{date.day()});
}

std::string format_iso(TimeOfDay time) {
    return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

std::string format_iso(const DateTime& moment) {
    return format_iso(moment.date) + "T" + format_iso(moment.time);
}

std::string format_spoken(Date date) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return fmt::format("{} {} {} {}", weekday_names.at(weekday.c_encoding()), unsigned{date.day()},
                       month_names.at(unsigned{date.month()} - 1), int{date.year()});
}

Instant to_instant(const DateTime& local, std::string_view zone) {
    const date::local_seconds wall{std::chrono::sys_days{local.date}.time_since_epoch() +
                                   std::chrono::minutes{local.time.minutes}};
    return find_zone(zone).to_sys(wall, date::choose::earliest);
}

DateTime to_local(Instant instant, std::string_view zone) {
    const auto wall = find_zone(zone).to_local(instant).time_since_epoch();
    const auto days = std::chrono::floor<std::chrono::days>(wall);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(wall - days);
    return {Date{std::chrono::sys_days{days}}, TimeOfDay{static_cast<int>(minutes.count())}};
}

Date add_days(Date date, int days) {
    return std::chrono::sys_days{date} + std::chrono::days{days};
}

int days_between(Date from, Date to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

}  // namespace paperround
