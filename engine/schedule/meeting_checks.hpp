// SPDX-License-Identifier: MIT
// What is odd about a meeting without standing in the way of its sendings. Private to the
// timetable.
#pragma once

#include "engine/schedule/participants.hpp"
#include "engine/schedule/working_calendar.hpp"

namespace paperround {

/// Reports S045 (on a closed day), S049 (the reviewee started after the cycle had ended) and S050
/// (a mid-year meeting outside the cycle's mid-year month); none of them is an error.
void check_meeting(const Participants& participants, const Cycle& cycle, const Meeting& meeting,
                   const WorkingCalendar& calendar, Diagnostics& problems);

}  // namespace paperround
