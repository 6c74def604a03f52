// SPDX-License-Identifier: MIT
// What has to go out now: what was never made, what has to be told again because a meeting moved or
// a form came after its pack, and what waits in the outbox but no longer fits the school's lists.
#pragma once

#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// Dispatches whose time has come and that are not in the outbox, in the timetable's order. One
/// that was sent before and is told again has an id of its own: "2025-26.review-memo.E014#2".
std::vector<Dispatch> dispatches_due(const Round& round, const Ledger& ledger, const DateTime& now);

/// Where a dispatch's mail goes: to the recipient's present address, or to the trial's.
std::string address_for(const Round& round, const Dispatch& dispatch);

/// Why a mail that was never taken must not go out as it was made: its dispatch is gone, its
/// recipient, address or meeting has changed, or it is too late. nullopt while it fits.
std::optional<std::string> why_outdated(const Round& round, const Ledger& ledger,
                                        const OutboxMail& mail, const DateTime& now);

/// The mail of the dispatch that was made last; nullopt where none was.
std::optional<OutboxMail> latest_mail(const Ledger& ledger, const std::string& dispatch_id);

}  // namespace paperround
