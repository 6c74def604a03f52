// SPDX-License-Identifier: MIT
// Everything in an ODT that is not written in braces and yet takes part in a merge.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Database fields and what depends on a condition become placeholders.
void replace_odt_surfaces(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
