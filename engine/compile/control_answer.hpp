// SPDX-License-Identifier: MIT
// A content control that asks: declared as an answer of the form, and offered what the record knows
// already, filled in and locked.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Puts two controls where there was one: for a record that has the answer, filled and locked; else
/// as it was. A bookmark surrounds them. Requires: the slot is declared.
void offer_known_answer(PartDraft& draft, xml::Node& control, const AnswerSlot& slot,
                        const Tag& tag);

/// What a person answers in the control: a slot with kind, choices and picture, without key and
/// label.
AnswerSlot slot_for(const xml::Node& control);

/// What is in the control can be neither changed nor deleted.
void lock_content(xml::Node& control);

/// Says that the choice prints the place of an answer, for refuse_repeated_answers.
void mark_as_answer(xml::Node& choice);

/// E405 for every answer of a control or form field that a loop repeats. To be called when blocks
/// are nested.
void refuse_repeated_answers(const PartDraft& draft, Diagnostics& diagnostics);

/// An answer inside a loop would be there twice.
Diagnostic repeated_answer(const Tag& tag);

}  // namespace paperround::compile
