// SPDX-License-Identifier: MIT
// What one document of a dispatch is filled from, and whether its template passes the person over.
#pragma once

#include "app/round/form_library.hpp"
#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <optional>

namespace paperround {

struct DocumentRecord {
    Record record;
    /// The return whose answers stand in the record.
    std::optional<ReturnedItem> answered;
};

/// Requires: the dispatch is of this round, and has the document.
DocumentRecord document_record(const Round& round, const Ledger& ledger, const Dispatch& dispatch,
                               const StageDocument& document);

/// All borrowed.
struct SkipQuestion {
    const Round& round;
    FormLibrary& forms;
    const Ledger& ledger;
};

/// The note of the first SKIPIF, in any document of the dispatch, that is true: nothing of the
/// dispatch is to be sent. nullopt: it goes out.
/// Throws Error W020, W021, and E6xx where a value cannot be used.
std::optional<Diagnostic> why_skipped(const SkipQuestion& with, const Dispatch& dispatch);

}  // namespace paperround
