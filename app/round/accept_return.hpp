// SPDX-License-Identifier: MIT
// A person takes a return as somebody's form: as it was read, with corrections, or under another
// name. From then on it counts exactly as one that was accepted without anybody.
#pragma once

#include "app/round/read_return.hpp"
#include "engine/core/value.hpp"
#include "engine/ledger/ledger.hpp"

#include <string>
#include <utility>
#include <vector>

namespace paperround {

struct Acceptance {
    ReturnedItem item;
    std::string who;
    std::string reference;  // whose it is; empty: as it says
    std::vector<std::pair<std::string, std::string>>
        answers;  // key, value: in place of what was read
    ReturnDecision::Turn turn = ReturnDecision::Turn::First;
};

/// As it stands afterwards.
/// Throws Error W062 (whose it is must be said), W063 (not a reference of a form that comes back),
/// W064 (no such question), W066 (nothing to accept), L010 (decided already), and E7xx when the
/// file cannot be read by the form it is said to be.
ReturnedItem accept_return(const ReturnReading& with, Ledger& ledger, const Acceptance& acceptance,
                           UtcSeconds now);

}  // namespace paperround
