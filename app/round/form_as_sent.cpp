// SPDX-License-Identifier: MIT
#include "app/round/form_as_sent.hpp"

#include "app/round/sent_template.hpp"

namespace paperround {

SentForm form_as_sent(const Round& round, const SentDocument& sent, Diagnostics& problems) {
    const CompiledTemplate compiled = sent_template(round, sent, problems);
    TextModel model =
        read_text_model(Package::from_file((round.workspace.folder / sent.path).string()));
    return read_sent_form(std::move(model), compiled.answer_slots, problems);
}

}  // namespace paperround
