// SPDX-License-Identifier: MIT
// The template that a document was made from, kept as it was then: a form that is out is read by
// the version that was sent, however the template has been edited since.
#pragma once

#include "app/round/round.hpp"
#include "engine/compile/compiled_template.hpp"
#include "engine/ledger/ledger_records.hpp"

namespace paperround {

/// Keeps a copy under .paperround/templates, named by its fingerprint, unless it is there.
/// Throws Error O001, O003 when it cannot be written.
void keep_template(const Workspace& workspace, const CompiledTemplate& compiled,
                   const std::filesystem::path& file);

/// Compiled as it was for sending: what the round's records fill is no question.
/// Throws Error W023 when the copy is gone or no longer compiles.
CompiledTemplate sent_template(const Round& round, const SentDocument& sent, Diagnostics& problems);

}  // namespace paperround
