// SPDX-License-Identifier: MIT
// What a person answers in within an ODT: LibreOffice's tick box (its extension of ODF, from 7.4),
// ODF's own list to choose from, or plain text.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// What is around the answer. Within a line an open one needs a prompt: there would be nothing to
/// click on.
enum class AnswerPlace { OwnParagraph, WithinLine };

/// The content of the answer's place: what is known or suggested, else open. Requires: the slot is
/// declared.
std::unique_ptr<xml::Node> odt_answer_content(PartDraft& draft, const AnswerSlot& slot,
                                              const Tag& tag, AnswerPlace place);

}  // namespace paperround::compile
