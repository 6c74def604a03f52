// SPDX-License-Identifier: MIT
// Reads the answers out of what came back by aligning it with exactly what was sent; bookmarks,
// control tags and sections confirm or contradict.
#pragma once

#include "engine/core/answer_slot.hpp"
#include "engine/core/diagnostic.hpp"
#include "engine/document/text_model.hpp"
#include "engine/extract/answer_sheet.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace paperround {

/// The document as sent, with its slots found in it: the schema of the form.
struct SentForm {
    struct Slot {
        AnswerSlot declared;
        std::vector<std::size_t> blocks;  // indices into model.blocks; never empty
        std::string
            printed_before;         // in the same paragraph, since its beginning or the slot before
        std::string printed_after;  // in the same paragraph, after its last slot
        std::string prefilled;      // what stood there when it was sent; empty: open
        std::string prompt;         // what stands there until somebody answers, normalised
        std::string first_choice;   // what its list shows until somebody chooses, normalised
        bool locked = false;
        bool is_filled_in = false;  // `{{ name }}` of a template: text stands there, not an answer
    };
    TextModel model;
    std::vector<Slot> slots;  // in reading order
};

/// Finds each declared slot in the sent document by its own anchors. A slot that cannot be found is
/// reported as E410.
SentForm read_sent_form(TextModel sent, const std::vector<AnswerSlot>& declared,
                        Diagnostics& diagnostics);

/// The schema that a bare template gives: a `{{? key }}` or `{% answer key: … %}` stands where an
/// answer belongs (for `extract --form TEMPLATE` without the document that was sent).
SentForm read_template_form(TextModel template_model);

/// The slots of `form`, found in a document that was made from it by alignment alone: for a
/// template with the document that was sent, when that carries no anchors of ours.
SentForm locate_slots(const SentForm& form, TextModel sent);

struct ExtractOptions {
    /// Below it an answer waits for a person.
    double accept_confidence = 0.85;
    /// Whose turn it was ("reviewee"): a change in another owner's slot is reported. Empty:
    /// anybody.
    std::string completed_by;
};

/// Answers, unassigned text and the verdict as far as the text goes; whose form it is has been
/// decided before (identify.hpp). `file`, `reference`, `person` and `form` are left to the caller.
AnswerSheet extract_answers(const SentForm& form, const TextModel& returned,
                            const ExtractOptions& options);

}  // namespace paperround
