// SPDX-License-Identifier: MIT
#include "app/round/document_record.hpp"

#include "app/round/prefill.hpp"
#include "app/round/round_record.hpp"
#include "engine/merge/skip_rules.hpp"

namespace paperround {

DocumentRecord document_record(const Round& round, const Ledger& ledger, const Dispatch& dispatch,
                               const StageDocument& document) {
    DocumentRecord made{dispatch_record(round, dispatch, FormReturned::No), std::nullopt};
    fill_with_carried(made.record, round, ledger, dispatch);
    if (document.filling != StageDocument::Filling::WithAnswers) return made;
    made.answered = newest_return(ledger, dispatch.person_id, document.document,
                                  dispatch.cycle.label, dispatch.person_id);
    if (made.answered) fill_with_answers(made.record, ledger, *made.answered);
    return made;
}

std::optional<Diagnostic> why_skipped(const SkipQuestion& with, const Dispatch& dispatch) {
    for (const StageDocument& document : dispatch.documents) {
        if (document.filling == StageDocument::Filling::LastCycle) continue;
        const CompiledTemplate& compiled = with.forms.document(document.document);
        if (compiled.skip_rules.empty()) continue;
        const Record record = document_record(with.round, with.ledger, dispatch, document).record;
        FieldPositions positions;
        const SkipRule* rule = rule_that_skips(compiled.skip_rules, record, {}, positions);
        if (rule != nullptr) return note_of_skip(*rule, record);
    }
    return std::nullopt;
}

}  // namespace paperround
