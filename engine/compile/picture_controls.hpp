// SPDX-License-Identifier: MIT
// Content controls for a picture: Word's w:picture (ISO 29500-1 §17.5.2.24) and LibreOffice's
// loext:picture. One whose name is a field of the data shows the picture that the field names, in
// the room of the picture that the template has there; all others stay as they are.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

bool is_picture_control(const xml::Node& node);

/// To be called when repeating sections are loops: an item's control is filled from the item.
void fill_picture_controls(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
