// SPDX-License-Identifier: MIT
// An old version of a form that comes once more: its reference and token are genuine, and yet it
// would take back what its sender has corrected since.
#pragma once

#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace paperround {

/// Why the document must not be taken unseen: it is, byte for byte, one that a later return has
/// superseded. nullopt: it is not.
std::optional<std::string> why_replayed(const Round& round, const Ledger& ledger,
                                        const std::string& reference, std::string_view bytes);

}  // namespace paperround
