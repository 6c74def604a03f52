// SPDX-License-Identifier: MIT
// Makes one dispatch ready to go: its documents rendered, its mail composed, both stored as the
// exact bytes that will be sent. The ledger is told by the caller, so that a crash before that
// leaves files nobody points to and nothing else.
#pragma once

#include "app/round/form_library.hpp"
#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <string>
#include <vector>

namespace paperround {

struct PreparedDispatch {
    OutboxMail mail;
    std::vector<SentDocument> documents;
};

/// What every dispatch of one run is prepared with; all borrowed.
struct Preparation {
    const Round& round;
    FormLibrary& forms;
    const Ledger& ledger;
    const std::string& key;
    DateTime now;
};

/// Pictures that the record names are looked for beside the policy's templates.
/// Throws Error of the renderer's and the composer's kinds, O001 when a file cannot be written.
PreparedDispatch prepare_dispatch(const Preparation& with, const Dispatch& dispatch);

}  // namespace paperround
