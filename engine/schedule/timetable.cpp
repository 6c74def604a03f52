// SPDX-License-Identifier: MIT
// Meeting by meeting: who takes part, which cycle it belongs to, then each stage and milestone of
// the policy for that kind of meeting.
#include "engine/schedule/timetable.hpp"

#include "engine/schedule/civil_time.hpp"
#include "engine/schedule/meeting_checks.hpp"
#include "engine/schedule/meeting_kind.hpp"
#include "engine/schedule/participants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace paperround {

namespace {

constexpr TimeOfDay end_of_day{23 * 60 + 59};

/// How far ahead a better day for a meeting is looked for.
constexpr int days_to_look_ahead = 60;

/// "2025-26.review-memo.E014". Observations may be many in a cycle, so their ids end in the date.
std::string make_id(const Cycle& cycle, std::string_view what, const Meeting& meeting) {
    std::string label = cycle.label;
    std::replace(label.begin(), label.end(), '/', '-');
    std::string id = fmt::format("{}.{}.{}", label, what, meeting.person_id);
    if (meeting.kind == MeetingKind::Observation) id += "." + format_iso(meeting.start.date);
    return id;
}

/// "5 working days before the meeting on Fri 6 November 2026 (A23)".
std::string explain(const When& when, Date date, const std::vector<std::string>& rules) {
    const auto* day = std::get_if<RelativeDay>(&when);
    const bool is_that_day = day != nullptr && day->side == RelativeDay::Side::On;
    std::string text =
        fmt::format("{}{} {}", describe(when), is_that_day ? "," : " on", format_spoken(date));
    if (!rules.empty()) text += fmt::format(" ({})", fmt::join(rules, ", "));
    return text;
}

/// A mail counted in calendar days moves to an earlier working day rather than wait unread.
Date day_of_sending(const RelativeDay& rule, Date meeting, const WorkingCalendar& calendar) {
    const Date day = resolve(rule, meeting, calendar);
    if (rule.side == RelativeDay::Side::On) return day;
    return calendar.this_or_previous_working_day(day);
}

class TimetableMaker {
  public:
    TimetableMaker(const Policy& policy, const PeopleById& people, const WorkingCalendar& calendar,
                   std::optional<Date> planned_from)
        : policy_(policy), people_(people), calendar_(calendar), planned_from_(planned_from) {}

    void add(const Meeting& meeting) {
        const auto participants = find_participants(policy_, people_, meeting, timetable_.problems);
        if (!participants) return;
        const Cycle cycle =
            cycle_of_meeting(participants->cycle_rule, meeting.kind, meeting.start.date);
        if (!take_place(*participants, cycle, meeting)) return;
        check_meeting(*participants, cycle, meeting, calendar_, timetable_.problems);
        years_.insert(meeting.start.date.year());
        for (const Stage& stage : policy_.stages) {
            if (stage.meeting == meeting.kind) add_dispatch(stage, *participants, cycle, meeting);
        }
        for (const Milestone& milestone : policy_.milestones) {
            if (milestone.meeting == meeting.kind) add_milestone(milestone, cycle, meeting);
        }
    }

    void note_people_without_meeting(const std::vector<Person>& people,
                                     const std::vector<Meeting>& meetings) {
        std::set<std::string_view> with_meeting;
        for (const Meeting& meeting : meetings) with_meeting.insert(meeting.person_id);
        for (const Person& person : people) {
            if (!with_meeting.contains(person.id)) note_without_meeting(person);
        }
    }

    Timetable finish() {
        std::sort(timetable_.dispatches.begin(), timetable_.dispatches.end(),
                  [](const Dispatch& a, const Dispatch& b) {
                      return std::tie(a.send_on, a.id) < std::tie(b.send_on, b.id);
                  });
        std::sort(timetable_.milestones.begin(), timetable_.milestones.end(),
                  [](const DatedMilestone& a, const DatedMilestone& b) {
                      return std::tie(a.due, a.id) < std::tie(b.due, b.id);
                  });
        note_projected_years();
        return std::move(timetable_);
    }

