// SPDX-License-Identifier: MIT
// w15:repeatingSection, Word's own way to repeat rows or paragraphs ([MS-DOCX] §2.6.2): one whose
// tag names a list of the data becomes a loop over its first item, the controls inside it are
// filled from the list's items.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// To be called before the part's other controls are looked at. An empty list leaves nothing of the
/// section.
void repeat_sections(PartDraft& draft, Compilation& compilation);

/// The value that a control's name means where the control stands: a field of the item that is
/// repeated there, else one of the record. nullopt when the data has neither.
std::optional<Expression> value_named(const PartDraft& draft, const xml::Node& control,
                                      const std::string& name, const Schema& schema);

}  // namespace paperround::compile
