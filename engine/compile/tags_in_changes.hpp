// SPDX-License-Identifier: MIT
// A tag inside a tracked change: a value or a block cannot be inserted by one author and changed by
// the program. The changes of its paragraph are taken as accepted.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Warns with E501, once a paragraph. Only DOCX: ODF keeps what was deleted elsewhere, and marks of
/// changes do not stand in the way.
void accept_changes_at_tags(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
