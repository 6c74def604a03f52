// SPDX-License-Identifier: MIT
#include "engine/schedule/working_calendar.hpp"

#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"

#include <fmt/format.h>

#include <cassert>

namespace paperround {

namespace {

/// A calendar closed for longer than this is a mistake in the list of closures.
constexpr int longest_search_in_days = 3653;

enum class Step { Back = -1, Forward = 1 };

[[noreturn]] void throw_always_closed(Date date) {
    throw Error({.code = "S012",
                 .message = fmt::format("there are not enough working days within ten years of {}",
                                        format_spoken(date)),
                 .hint = "look at the closures of the school calendar: one of them probably ends "
                         "in the wrong year"});
}

Date count(const WorkingCalendar& calendar, Date from, int days, Step step) {
    assert(days >= 0);
    Date date = from;
    for (int searched = 0; days > 0; ++searched) {
        if (searched == longest_search_in_days) throw_always_closed(from);
        date = add_days(date, static_cast<int>(step));
        if (calendar.is_working(date)) --days;
    }
    return date;
}

}  // namespace

WorkingCalendar::WorkingCalendar(BankHolidays holidays, std::vector<Closure> closures)
    : holidays_(std::move(holidays)), closures_(std::move(closures)) {}

bool WorkingCalendar::is_working(Date date) const {
    return !why_closed(date).has_value();
}

std::optional<std::string> WorkingCalendar::why_closed(Date date) const {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    if (weekday == std::chrono::Saturday) return "a Saturday";
    if (weekday == std::chrono::Sunday) return "a Sunday";
    if (const auto holiday = holidays_.on(date)) return holiday->title;
    for (const Closure& closure : closures_) {
        if (closure.first <= date && date <= closure.last) return closure.label;
    }
    return std::nullopt;
}

Date WorkingCalendar::working_days_before(Date date, int days) const {
    return count(*this, date, days, Step::Back);
}

Date WorkingCalendar::working_days_after(Date date, int days) const {
    return count(*this, date, days, Step::Forward);
}

Date WorkingCalendar::this_or_previous_working_day(Date date) const {
    return is_working(date) ? date : working_days_before(date, 1);
}

int WorkingCalendar::working_days_between(Date from, Date to) const {
    int days = 0;
    for (Date date = add_days(from, 1); date <= to; date = add_days(date, 1)) {
        if (is_working(date)) ++days;
    }
    return days;
}

}  // namespace paperround
