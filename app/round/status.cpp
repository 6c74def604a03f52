// SPDX-License-Identifier: MIT
#include "app/round/status.hpp"

#include "app/round/due.hpp"
#include "app/round/prefill.hpp"
#include "engine/schedule/civil_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace paperround {

namespace {

std::string state_of_dispatch(const Dispatch& dispatch, const Ledger& ledger, const DateTime& now) {
    const auto mail = latest_mail(ledger, dispatch.id);
    if (!mail && dispatch.send_until < now) return "missed";
    if (!mail) {
        return fmt::format("{} {}", dispatch.trigger ? "by" : "on",
                           format_spoken(dispatch.send_on.date));
    }
    return std::string(name_of(mail->state));
}

/// The document of the dispatch that has to come back.
std::string form_of(const Policy& policy, const Dispatch& dispatch) {
    for (const StageDocument& document : dispatch.documents) {
        const PolicyDocument* found = find_document(policy, document.document);
        if (found != nullptr && found->comes_back()) return found->id;
    }
    return "";
}

FormState state_of_form(const Round& round, const Dispatch& letter, const Ledger& ledger,
                        const DateTime& now) {
    const auto item = newest_return(ledger, letter.person_id, form_of(round.policy, letter),
                                    letter.cycle.label, letter.recipient_id);
    if (item && item->verdict == ReturnVerdict::Accepted) return FormState::Accepted;
    if (item) return FormState::NeedsAPerson;
    const auto mail = ledger.find_mail(letter.id);
    if (!mail || mail->state != MailState::Sent) return FormState::NotSent;
    return letter.due && now.date > *letter.due ? FormState::Overdue : FormState::Waiting;
}

bool same_meeting(const StatusRow& row, const Dispatch& dispatch) {
    return row.person_id == dispatch.person_id && row.meeting.kind == dispatch.meeting.kind &&
           row.meeting.start == dispatch.meeting.start;
}

StatusRow& row_for(std::vector<StatusRow>& rows, const Dispatch& dispatch) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const StatusRow& row) {
        return same_meeting(row, dispatch);
    });
    if (found != rows.end()) return *found;
    rows.push_back({.person_id = dispatch.person_id,
                    .meeting = dispatch.meeting,
                    .cycle = dispatch.cycle.label});
    return rows.back();
}

}  // namespace

std::string_view name_of(FormState state) {
    switch (state) {
        case FormState::NotSent:
            return "";
        case FormState::Waiting:
            return "waiting";
        case FormState::Overdue:
            return "overdue";
        case FormState::NeedsAPerson:
            return "needs a person";
        case FormState::Accepted:
            break;
    }
    return "in";
}

Status status_of(const Round& round, const Ledger& ledger, const DateTime& now) {
    Status status;
    for (const Dispatch& dispatch : round.timetable.dispatches) {
        StatusRow& row = row_for(status.rows, dispatch);
        if (dispatch.trigger) {
            row.pack = state_of_dispatch(dispatch, ledger, now);
            continue;
        }
        row.letter = state_of_dispatch(dispatch, ledger, now);
        row.due = dispatch.due;
        row.form = state_of_form(round, dispatch, ledger, now);
    }
    std::sort(status.rows.begin(), status.rows.end(),
              [&round](const StatusRow& a, const StatusRow& b) {
                  return std::tuple(a.meeting.start, person_name(round, a.person_id)) <
                         std::tuple(b.meeting.start, person_name(round, b.person_id));
              });
    for (ReturnedItem& item : ledger.all_returns()) {
        if (waits_for_a_person(item)) status.waiting_for_a_person.push_back(std::move(item));
    }
    for (OutboxMail& mail : ledger.all_mails()) {
        if (mail.state != MailState::Sent && mail.state != MailState::Cancelled) {
            status.not_sent.push_back(std::move(mail));
        }
    }
    return status;
}

}  // namespace paperround
