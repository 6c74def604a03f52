// SPDX-License-Identifier: MIT
// Date and time pictures that print something else than their author thinks: mm is minutes, and a
// letter that means nothing is printed as it is.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Reports E506, a warning.
void check_pictures(const PartDraft& draft, Diagnostics& diagnostics);

}  // namespace paperround::compile
