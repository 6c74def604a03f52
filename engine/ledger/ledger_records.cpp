// SPDX-License-Identifier: MIT
#include "engine/ledger/ledger_records.hpp"

#include "engine/ledger/decision.hpp"

#include <cassert>

namespace paperround {

std::string_view name_of(MailState state) {
    switch (state) {
        case MailState::Planned:
            return "planned";
        case MailState::Queued:
            return "queued";
        case MailState::Sending:
            return "sending";
        case MailState::Committing:
            return "committing";
        case MailState::Sent:
            return "sent";
        case MailState::Deferred:
            return "deferred";
        case MailState::Failed:
            return "failed";
        case MailState::InDoubt:
            return "in-doubt";
        case MailState::Cancelled:
            return "cancelled";
    }
    assert(false);
    return "";
}

std::string_view name_of(ReturnVerdict verdict) {
    switch (verdict) {
        case ReturnVerdict::Accepted:
            return "accepted";
        case ReturnVerdict::Review:
            return "review";
        case ReturnVerdict::Rejected:
            return "rejected";
        case ReturnVerdict::Ignored:
            return "ignored";
        case ReturnVerdict::Quarantined:
            return "quarantined";
    }
    assert(false);
    return "";
}

std::string_view name_of(ReturnState state) {
    switch (state) {
        case ReturnState::Received:
            return "received";
        case ReturnState::Filed:
            return "filed";
        case ReturnState::Superseded:
            return "superseded";
    }
    assert(false);
    return "";
}

bool waits_for_a_person(const ReturnedItem& item) {
    const bool is_undecided =
        item.verdict == ReturnVerdict::Review || item.verdict == ReturnVerdict::Quarantined;
    return is_undecided && item.state == ReturnState::Filed;
}

std::string_view name_of(DecisionKind kind) {
    switch (kind) {
        case DecisionKind::Accepted:
            return "accepted";
        case DecisionKind::Discarded:
            return "discarded";
        case DecisionKind::Asked:
            return "asked";
    }
    assert(false);
    return "";
}

}  // namespace paperround
