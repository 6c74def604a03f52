// SPDX-License-Identifier: MIT
// Turns markers into structure: what a block covers becomes the children of a choice or a loop,
// and the markers, with the paragraphs and rows that held nothing else, are gone.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Reports E201 to E204. When anything is reported the tree is left as it was.
void nest_blocks(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
