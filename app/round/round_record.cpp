// SPDX-License-Identifier: MIT
#include "app/round/round_record.hpp"

#include "engine/schedule/cycle.hpp"
#include "engine/schedule/meeting_kind.hpp"

namespace paperround {

namespace {

Record meeting_record(const Meeting& meeting) {
    Record record(meeting.origin);
    record.set("kind", name_of(meeting.kind))
        .set("date", meeting.start.date)
        .set("time", meeting.start.time)
        .set("location", meeting.location)
        .set("duration", meeting.duration_minutes);
    return record;
}

/// A trust's list says at which school a person works; a single school's list need not.
Record person_at_school(const Person& person, const std::string& school_name) {
    Record record = person_record(person);
    if (person.site.empty()) record.set("school", school_name);
    return record;
}

/// The last day for the form of the person reviewed, in their letter and in the reviewer's pack.
Value form_deadline(const Dispatch& dispatch) {
    if (dispatch.trigger) return dispatch.trigger->deadline;
    return dispatch.due ? Value(*dispatch.due) : Value();
}

struct Parties {
    const Person& reviewee;
    const Person& reviewer;
};

Record build_record(const Policy& policy, const std::string& school_name, const Parties& parties,
                    const Dispatch& dispatch) {
    Record school;
    school.set("name", school_name);
    Record due;
    due.set("date", form_deadline(dispatch));
    Record observation;
    observation.set("date_time", dispatch.meeting.start);

    Record record(parties.reviewee.origin);
    record.set("school", school)
        .set("reviewee", person_at_school(parties.reviewee, school_name))
        .set("reviewer", person_at_school(parties.reviewer, school_name))
        .set("observer", person_at_school(parties.reviewer, school_name))
        .set("meeting", meeting_record(dispatch.meeting))
        .set("cycle", cycle_record(dispatch.cycle, dispatch.next_cycle))
        .set("due", due)
        .set("terms", policy.terms)
        .set("observation", observation);
    return record;
}

Record with_pack(Record record, const Dispatch& dispatch, FormReturned form_returned) {
    Record pack;
    pack.set("form_returned", form_returned == FormReturned::Yes)
        .set("due", dispatch.trigger && dispatch.due ? Value(*dispatch.due) : Value());
    record.set("pack", std::move(pack));
    return record;
}

/// What the mail that asks for a form again says (ask_again.cpp).
Record any_question() {
    Record ask;
    ask.set("name", "").set("file", "").set("received", Date{});
    ask.set("reasons", List{Value("")}).set("has_form", false);
    return ask;
}

}  // namespace

Record dispatch_record(const Round& round, const Dispatch& dispatch, FormReturned form_returned) {
    static const Person nobody;
    const Person* reviewee = find_person(round, dispatch.person_id);
    const Person* reviewer = find_person(round, dispatch.reviewer_id);
    const Parties parties{reviewee == nullptr ? nobody : *reviewee,
                          reviewer == nullptr ? nobody : *reviewer};
    return with_pack(build_record(round.policy, round.workspace.school_name, parties, dispatch),
                     dispatch, form_returned);
}

Schema round_schema(const Policy& policy) {
    const Person anybody;
    const Dispatch any_dispatch;
    Record any = with_pack(build_record(policy, "", {anybody, anybody}, any_dispatch), any_dispatch,
                           FormReturned::No);
    any.set("ask", any_question());
    return schema_of(any);
}

}  // namespace paperround