  private:
    /// One review and one mid-year meeting a cycle: a second one would send everything twice.
    bool take_place(const Participants& participants, const Cycle& cycle, const Meeting& meeting) {
        if (places_.insert(make_id(cycle, name_of(meeting.kind), meeting)).second) return true;
        const bool is_observation = meeting.kind == MeetingKind::Observation;
        timetable_.problems.report(
            {.code = "S048",
             .where = meeting.origin,
             .message = fmt::format("{} has {} twice {}; the one on {} is left out",
                                    full_name(participants.reviewee), phrase_for(meeting.kind),
                                    is_observation ? "on one day" : "in the cycle " + cycle.label,
                                    format_spoken(meeting.start.date)),
             .hint = "take one of the two off the list of meetings"});
        return false;
    }

    void add_dispatch(const Stage& stage, const Participants& participants, const Cycle& cycle,
                      const Meeting& meeting) {
        Dispatch dispatch;
        dispatch.id = make_id(cycle, stage.id, meeting);
        dispatch.stage = stage.id;
        dispatch.person_id = participants.reviewee.id;
        dispatch.reviewer_id = participants.reviewer.id;
        dispatch.recipient_id =
            stage.to == Stage::Recipient::Reviewer ? dispatch.reviewer_id : dispatch.person_id;
        dispatch.documents = stage.documents;
        dispatch.mail = stage.mail;
        dispatch.rules = stage.rules;
        dispatch.meeting = meeting;
        dispatch.cycle = cycle;
        dispatch.next_cycle = cycle_after(participants.cycle_rule, cycle);
        dispatch.due = due_day(stage, meeting);
        set_sending(dispatch, stage);
        if (const auto* day = std::get_if<RelativeDay>(&stage.send)) {
            report_if_late(dispatch, *day, stage, participants.reviewee);
        }
        timetable_.dispatches.push_back(std::move(dispatch));
    }

    void set_sending(Dispatch& dispatch, const Stage& stage) const {
        const DateTime& start = dispatch.meeting.start;
        if (const auto* day = std::get_if<RelativeDay>(&stage.send)) {
            dispatch.send_on = {day_of_sending(*day, start.date, calendar_), policy_.send_time};
            dispatch.rule = explain(stage.send, start.date, stage.rules);
        } else {
            const Date deadline = deadline_of(std::get<UponReturn>(stage.send), start.date);
            const Date day_after = calendar_.working_days_after(deadline, 1);
            dispatch.trigger = Trigger{std::get<UponReturn>(stage.send).document, deadline};
            dispatch.send_on = {day_after, policy_.send_time};
            dispatch.rule = explain(stage.send, deadline, stage.rules);
        }
        dispatch.send_until = start;
        if (dispatch.due)
            dispatch.send_until = std::max(start, DateTime{*dispatch.due, end_of_day});
    }

    Date deadline_of(const UponReturn& upon, Date meeting) const {
        const PolicyDocument* document = find_document(policy_, upon.document);
        if (document == nullptr || !document->return_by) return meeting;
        return resolve(*document->return_by, meeting, calendar_);
    }

    std::optional<Date> due_day(const Stage& stage, const Meeting& meeting) const {
        if (const Milestone* milestone = find_milestone(policy_, stage.due_milestone)) {
            return resolve(milestone->when, meeting.start.date, calendar_);
        }
        const bool is_reviewee = stage.to == Stage::Recipient::Reviewee;
        std::optional<Date> first;
        for (const StageDocument& attached : stage.documents) {
            const PolicyDocument* document = find_document(policy_, attached.document);
            if (document == nullptr || !document->return_by) continue;
            if (document->returned_by != (is_reviewee ? "reviewee" : "reviewer")) continue;
            const Date day = resolve(*document->return_by, meeting.start.date, calendar_);
            first = first ? std::min(*first, day) : day;
        }
        return first;
    }

