// SPDX-License-Identifier: MIT
// What is due now, and the sending of it.
#pragma once

#include "app/round/deliver.hpp"
#include "app/round/prepare.hpp"
#include "app/round/round.hpp"

#include <vector>

namespace paperround {

/// Dispatches whose time has come and that the ledger has not seen, in the timetable's order.
std::vector<const Dispatch*> dispatches_due(const Round& round, const Ledger& ledger,
                                            const DateTime& now);

/// A dispatch that could not be made ready; the others go on.
struct FailedPreparation {
    const Dispatch* dispatch = nullptr;
    Diagnostic problem;
};

struct SendReport {
    InterruptedMails recovered;
    std::vector<DeliveryOutcome> outcomes;
    std::vector<FailedPreparation> failed;
};

struct SendTask {
    const Round& round;
    Ledger& ledger;
    Mailer& mailer;
    DateTime now;
    DeliveryProgress progress;
};

/// Recovers, prepares, queues and delivers. Sending twice sends nothing twice.
/// Requires: the caller holds the SenderLock.
SendReport send_due(const SendTask& task);

}  // namespace paperround
