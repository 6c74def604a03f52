// SPDX-License-Identifier: MIT
#include "app/round/form_as_sent.hpp"

#include "app/round/sent_template.hpp"
#include "engine/core/error.hpp"

#include <algorithm>

namespace paperround {

SentForm form_as_sent(const Round& round, const SentDocument& sent, Diagnostics& problems) {
    const CompiledTemplate compiled = sent_template(round, sent, problems);
    TextModel model =
        read_text_model(Package::from_file((round.workspace.folder / sent.path).string()));
    return read_sent_form(std::move(model), compiled.answer_slots, problems);
}

std::vector<SentForm::Slot> questions_as_sent(const Round& round, const Ledger& ledger,
                                              const std::string& reference) {
    const auto document = ledger.find_document(reference);
    if (!document) return {};
    try {
        Diagnostics ignored;  // `collect` has said them
        std::vector<SentForm::Slot> questions = form_as_sent(round, *document, ignored).slots;
        std::erase_if(questions, [](const SentForm::Slot& slot) { return slot.is_filled_in; });
        for (SentForm::Slot& question : questions) {
            std::string& label = question.declared.label;
            std::replace(label.begin(), label.end(), '\n', ' ');
        }
        return questions;
    } catch (const Error&) {  // the answers are shown under their keys
        return {};
    }
}

}  // namespace paperround
