// SPDX-License-Identifier: MIT
// Takes what waits in the outbox to the mailer, one mail at a time, with the ledger written before
// and after: a crash at any point leaves every mail either still to be sent, sent, or in doubt.
#pragma once

#include "app/workspace/workspace.hpp"
#include "engine/core/mail.hpp"
#include "engine/ledger/ledger.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace paperround {

std::unique_ptr<Mailer> make_mailer(const MailSettings& settings);

struct DeliveryOutcome {
    OutboxMail mail;
    Delivery delivery;
};

/// Called after each mail with how many are done of how many.
using DeliveryProgress = std::function<void(std::size_t done, std::size_t total)>;

/// What an earlier run left half done. A maildir finds a repeat by its name, so what was in doubt
/// there is queued again; with SMTP it stays in doubt for a person to decide.
InterruptedMails recover_outbox(Ledger& ledger, const MailSettings& settings, UtcSeconds now);

/// Sends every mail that is due. One whose stored bytes are gone or were changed waits where it is.
/// Throws Error only when the ledger fails.
std::vector<DeliveryOutcome> deliver_due(Ledger& ledger, Mailer& mailer, const Workspace& workspace,
                                         UtcSeconds now, const DeliveryProgress& progress);

}  // namespace paperround
