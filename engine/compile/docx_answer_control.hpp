// SPDX-License-Identifier: MIT
// An answer that stands in a line of a DOCX: a box to tick, a list to choose from, a date, a few
// words. Word and LibreOffice (since 7.4) let a person use them where they stand.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Puts a content control of the slot's kind, in a bookmark, in place of the placeholder.
/// Requires: the slot is declared.
void place_docx_control(PartDraft& draft, xml::Node& placeholder, const AnswerSlot& slot,
                        const Tag& tag);

}  // namespace paperround::compile
