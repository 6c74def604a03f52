// SPDX-License-Identifier: MIT
// A form exactly as it went out, with its questions found in it.
#pragma once

#include "app/round/round.hpp"
#include "engine/extract/extract.hpp"
#include "engine/ledger/ledger.hpp"

namespace paperround {

/// Throws Error W023 when the template it was made from is gone, W007 and E7xx when the document
/// is.
SentForm form_as_sent(const Round& round, const SentDocument& sent, Diagnostics& problems);

/// The questions of the form of that reference, for what is shown beside its answers; none where
/// the form is not known or gone.
std::vector<SentForm::Slot> questions_as_sent(const Round& round, const Ledger& ledger,
                                              const std::string& reference);

}  // namespace paperround
