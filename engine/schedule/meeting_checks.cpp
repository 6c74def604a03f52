// SPDX-License-Identifier: MIT
#include "engine/schedule/meeting_checks.hpp"

#include "engine/schedule/civil_time.hpp"
#include "engine/schedule/meeting_kind.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

void check_day(const Person& reviewee, const Meeting& meeting, const WorkingCalendar& calendar,
               Diagnostics& problems) {
    const auto reason = calendar.why_closed(meeting.start.date);
    if (!reason) return;
    problems.report({.severity = Severity::Warning,
                     .code = "S045",
                     .where = meeting.origin,
                     .message = fmt::format("{} of {} is on a day without work: {} is {}",
                                            phrase_for(meeting.kind), full_name(reviewee),
                                            format_spoken(meeting.start.date), *reason),
                     .hint = "correct the date, or move the meeting to a working day"});
}

void check_first_cycle(const Person& reviewee, const Cycle& cycle, const Meeting& meeting,
                       Diagnostics& problems) {
    if (meeting.kind != MeetingKind::Review || !reviewee.start_date) return;
    if (*reviewee.start_date <= cycle.end) return;
    problems.report({.severity = Severity::Note,
                     .code = "S049",
                     .where = meeting.origin,
                     .message = fmt::format("{} started on {}, after the cycle {} had ended",
                                            full_name(reviewee),
                                            format_spoken(*reviewee.start_date), cycle.label),
                     .hint = "there is nothing to look back on yet: the meeting sets the first "
                             "objectives"});
}

void check_mid_year_month(const Participants& participants, const Meeting& meeting,
                          Diagnostics& problems) {
    const auto month = participants.cycle_rule.mid_year;
    if (meeting.kind != MeetingKind::MidYear || !month) return;
    if (meeting.start.date.month() == *month) return;
    problems.report(
        {.severity = Severity::Note,
         .code = "S050",
         .where = meeting.origin,
         .message = fmt::format("the mid-year meeting of {} on {} is not in the month that the "
                                "cycle {} has for it",
                                full_name(participants.reviewee), format_spoken(meeting.start.date),
                                participants.cycle_rule.name),
         .hint = "nothing has to be done if that is meant"});
}

}  // namespace

void check_meeting(const Participants& participants, const Cycle& cycle, const Meeting& meeting,
                   const WorkingCalendar& calendar, Diagnostics& problems) {
    check_day(participants.reviewee, meeting, calendar, problems);
    check_first_cycle(participants.reviewee, cycle, meeting, problems);
    check_mid_year_month(participants, meeting, problems);
}

}  // namespace paperround
