// SPDX-License-Identifier: MIT
// Word's legacy form fields as templates use them: one whose name is a field of the data is filled,
// any other is a place where a person answers.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// A name that several fields have gets a number: "Check1[2]"; a field without a name is
/// "field[1]". Reports E401.
void use_form_fields(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
