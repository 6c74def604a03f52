// SPDX-License-Identifier: MIT
// What was read from a return, as the ledger keeps it.
#pragma once

#include "app/round/read_return.hpp"
#include "engine/ledger/decision.hpp"

namespace paperround {

StoredReading stored_reading(const ReadReturn& read);

}  // namespace paperround
