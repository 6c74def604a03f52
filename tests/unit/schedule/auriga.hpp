// SPDX-License-Identifier: MIT
// What the tests of the schedule start from: the policy and the calendar that are shipped, and
// invented people and meetings.
#pragma once

#include "engine/schedule/policy.hpp"
#include "engine/schedule/working_calendar.hpp"

#include <string>
#include <vector>

namespace paperround::testing {

/// 2026-11-06 from "2026-11-06".
Date day(std::string_view iso);
DateTime moment(std::string_view iso);

BankHolidays published_bank_holidays();
WorkingCalendar weekday_calendar();

/// Weekdays less bank holidays and a half term from 26 to 30 October 2026.
WorkingCalendar school_calendar();

Policy auriga_policy();

/// E014 Ana Lopes, a site worker; E002 Ben Okafor reviews her.
Person ana();
Person ben();

Meeting meeting_of(const Person& person, MeetingKind kind, std::string_view start);

/// Every problem as people see it, one after the other.
std::string describe_all(const Diagnostics& problems);

}  // namespace paperround::testing
