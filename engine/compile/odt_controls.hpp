// SPDX-License-Identifier: MIT
// The fields and controls of an ODT as templates use them: one that is named like a field of the
// data is filled, any other with a name is a place where a person answers; as in a DOCX.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Reports E401.
void fill_odt_controls(PartDraft& draft, Compilation& compilation);

/// E651 for every control of a form that a loop repeats: a form has no more of them than it lists.
/// To be called when blocks are nested.
void refuse_repeated_form_controls(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
