// SPDX-License-Identifier: MIT
#include "app/round/due.hpp"

#include "app/round/ask_again.hpp"
#include "app/round/prefill.hpp"
#include "engine/schedule/civil_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

constexpr char revision_mark = '#';

std::string revision_id(const std::string& dispatch_id, int revision) {
    if (revision == 1) return dispatch_id;
    return fmt::format("{}{}{}", dispatch_id, revision_mark, revision);
}

std::optional<ReturnedItem> form_that_triggers(const Dispatch& dispatch, const Ledger& ledger) {
    if (!dispatch.trigger) return std::nullopt;
    auto item = newest_return(ledger, dispatch.person_id, dispatch.trigger->document,
                              dispatch.cycle.label, dispatch.person_id);
    if (item && item->verdict != ReturnVerdict::Accepted) return std::nullopt;
    return item;
}

/// Only a form that somebody was asked for can be late.
bool was_asked_for(const Dispatch& dispatch, const Ledger& ledger) {
    const std::vector<SentDocument> sent = ledger.documents_of_person(dispatch.person_id);
    return std::any_of(sent.begin(), sent.end(), [&dispatch](const SentDocument& document) {
        return document.document == dispatch.trigger->document && document.sent_at != 0 &&
               document.cycle == dispatch.cycle.label;
    });
}

TriggerState state_of(const Dispatch& dispatch, const Ledger& ledger, const DateTime& now) {
    if (!dispatch.trigger) return TriggerState::Fired;
    const bool is_late = now.date > dispatch.trigger->deadline;
    if (is_late && was_asked_for(dispatch, ledger)) return TriggerState::Fired;
    return form_that_triggers(dispatch, ledger) ? TriggerState::Fired : TriggerState::Waiting;
}

UtcSeconds last_event_at(const Ledger& ledger, const std::string& subject) {
    UtcSeconds last = 0;
    for (const Event& event : ledger.events_of(subject)) last = std::max(last, event.at);
    return last;
}

/// Another day for the form means another day for the meeting.
bool has_moved(const Dispatch& dispatch, const Ledger& ledger, const OutboxMail& mail) {
    const std::string due = dispatch.due ? format_iso(*dispatch.due) : "";
    const std::vector<SentDocument> sent = ledger.documents_of_dispatch(mail.dispatch_id);
    return std::any_of(sent.begin(), sent.end(),
                       [&due](const SentDocument& document) { return document.due != due; });
}

/// A form that was accepted after the pack had left without it.
bool came_too_late_for(const Dispatch& dispatch, const Ledger& ledger, const OutboxMail& mail) {
    const auto form = form_that_triggers(dispatch, ledger);
    return form && last_event_at(ledger, form->id) > mail.created_at;
}

bool must_be_told_again(const Dispatch& dispatch, const Ledger& ledger, const OutboxMail& mail) {
    if (mail.state != MailState::Sent) return false;
    return has_moved(dispatch, ledger, mail) || came_too_late_for(dispatch, ledger, mail);
}

int revisions_made(const Ledger& ledger, const std::string& dispatch_id) {
    int made = 0;
    while (ledger.find_mail(revision_id(dispatch_id, made + 1))) ++made;
    return made;
}

}  // namespace

std::optional<OutboxMail> latest_mail(const Ledger& ledger, const std::string& dispatch_id) {
    const int made = revisions_made(ledger, dispatch_id);
    return made == 0 ? std::nullopt : ledger.find_mail(revision_id(dispatch_id, made));
}

std::vector<Dispatch> dispatches_due(const Round& round, const Ledger& ledger,
                                     const DateTime& now) {
    std::vector<Dispatch> due;
    for (const Dispatch& dispatch : round.timetable.dispatches) {
        const TriggerState state = state_of(dispatch, ledger, now);
        if (state == TriggerState::Waiting || !is_due(dispatch, now, state)) continue;
        const int made = revisions_made(ledger, dispatch.id);
        const auto latest = latest_mail(ledger, dispatch.id);
        if (latest && !must_be_told_again(dispatch, ledger, *latest)) continue;
        due.push_back(dispatch);
        due.back().id = revision_id(dispatch.id, made + 1);
    }
    return due;
}

std::string address_for(const Round& round, const Dispatch& dispatch) {
    if (!round.workspace.mail.only_to.empty()) return round.workspace.mail.only_to;
    const Person* recipient = find_person(round, dispatch.recipient_id);
    return recipient == nullptr ? "" : recipient->email;
}

std::optional<std::string> why_outdated(const Round& round, const Ledger& ledger,
                                        const OutboxMail& mail, const DateTime& now) {
    if (asks_again(mail)) return std::nullopt;
    const std::string base = mail.dispatch_id.substr(0, mail.dispatch_id.find(revision_mark));
    const Dispatch* dispatch = find_dispatch(round, base);
    if (dispatch == nullptr) return "its meeting or its person is no longer in the lists";
    if (dispatch->recipient_id != mail.recipient_id) return "it is for somebody else now";
    if (address_for(round, *dispatch) != mail.envelope_to) return "the address has changed";
    if (has_moved(*dispatch, ledger, mail)) return "the meeting was moved";
    if (dispatch->send_until < now) return "it is too late to be of use";
    return std::nullopt;
}

}  // namespace paperround
