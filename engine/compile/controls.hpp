// SPDX-License-Identifier: MIT
// Word's content controls (w:sdt) as templates use them: one whose tag names a field of the data is
// filled; any other with a tag is a place where a person answers. `data:` and `answer:` before the
// name decide it by hand.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Reports E401. Controls without tag and alias, and those of Word's own galleries, stay as they
/// are.
void fill_controls(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
