// SPDX-License-Identifier: MIT
// Dates and wall-clock times as schools write them, and the instants they stand for.
// The zone's rules come from the system's tzdata; nothing here asks what time it is now.
#pragma once

#include "engine/core/value.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace paperround {

/// Seconds since 1970-01-01 UTC.
using Instant = std::chrono::sys_seconds;

inline constexpr std::string_view school_zone = "Europe/London";

/// "2026-10-30"; nullopt for anything else, and for a day that no calendar has.
std::optional<Date> parse_date(std::string_view text);

/// "08:00" or "8:00", 00:00 … 23:59.
std::optional<TimeOfDay> parse_time(std::string_view text);

/// "2026-10-30T08:00", a blank in place of the T, or the date alone: its first minute.
std::optional<DateTime> parse_date_time(std::string_view text);

/// "2026-10-30" · "08:00" · "2026-10-30T08:00".
std::string format_iso(Date date);
std::string format_iso(TimeOfDay time);
std::string format_iso(const DateTime& moment);

/// "Fri 6 November 2026", as messages and plans say it.
std::string format_spoken(Date date);

/// The instant of a wall time. A time that the clocks skip in March is the moment of the change;
/// of a time they show twice in October, the first.
/// Throws Error S001 for a zone that tzdata does not have.
Instant to_instant(const DateTime& local, std::string_view zone = school_zone);

/// The wall time of an instant; seconds are dropped.
/// Throws Error S001 for a zone that tzdata does not have.
DateTime to_local(Instant instant, std::string_view zone = school_zone);

Date add_days(Date date, int days);

/// Calendar days from the first date to the second; negative when it lies earlier.
int days_between(Date from, Date to);

}  // namespace paperround
