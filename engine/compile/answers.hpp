// SPDX-License-Identifier: MIT
// The places of a form where a person answers. Each becomes a control with its key, and a bookmark
// around it: what a returned form is read by. What the record knows already is filled in and
// locked; the rest is open.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Replaces every `{% answer … %}` of the part. Reports E401, E405, E406.
void place_answers(PartDraft& draft, Compilation& compilation);

/// Adds the slot, which stands at `place`, to the compilation; E401 and false when its key is there
/// already. A text box is written twice for programs of different ages (mc:AlternateContent): that
/// is one answer.
bool declare_answer(AnswerSlot slot, const Tag& tag, const xml::Node& place,
                    Compilation& compilation);

/// True for a record that has the answer already.
Tag filled_condition(const AnswerSlot& slot, const Tag& tag);
/// The answer that the record has.
Tag known_answer(const AnswerSlot& slot, const Tag& tag);

/// A control's id: the same for the same key, 1 … 2^31 - 1.
std::string control_id(std::string_view key);

/// An id that no bookmark of the part has.
std::string next_bookmark_id(const PartDraft& draft);

/// The lock of a control, told when the record is known.
std::unique_ptr<xml::Node> lock_when_filled(PartDraft& draft, const AnswerSlot& slot,
                                            const Tag& tag);

}  // namespace paperround::compile
