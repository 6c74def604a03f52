// SPDX-License-Identifier: MIT
// Word keeps footnotes and endnotes in parts of their own. One whose reference stands in a loop of
// the main text is copied with it: the loop is repeated around the note, so that its tags see the
// same item, and reference and note count alike.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// `notes`: the part of the footnotes or endnotes. Requires: nest_blocks has been through both.
void copy_notes_of_loops(PartDraft& main_text, PartDraft& notes);

}  // namespace paperround::compile
