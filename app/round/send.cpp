// SPDX-License-Identifier: MIT
#include "app/round/send.hpp"

#include "app/round/prefill.hpp"
#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"

namespace paperround {

namespace {

TriggerState state_of(const Dispatch& dispatch, const Ledger& ledger, const DateTime& now) {
    if (!dispatch.trigger) return TriggerState::Fired;
    const auto item =
        newest_return(ledger, dispatch.person_id, dispatch.trigger->document, dispatch.cycle.label);
    const bool is_in = item && item->verdict == ReturnVerdict::Accepted;
    const bool is_too_late = now.date > dispatch.trigger->deadline;
    return is_in || is_too_late ? TriggerState::Fired : TriggerState::Waiting;
}

void check_templates(const Round& round, FormLibrary& forms,
                     const std::vector<const Dispatch*>& due) {
    for (const Dispatch* dispatch : due) {
        forms.mail(dispatch->mail);
        for (const StageDocument& document : dispatch->documents) {
            if (find_document(round.policy, document.document) != nullptr) {
                forms.document(document.document);
            }
        }
    }
}

}  // namespace

std::vector<const Dispatch*> dispatches_due(const Round& round, const Ledger& ledger,
                                            const DateTime& now) {
    std::vector<const Dispatch*> due;
    for (const Dispatch& dispatch : round.timetable.dispatches) {
        if (!is_due(dispatch, now, state_of(dispatch, ledger, now))) continue;
        if (!ledger.find_mail(dispatch.id)) due.push_back(&dispatch);
    }
    return due;
}

SendReport send_due(const SendTask& task) {
    const Workspace& workspace = task.round.workspace;
    const UtcSeconds now = to_instant(task.now).time_since_epoch().count();
    const std::string key = read_key(workspace);
    FormLibrary forms(task.round.policy, workspace.policy_folder, workspace.form_format);
    SendReport report;
    report.recovered = recover_outbox(task.ledger, workspace.mail, now);

    const std::vector<const Dispatch*> due = dispatches_due(task.round, task.ledger, task.now);
    check_templates(task.round, forms, due);  // a wrong template stops all before any mail is made
    for (const Dispatch* dispatch : due) {
        try {
            const PreparedDispatch prepared =
                prepare_dispatch({task.round, forms, task.ledger, key, task.now}, *dispatch);
            task.ledger.add_dispatch(prepared.mail, prepared.documents, now);
        } catch (const Error& error) {
            report.failed.push_back({dispatch, error.diagnostic()});
        }
    }
    report.outcomes = deliver_due(task.ledger, task.mailer, workspace, now, task.progress);
    return report;
}

}  // namespace paperround
