// SPDX-License-Identifier: MIT
// Finds every tag of a part, however its text was cut into runs, takes its characters out and puts
// one placeholder where the first letter of its expression's name stood: the value takes the look
// of that letter.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

void heal_tags(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
