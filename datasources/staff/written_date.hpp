// SPDX-License-Identifier: MIT
// Dates, times of day and durations as people in Britain write them in a list.
#pragma once

#include "engine/core/value.hpp"

#include <optional>
#include <string_view>

namespace paperround {

/// "4/11/2026", "04.11.26", "4 Nov 2026", "Wed 4 November 2026" (day first, whatever comes out),
/// or "2026-11-04"; a midnight behind it, as spreadsheets add, is passed over. nullopt for anything
/// else and for days that do not exist. Two-digit years are 2000 … 2069 and 1970 … 1999.
std::optional<Date> parse_written_date(std::string_view text);

/// "9:30", "09.30", "9.30 am", "2pm", "14:00:00".
std::optional<TimeOfDay> parse_written_time(std::string_view text);

/// Minutes: "45", "45 min", "1 hour", "1h", "1:30", "1 h 30". Between 5 minutes and 8 hours.
std::optional<int> parse_written_duration(std::string_view text);

}  // namespace paperround
