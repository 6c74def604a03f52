// SPDX-License-Identifier: MIT
// The sending of what is due now.
#pragma once

#include "app/round/deliver.hpp"
#include "app/round/due.hpp"
#include "app/round/prepare.hpp"
#include "app/round/round.hpp"

#include <vector>

namespace paperround {

/// A dispatch that could not be made ready; the others go on.
struct FailedPreparation {
    Dispatch dispatch;
    Diagnostic problem;
};

/// A dispatch that its template passes over for this person (SKIPIF). It is asked again next time.
struct SkippedDispatch {
    Dispatch dispatch;
    Diagnostic reason;
};

/// A mail that waited and no longer fitted; made anew where there is still somebody to tell.
struct WithdrawnMail {
    OutboxMail mail;
    std::string reason;
};

struct SendReport {
    InterruptedMails recovered;
    std::vector<WithdrawnMail> withdrawn;
    std::vector<DeliveryOutcome> outcomes;
    std::vector<FailedPreparation> failed;
    std::vector<SkippedDispatch> skipped;
};

struct SendTask {
    const Round& round;
    Ledger& ledger;
    Mailer& mailer;
    DateTime now;
    DeliveryProgress progress;
};

/// Recovers, withdraws what no longer fits, prepares, queues and delivers. Sending twice sends
/// nothing twice.
/// Requires: the caller holds the SenderLock.
SendReport send_due(const SendTask& task);

}  // namespace paperround
