// SPDX-License-Identifier: MIT
// The policy applied to people and meetings: what is sent to whom on which day, and what must be
// done by when. A pure function: the same input gives the same timetable, ids included.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/schedule/policy.hpp"
#include "engine/schedule/working_calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// A sending that waits for a document; the deadline's passing sets it free too.
struct Trigger {
    std::string document;  // PolicyDocument::id
    Date deadline{};       // the last day on which the document is in time

    bool operator==(const Trigger&) const = default;
};

/// One thing to send to one person on one day.
struct Dispatch {
    std::string id;  // "2025-26.review-memo.E014"; an observation's ends in its date as well
    std::string stage;
    std::string person_id;     // whose review it is
    std::string reviewer_id;   // who holds it
    std::string recipient_id;  // who gets the mail: one of the two
    std::vector<StageDocument> documents;
    std::string mail;
    DateTime send_on{};       // with a trigger: at the latest
    DateTime send_until{};    // later than this it helps nobody
    std::optional<Date> due;  // when what was sent has to be back, last day
    std::string rule;         // "5 working days before the meeting on Fri 6 November 2026 (A23)"
    std::vector<std::string> rules;  // "A23"
    std::optional<Trigger> trigger;
    Meeting meeting;
    Cycle cycle;                       // the one that is reviewed
    Cycle next_cycle;                  // the one that objectives are set for
    std::vector<Diagnostic> problems;  // this sending's own; they stand in the timetable's too
};

/// A day by which something must be done, without a mail of its own.
struct DatedMilestone {
    std::string id;  // "2025-26.form-signed.E014"
    std::string milestone;
    std::string person_id;
    std::string title;
    std::string by_whom;
    Date due{};
    std::string rule;
    std::vector<std::string> rules;
};

struct Timetable {
    std::vector<Dispatch> dispatches;        // by send_on, then id
    std::vector<DatedMilestone> milestones;  // by due, then id
    Diagnostics problems;
};

/// `planned_from` is the first day on which anything can still be sent: what should have gone
/// earlier, for a meeting yet to come, is reported as late (S046) and keeps its proper day. Without
/// it nothing is late. Everything else that is wrong or odd is in the timetable's problems, S040 to
/// S051. Requires: a policy read without errors.
/// Throws Error S012 when the calendar has hardly a working day.
Timetable make_timetable(const Policy& policy, const std::vector<Person>& people,
                         const std::vector<Meeting>& meetings, const WorkingCalendar& calendar,
                         std::optional<Date> planned_from = std::nullopt);

enum class TriggerState { Waiting, Fired };

/// Is it time? From send_on, or from the moment its trigger fired, until send_until.
/// `state` counts only for a dispatch with a trigger.
bool is_due(const Dispatch& dispatch, const DateTime& now, TriggerState state);

}  // namespace paperround