    void report_if_late(Dispatch& dispatch, const RelativeDay& rule, const Stage& stage,
                        const Person& person) {
        const Date meeting = dispatch.meeting.start.date;
        const bool is_late = planned_from_ && rule.side == RelativeDay::Side::Before &&
                             meeting >= *planned_from_ && dispatch.send_on.date < *planned_from_;
        if (!is_late) return;
        const int left =
            calendar_.working_days_between(add_days(*planned_from_, -1), add_days(meeting, -1));
        Diagnostic late{
            .severity = Severity::Warning,
            .code = "S046",
            .where = dispatch.meeting.origin,
            .message = fmt::format(
                "\"{}\" for {} should have left on {}, {}; {} left", stage.title, full_name(person),
                format_spoken(dispatch.send_on.date), dispatch.rule,
                left == 1 ? "1 working day is" : fmt::format("{} working days are", left)),
            .hint = late_hint(rule, person)};
        dispatch.problems.push_back(late);
        timetable_.problems.report(std::move(late));
    }

    std::string late_hint(const RelativeDay& rule, const Person& person) const {
        for (int days = 1; days <= days_to_look_ahead; ++days) {
            const Date day = add_days(*planned_from_, days);
            if (!calendar_.is_working(day)) continue;
            if (day_of_sending(rule, day, calendar_) < *planned_from_) continue;
            return fmt::format(
                "move the meeting to {} or later, or agree the shorter notice with {}",
                format_spoken(day), full_name(person));
        }
        return fmt::format("agree the shorter notice with {}", full_name(person));
    }

    void add_milestone(const Milestone& milestone, const Cycle& cycle, const Meeting& meeting) {
        const Date date = meeting.start.date;
        const Date due = resolve(milestone.when, date, calendar_);
        years_.insert(due.year());
        timetable_.milestones.push_back({.id = make_id(cycle, milestone.id, meeting),
                                         .milestone = milestone.id,
                                         .person_id = meeting.person_id,
                                         .title = milestone.title,
                                         .by_whom = milestone.by_whom,
                                         .due = due,
                                         .rule = explain(milestone.when, date, milestone.rules),
                                         .rules = milestone.rules});
    }

    void note_without_meeting(const Person& person) {
        if (why_out_of_scope(policy_, person, planned_from_)) return;
        if (find_group(policy_, person.staff_group) == nullptr) {
            Diagnostic group = unknown_group(policy_, person);
            group.severity = Severity::Note;
            timetable_.problems.report(std::move(group));
            return;
        }
        timetable_.problems.report(
            {.severity = Severity::Note,
             .code = "S047",
             .where = person.origin,
             .message = fmt::format("{} has no meeting yet", full_name(person)),
             .hint = "add the meeting to the list once it is arranged"});
    }

    void note_projected_years() {
        for (const std::chrono::year year : years_) {
            if (!calendar_.is_projected(year)) continue;
            timetable_.problems.report(
                {.severity = Severity::Note,
                 .code = "S051",
                 .message =
                     fmt::format("the bank holidays of {} are projected, not published", int{year}),
                 .hint = "one-off holidays are not in them: bring the calendar up to date from "
                         "https://www.gov.uk/bank-holidays"});
        }
    }

    const Policy& policy_;
    const PeopleById& people_;
    const WorkingCalendar& calendar_;
    std::optional<Date> planned_from_;
    std::set<std::string> places_;       // cycle, kind and person of every meeting so far
    std::set<std::chrono::year> years_;  // in which meetings and milestones fall
    Timetable timetable_;
};

}  // namespace

Timetable make_timetable(const Policy& policy, const std::vector<Person>& people,
                         const std::vector<Meeting>& meetings, const WorkingCalendar& calendar,
                         std::optional<Date> planned_from) {
    const PeopleById people_by_id(people);
    TimetableMaker maker(policy, people_by_id, calendar, planned_from);
    for (const Meeting& meeting : meetings) maker.add(meeting);
    maker.note_people_without_meeting(people, meetings);
    return maker.finish();
}

bool is_due(const Dispatch& dispatch, const DateTime& now, TriggerState state) {
    if (now > dispatch.send_until) return false;
    const bool is_set_free = dispatch.trigger && state == TriggerState::Fired;
    return is_set_free || now >= dispatch.send_on;
}

}  // namespace paperround
