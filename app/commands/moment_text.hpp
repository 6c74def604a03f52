// SPDX-License-Identifier: MIT
// An instant of the ledger as wall time at the school.
#pragma once

#include "engine/ledger/ledger_records.hpp"

#include <string>

namespace paperround {

std::string iso_moment(UtcSeconds at);     // "2026-11-12T20:12"
std::string spoken_moment(UtcSeconds at);  // "Thu 12 November 2026, 20:12"

}  // namespace paperround
