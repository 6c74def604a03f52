// SPDX-License-Identifier: MIT
// Pictures of the template that stand for one of the data: those whose description (Word: Alt Text;
// Writer: Description) is a tag. They give the new picture its frame.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Puts the tag's placeholder in place of each such picture, the picture as its child. Reports E436
/// for a description that holds a tag and more.
void find_picture_placeholders(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
