// SPDX-License-Identifier: MIT
#include "app/round/deliver.hpp"

#include "app/round/round.hpp"
#include "engine/core/digest.hpp"
#include "engine/core/error.hpp"
#include "output/mail/maildir_mailer.hpp"
#include "output/mail/smtp_mailer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace paperround {

namespace {

/// 1, 5, 15 and 60 minutes, then every four hours.
UtcSeconds wait_after(int attempts) {
    static constexpr std::array<UtcSeconds, 5> waits{60, 300, 900, 3600, 14400};
    const auto index = static_cast<std::size_t>(std::max(attempts, 0));
    return waits[std::min(index, waits.size() - 1)];
}

class CommitToLedger final : public Mailer::BeforeCommit {
  public:
    CommitToLedger(Ledger& ledger, const std::string& dispatch_id, UtcSeconds now)
        : ledger_(ledger), dispatch_id_(dispatch_id), now_(now) {}
    void about_to_commit() override { ledger_.mark_committing(dispatch_id_, now_); }

  private:
    Ledger& ledger_;
    const std::string& dispatch_id_;
    UtcSeconds now_;
};

ComposedMail stored_mail(const OutboxMail& mail, const Workspace& workspace) {
    std::string bytes = read_whole_file(workspace.folder / mail.bytes_path);
    if (sha256_hex(bytes) != mail.sha256) {
        throw Error(
            {.code = "W032",
             .message = fmt::format("{} has been changed since it was made", mail.bytes_path),
             .hint = "a stored mail is sent only as it was made; restore the file from the "
                     "backup"});
    }
    return {mail.envelope_from, mail.envelope_to, mail.message_id, std::move(bytes)};
}

void note_outcome(Ledger& ledger, const OutboxMail& mail, const Delivery& delivery,
                  UtcSeconds now) {
    if (const auto* delivered = std::get_if<Delivered>(&delivery)) {
        ledger.mark_delivered(mail.dispatch_id, delivered->reply, now);
    } else if (const auto* deferred = std::get_if<Deferred>(&delivery)) {
        ledger.mark_deferred(mail.dispatch_id, {now + wait_after(mail.attempts), deferred->reason},
                             now);
    } else if (const auto* refused = std::get_if<Refused>(&delivery)) {
        ledger.mark_refused(mail.dispatch_id, refused->reason, now);
    } else {
        ledger.mark_in_doubt(mail.dispatch_id, std::get<InDoubt>(delivery).reason, now);
    }
}

}  // namespace

std::unique_ptr<Mailer> make_mailer(const MailSettings& settings) {
    if (settings.transport == MailSettings::Transport::Smtp) {
        return std::make_unique<SmtpMailer>(settings.smtp);
    }
    return std::make_unique<MaildirMailer>(settings.outgoing);
}

InterruptedMails recover_outbox(Ledger& ledger, const MailSettings& settings, UtcSeconds now) {
    InterruptedMails interrupted = ledger.recover_interrupted(now);
    if (settings.transport != MailSettings::Transport::Maildir) return interrupted;
    for (std::string& dispatch_id : interrupted.in_doubt) {
        ledger.queue_again(dispatch_id, now);
        interrupted.queued_again.push_back(std::move(dispatch_id));
    }
    interrupted.in_doubt.clear();
    return interrupted;
}

std::vector<DeliveryOutcome> deliver_due(Ledger& ledger, Mailer& mailer, const Workspace& workspace,
                                         UtcSeconds now, const DeliveryProgress& progress) {
    std::vector<DeliveryOutcome> outcomes;
    const std::vector<OutboxMail> due = ledger.mails_due(now);
    for (const OutboxMail& mail : due) {
        ComposedMail composed;
        try {
            composed = stored_mail(mail, workspace);
        } catch (const Error& error) {  // this mail waits; the others go on
            const Diagnostic& problem = error.diagnostic();
            outcomes.push_back({mail, Refused{problem.message + "; " + problem.hint}});
            continue;
        }
        if (!ledger.mark_sending(mail.dispatch_id, now)) continue;
        CommitToLedger before_commit(ledger, mail.dispatch_id, now);
        Delivery delivery = mailer.send(composed, before_commit);
        note_outcome(ledger, mail, delivery, now);
        outcomes.push_back({mail, std::move(delivery)});
        if (progress) progress(outcomes.size(), due.size());
    }
    return outcomes;
}

}  // namespace paperround
