// SPDX-License-Identifier: MIT
// Puts something else into a content control without breaking it, whether it stands around words of
// a paragraph, paragraphs, a cell or a row: what Word demands inside is there afterwards.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Can one value be put into it? A control around a row of several cells, or around several rows,
/// has no place for one.
bool can_hold_one_value(xml::Node& control);

/// The properties (w:rPr) for text that replaces what is in the control: those of its first run, or
/// where that is the prompt, what the control says for typed text. May be null.
std::unique_ptr<xml::Node> look_of_content(const xml::Node& control);

/// A run that prints the tag's value, looking like the control's content.
std::unique_ptr<xml::Node> value_run(PartDraft& draft, const xml::Node& control, Tag value);

/// Leaves nothing in the control but `inline_content`: a run, or a choice of runs. The prompt and
/// its mark go.
void put_into_control(xml::Node& control, std::unique_ptr<xml::Node> inline_content);

/// What a line break in a value becomes in this control.
LineBreaks breaks_in(xml::Node& control);

}  // namespace paperround::compile
