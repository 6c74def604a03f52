// SPDX-License-Identifier: MIT
// White space collapses in ODF: "Dear {{ title }} Ana" would lose a blank for somebody without a
// title, and a DOCX would not. Blanks behind what may turn out empty are made to count.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Requires: the blocks are nested. Does nothing in a DOCX.
void keep_blanks_behind_values(PartDraft& draft);

}  // namespace paperround::compile
