// SPDX-License-Identifier: MIT
// Values read as numbers, dates, times and yes/no: data from a CSV is all text, and "06/11/2026" in
// it is a date as soon as somebody asks for one. What cannot be read surely is not read.
#pragma once

#include "engine/core/value.hpp"

#include <optional>
#include <string_view>

namespace paperround {

/// A number, or text that is nothing but one: "12", "-0.5". Not "1,000", not "12 pupils".
std::optional<double> read_number(const Value& value);

/// A date (at midnight), a date with a time, or text such as "2026-11-06", "2026-11-06 14:30",
/// "06/11/2026" (day first), "6 November 2026", "Fri 6th Nov 2026".
std::optional<DateTime> read_moment(const Value& value);

/// A time, the time of a DateTime, or text such as "14:30", "9.05am", "2:30 pm".
std::optional<TimeOfDay> read_time(const Value& value);

/// true and false, or text: yes, y, true, 1, x, on, ☑, ☒, ✓ and no, n, false, 0, off, ☐, in any
/// letter case.
std::optional<bool> read_yes_no(const Value& value);

/// As read_moment, for text.
std::optional<DateTime> read_moment_text(std::string_view text);

/// As read_time, for text.
std::optional<TimeOfDay> read_time_text(std::string_view text);

}  // namespace paperround
