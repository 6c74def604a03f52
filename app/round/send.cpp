// SPDX-License-Identifier: MIT
#include "app/round/send.hpp"

#include "app/round/document_record.hpp"
#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"

namespace paperround {

namespace {

/// Failed ones only where the address has been put right.
bool may_be_withdrawn(const Round& round, const OutboxMail& mail, const std::string& reason) {
    if (mail.state == MailState::Queued || mail.state == MailState::Deferred) return true;
    return mail.state == MailState::Failed && find_dispatch(round, mail.dispatch_id) != nullptr &&
           reason == "the address has changed";
}

std::vector<WithdrawnMail> withdraw_outdated(const SendTask& task, UtcSeconds now) {
    std::vector<WithdrawnMail> withdrawn;
    for (const OutboxMail& mail : task.ledger.all_mails()) {
        const auto reason = why_outdated(task.round, task.ledger, mail, task.now);
        if (!reason || !may_be_withdrawn(task.round, mail, *reason)) continue;
        task.ledger.withdraw_dispatch(mail.dispatch_id, *reason, now);
        withdrawn.push_back({mail, *reason});
    }
    return withdrawn;
}

void check_templates(const Round& round, FormLibrary& forms, const std::vector<Dispatch>& due) {
    for (const Dispatch& dispatch : due) {
        forms.mail(dispatch.mail);
        for (const StageDocument& document : dispatch.documents) {
            if (find_document(round.policy, document.document) != nullptr) {
                forms.document(document.document);
            }
        }
    }
}

}  // namespace

SendReport send_due(const SendTask& task) {
    const Workspace& workspace = task.round.workspace;
    const UtcSeconds now = to_instant(task.now).time_since_epoch().count();
    const std::string key = read_key(workspace);
    FormLibrary forms(task.round.policy, workspace.policy_folder, workspace.form_format);
    SendReport report;
    report.recovered = recover_outbox(task.ledger, workspace.mail, now);

    report.withdrawn = withdraw_outdated(task, now);

    const std::vector<Dispatch> due = dispatches_due(task.round, task.ledger, task.now);
    check_templates(task.round, forms, due);  // a wrong template stops all before any mail is made
    for (const Dispatch& dispatch : due) {
        try {
            if (auto reason = why_skipped({task.round, forms, task.ledger}, dispatch)) {
                report.skipped.push_back({dispatch, std::move(*reason)});
                continue;
            }
            const PreparedDispatch prepared =
                prepare_dispatch({task.round, forms, task.ledger, key, task.now}, dispatch);
            task.ledger.add_dispatch(prepared.mail, prepared.documents, now);
        } catch (const Error& error) {
            report.failed.push_back({dispatch, error.diagnostic()});
        }
    }
    report.outcomes = deliver_due(task.ledger, task.mailer, workspace, now, task.progress);
    return report;
}

}  // namespace paperround
