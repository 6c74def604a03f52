// SPDX-License-Identifier: MIT
// ODF's user fields and variables (ODF 1.3 part 3 §7.4): one that is named like a column of the
// data has its value, where it is declared and where it is shown.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Where nobody said which columns there are, a name is the document's own.
void fill_user_fields(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
