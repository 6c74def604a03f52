// SPDX-License-Identifier: MIT
#include "engine/schedule/timetable.hpp"

#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/schedule/auriga.hpp"

#include <algorithm>

namespace paperround::testing {

namespace {

Timetable timetable_of(const std::vector<Person>& people, const std::vector<Meeting>& meetings,
                       std::optional<Date> planned_from = std::nullopt) {
    return make_timetable(auriga_policy(), people, meetings, weekday_calendar(), planned_from);
}

/// Ana's timetable for one meeting, with Ben to review her.
Timetable timetable_of_ana(MeetingKind kind, std::string_view start) {
    return timetable_of({ana(), ben()}, {meeting_of(ana(), kind, start)});
}

const Dispatch& stage_of(const Timetable& timetable, std::string_view stage) {
    const auto found =
        std::find_if(timetable.dispatches.begin(), timetable.dispatches.end(),
                     [stage](const Dispatch& dispatch) { return dispatch.stage == stage; });
    REQUIRE(found != timetable.dispatches.end());
    return *found;
}

std::vector<std::string> milestones_of(const Timetable& timetable) {
    std::vector<std::string> list;
    for (const DatedMilestone& milestone : timetable.milestones) {
        list.push_back(format_iso(milestone.due) + " " + milestone.id + ": " + milestone.rule);
    }
    return list;
}

}  // namespace

TEST_CASE("A23: the memo leaves five working days before the meeting", "[schedule][timetable]") {
    const auto [meeting, memo] = GENERATE(table<std::string, std::string>({
        {"2026-04-08T10:00", "2026-03-30T08:00"},
        {"2026-12-29T10:00", "2026-12-18T08:00"},
        {"2026-11-06T10:00", "2026-10-30T08:00"},
    }));
    const Timetable timetable = timetable_of_ana(MeetingKind::Review, meeting);
    CHECK(describe_all(timetable.problems).empty());
    const Dispatch& dispatch = stage_of(timetable, "review-memo");
    CHECK(format_iso(dispatch.send_on) == memo);
    CHECK(dispatch.recipient_id == "E014");
    CHECK(dispatch.reviewer_id == "E002");
    CHECK(dispatch.send_until == moment(meeting));
}

TEST_CASE("A23: the memo leaves before the half term of a closed school", "[schedule][timetable]") {
    const Timetable timetable = make_timetable(
        auriga_policy(), {ana(), ben()},
        {meeting_of(ana(), MeetingKind::Review, "2026-11-06T10:00")}, school_calendar());
    CHECK(format_iso(stage_of(timetable, "review-memo").send_on) == "2026-10-23T08:00");
}

TEST_CASE("timetable: a dispatch says what, why, and in which cycle", "[schedule][timetable]") {
    const Timetable timetable = timetable_of_ana(MeetingKind::Review, "2026-11-06T10:00");
    const Dispatch& memo = stage_of(timetable, "review-memo");
    CHECK(memo.id == "2025-26.review-memo.E014");
    CHECK(memo.rule == "5 working days before the meeting on Fri 6 November 2026 (A23)");
    CHECK(memo.mail == "memo");
    CHECK(memo.cycle.label == "2025/26");
    CHECK(memo.next_cycle.label == "2026/27");
    CHECK_FALSE(memo.trigger.has_value());
}

TEST_CASE("A24: the form is due two working days before the meeting, and its return frees the pack",
          "[schedule][timetable]") {
    const Timetable timetable = timetable_of_ana(MeetingKind::Review, "2026-04-08T10:00");
    CHECK(stage_of(timetable, "review-memo").due == day("2026-04-02"));
    const Dispatch& pack = stage_of(timetable, "review-pack");
    CHECK(pack.id == "2025-26.review-pack.E014");
    CHECK(pack.recipient_id == "E002");
    CHECK(pack.trigger == Trigger{"self-evaluation", day("2026-04-02")});
    CHECK(format_iso(pack.send_on) == "2026-04-07T08:00");
    CHECK(pack.rule ==
          "when self-evaluation is returned, or its deadline has passed on Thu 2 April 2026 "
          "(A5, A24)");
}

TEST_CASE("A24: the pack is due on return, or once the deadline has passed, and not for ever",
          "[schedule][timetable]") {
    const Timetable timetable = timetable_of_ana(MeetingKind::Review, "2026-11-06T10:00");
    const Dispatch& pack = stage_of(timetable, "review-pack");
    CHECK_FALSE(is_due(pack, moment("2026-11-04T23:59"), TriggerState::Waiting));
    CHECK(is_due(pack, moment("2026-11-05T08:00"), TriggerState::Waiting));
    CHECK(is_due(pack, moment("2026-11-01T19:12"), TriggerState::Fired));
    CHECK(is_due(pack, moment("2026-11-13T23:59"), TriggerState::Fired));
    CHECK_FALSE(is_due(pack, moment("2026-11-14T00:00"), TriggerState::Fired));

    const Dispatch& memo = stage_of(timetable, "review-memo");
    CHECK_FALSE(is_due(memo, moment("2026-10-30T07:59"), TriggerState::Fired));
    CHECK(is_due(memo, moment("2026-10-30T08:00"), TriggerState::Waiting));
    CHECK_FALSE(is_due(memo, moment("2026-11-06T10:01"), TriggerState::Waiting));
}

TEST_CASE("A26, A27: form completed within a week, signed within ten working days",
          "[schedule][timetable]") {
    const Timetable timetable = timetable_of_ana(MeetingKind::Review, "2026-12-18T10:00");
    CHECK(stage_of(timetable, "review-pack").due == day("2026-12-25"));
    CHECK(milestones_of(timetable) ==
          std::vector<std::string>{
              "2026-12-25 2025-26.review-form-completed.E014: within 1 week of the meeting on Fri "
              "18 December 2026 (A26)",
              "2027-01-06 2025-26.review-form-signed.E014: within 10 working days of the meeting "
              "on Fri 18 December 2026 (A27)"});
}

TEST_CASE("A12: the written record of an observation within five working days",
          "[schedule][timetable]") {
    const Timetable timetable = timetable_of_ana(MeetingKind::Observation, "2026-11-10T09:30");
    const Dispatch& form = stage_of(timetable, "observation-form");
    CHECK(form.id == "2026-27.observation-form.E014.2026-11-10");
    CHECK(form.recipient_id == "E002");
    CHECK(format_iso(form.send_on) == "2026-11-10T08:00");
    CHECK(form.rule == "on the day of the observation, Tue 10 November 2026 (A12)");
    CHECK(form.due == day("2026-11-17"));
    CHECK(milestones_of(timetable) ==
          std::vector<std::string>{
              "2026-11-17 2026-27.observation-recorded.E014.2026-11-10: within 5 working days of "
              "the observation on Tue 10 November 2026 (A12)"});
}

TEST_CASE("A14, A34: the mid-year round of a teaching assistant is in November",
          "[schedule][timetable]") {
    Person assistant = ana();
    assistant.staff_group = "Teaching Assistant";
    const auto plan = [&assistant](std::string_view start) {
        return timetable_of({assistant, ben()},
                            {meeting_of(assistant, MeetingKind::MidYear, start)});
    };
    const Timetable november = plan("2026-11-20T10:00");
    CHECK(describe_all(november.problems).empty());
    CHECK(stage_of(november, "mid-year-memo").id == "2026-27.mid-year-memo.E014");
    CHECK(stage_of(november, "mid-year-memo").due == day("2026-11-18"));
    CHECK(stage_of(november, "mid-year-pack").trigger->document == "mid-year");
    CHECK(describe_all(plan("2027-02-10T10:00").problems) ==
          "meetings.csv  S050  note: the mid-year meeting of Ana Lopes on Wed 10 February 2027 is "
          "not in the month that the cycle April to March has for it\n"
          "  where: meetings.csv, row 2\n"
          "  fix:   nothing has to be done if that is meant");
}

TEST_CASE("A1: people on probation and teachers are left out", "[schedule][timetable]") {
    Person starter = ana();
    starter.probation_end = day("2026-12-31");
    const auto meeting = meeting_of(starter, MeetingKind::Review, "2026-11-06T10:00");
    const Timetable timetable = timetable_of({starter, ben()}, {meeting});
    CHECK(timetable.dispatches.empty());
    CHECK(timetable.milestones.empty());
    CHECK(describe_all(timetable.problems) ==
          "meetings.csv  S043  warning: nothing is planned for the review meeting of Ana Lopes on "
          "Fri 6 November 2026, who is on probation until Thu 31 December 2026 (A1)\n"
          "  where: meetings.csv, row 2\n"
          "  fix:   take the meeting off the list, or correct the staff list");

    const auto of_teacher = meeting_of(ben(), MeetingKind::Review, "2026-11-06T10:00");
    const Timetable teacher = timetable_of({ben()}, {of_teacher});
    CHECK(teacher.dispatches.empty());
    CHECK(teacher.problems.all().front().message ==
          "nothing is planned for the review meeting of Ben Okafor on Fri 6 November 2026, who "
          "belongs to the group Teachers (A1)");
}

TEST_CASE("timetable: people not yet there and people gone are left out", "[schedule][timetable]") {
    Person future = ana();
    future.start_date = day("2027-01-04");
    Person gone = ana();
    gone.end_date = day("2026-08-31");
    for (const Person& person : {future, gone}) {
        const auto meeting = meeting_of(person, MeetingKind::Review, "2026-11-06T10:00");
        const Timetable timetable = timetable_of({person, ben()}, {meeting});
        CHECK(timetable.dispatches.empty());
        CHECK(timetable.problems.all().front().code == "S043");
    }
}

TEST_CASE("A2: without a reviewer nothing is sent, and the head is named as the way out",
          "[schedule][timetable]") {
    Person person = ana();
    const auto meeting = meeting_of(person, MeetingKind::Review, "2026-11-06T10:00");
    person.reviewer_id = "";
    const Timetable nobody = timetable_of({person, ben()}, {meeting});
    CHECK(nobody.dispatches.empty());
    CHECK(describe_all(nobody.problems) ==
          "staff.csv  S041  nothing can be sent for the review meeting of Ana Lopes on Fri 6 "
          "November 2026: there is no reviewer\n"
          "  where: staff.csv, row 15\n"
          "  fix:   put the reviewer into the staff list; where line management is unclear, the "
          "head appoints one");
    person.reviewer_id = "E099";
    CHECK(describe_all(timetable_of({person, ben()}, {meeting}).problems) ==
          "staff.csv  S042  nothing can be sent for the review meeting of Ana Lopes on Fri 6 "
          "November 2026: the reviewer \"E099\" is not on the staff list\n"
          "  where: staff.csv, row 15\n"
          "  fix:   add the reviewer to the staff list, or correct the name");
    person.reviewer_id = "E014";
    CHECK(timetable_of({person, ben()}, {meeting}).problems.all().front().message ==
          "nothing can be sent for the review meeting of Ana Lopes on Fri 6 November 2026: the "
          "reviewer \"E014\" is the same person");
}

TEST_CASE("timetable: an unknown group is reported with the nearest one", "[schedule][timetable]") {
    Person person = ana();
    person.staff_group = "Site Stuff";
    const auto meeting = meeting_of(person, MeetingKind::Review, "2026-11-06T10:00");
    const Timetable timetable = timetable_of({person, ben()}, {meeting});
    CHECK(timetable.dispatches.empty());
    CHECK(describe_all(timetable.problems) ==
          "staff.csv  S044  the policy has no staff group \"Site Stuff\", the group of Ana Lopes\n"
          "  where: staff.csv, row 15\n"
          "  fix:   did you mean \"Site Staff\"?");
}

TEST_CASE("timetable: a meeting for somebody unknown", "[schedule][timetable]") {
    auto meeting = meeting_of(ana(), MeetingKind::Review, "2026-11-06T10:00");
    meeting.person_id = "ana.lopez@example.org";
    Person person = ana();
    person.id = "ana.lopes@example.org";
    const Timetable timetable = timetable_of({person, ben()}, {meeting});
    CHECK(describe_all(timetable.problems) ==
          "meetings.csv  S040  nobody on the staff list is \"ana.lopez@example.org\"\n"
          "  where: meetings.csv, row 2\n"
          "  fix:   did you mean \"ana.lopes@example.org\"?\n"
          "staff.csv  S047  note: Ana Lopes has no meeting yet\n"
          "  where: staff.csv, row 15\n"
          "  fix:   add the meeting to the list once it is arranged");
}

TEST_CASE("timetable: a meeting on a closed day is planned with a warning",
          "[schedule][timetable]") {
    const Timetable timetable = timetable_of_ana(MeetingKind::Review, "2026-12-25T10:00");
    CHECK(timetable.dispatches.size() == 2);
    CHECK(describe_all(timetable.problems) ==
          "meetings.csv  S045  warning: the review meeting of Ana Lopes is on a day without work: "
          "Fri 25 December 2026 is Christmas Day\n"
          "  where: meetings.csv, row 2\n"
          "  fix:   correct the date, or move the meeting to a working day");
}

TEST_CASE("A23: a memo that is too late is flagged with the first day that would do",
          "[schedule][timetable]") {
    const auto meeting = meeting_of(ana(), MeetingKind::Review, "2026-11-06T10:00");
    const std::vector<Person> people{ana(), ben()};
    CHECK(describe_all(timetable_of(people, {meeting}, day("2026-10-30")).problems).empty());
    CHECK(describe_all(timetable_of(people, {meeting}, day("2026-11-07")).problems).empty());
    const Timetable late = timetable_of(people, {meeting}, day("2026-11-03"));
    CHECK(describe_all(late.problems) ==
          "meetings.csv  S046  warning: \"Memo and self-evaluation form before the review\" for "
          "Ana Lopes should have left on Fri 30 October 2026, 5 working days before the meeting on "
          "Fri 6 November 2026 (A23); 3 working days are left\n"
          "  where: meetings.csv, row 2\n"
          "  fix:   move the meeting to Tue 10 November 2026 or later, or agree the shorter notice "
          "with Ana Lopes");
    CHECK(stage_of(late, "review-memo").problems == late.problems.all());
    CHECK(format_iso(stage_of(late, "review-memo").send_on) == "2026-10-30T08:00");
}

TEST_CASE("timetable: a second review in one cycle is left out", "[schedule][timetable]") {
    const Timetable timetable =
        timetable_of({ana(), ben()}, {meeting_of(ana(), MeetingKind::Review, "2026-11-06T10:00"),
                                      meeting_of(ana(), MeetingKind::Review, "2026-11-13T10:00"),
                                      meeting_of(ana(), MeetingKind::MidYear, "2027-02-09T10:00")});
    CHECK(timetable.dispatches.size() == 4);
    CHECK(describe_all(timetable.problems) ==
          "meetings.csv  S048  Ana Lopes has the review meeting twice in the cycle 2025/26; the "
          "one on Fri 13 November 2026 is left out\n"
          "  where: meetings.csv, row 2\n"
          "  fix:   take one of the two off the list of meetings");
}

TEST_CASE("A15: a starter of this cycle has nothing to look back on", "[schedule][timetable]") {
    Person starter = ana();
    starter.start_date = day("2026-09-07");
    const auto meeting = meeting_of(starter, MeetingKind::Review, "2026-11-06T10:00");
    const Timetable timetable = timetable_of({starter, ben()}, {meeting});
    CHECK(timetable.dispatches.size() == 2);
    CHECK(describe_all(timetable.problems) ==
          "meetings.csv  S049  note: Ana Lopes started on Mon 7 September 2026, after the cycle "
          "2025/26 had ended\n"
          "  where: meetings.csv, row 2\n"
          "  fix:   there is nothing to look back on yet: the meeting sets the first objectives");
}

TEST_CASE("timetable: projected bank holidays are said to be projected", "[schedule][timetable]") {
    const Timetable timetable = timetable_of_ana(MeetingKind::Review, "2028-10-06T10:00");
    CHECK(describe_all(timetable.problems) ==
          "S051  note: the bank holidays of 2028 are projected, not published\n"
          "  fix:   one-off holidays are not in them: bring the calendar up to date from "
          "https://www.gov.uk/bank-holidays");
}

TEST_CASE("timetable: sorted by day, then id, whatever the order of the lists",
          "[schedule][timetable]") {
    Person assistant = ana();
    assistant.id = "E020";
    const std::vector<Meeting> meetings{
        meeting_of(ana(), MeetingKind::Review, "2026-11-06T10:00"),
        meeting_of(assistant, MeetingKind::Review, "2026-11-06T14:00"),
        meeting_of(ana(), MeetingKind::MidYear, "2027-02-09T10:00")};
    std::vector<Meeting> reversed(meetings.rbegin(), meetings.rend());
    const auto ids_of = [](const Timetable& timetable) {
        std::vector<std::string> list;
        for (const Dispatch& dispatch : timetable.dispatches) list.push_back(dispatch.id);
        return list;
    };
    const auto ids = ids_of(timetable_of({ana(), assistant, ben()}, meetings));
    CHECK(ids == std::vector<std::string>{"2025-26.review-memo.E014", "2025-26.review-memo.E020",
                                          "2025-26.review-pack.E014", "2025-26.review-pack.E020",
                                          "2026-27.mid-year-memo.E014",
                                          "2026-27.mid-year-pack.E014"});
    CHECK(ids == ids_of(timetable_of({ben(), assistant, ana()}, reversed)));
}

}  // namespace paperround::testing
