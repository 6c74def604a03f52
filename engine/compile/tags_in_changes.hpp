// SPDX-License-Identifier: MIT
// A tag inside a tracked change: a value or a block cannot be inserted by one author and changed by
// the program. The changes of its paragraph are taken as accepted.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Warns with E501, once a paragraph. In ODT a change that reaches over several paragraphs is
/// accepted as a whole.
void accept_changes_at_tags(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
