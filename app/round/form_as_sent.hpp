// SPDX-License-Identifier: MIT
// A form exactly as it went out, with its questions found in it.
#pragma once

#include "app/round/round.hpp"
#include "engine/extract/extract.hpp"
#include "engine/ledger/ledger_records.hpp"

namespace paperround {

/// Throws Error W023 when the template it was made from is gone, W007 and E7xx when the document
/// is.
SentForm form_as_sent(const Round& round, const SentDocument& sent, Diagnostics& problems);

}  // namespace paperround
