// SPDX-License-Identifier: MIT
// A field over several paragraphs becomes one inside one paragraph, in which the paragraphs' ends
// are elements (kBreakElement): from there on nobody has to know that it was longer.
#pragma once

#include "engine/compile/find_word_fields.hpp"

namespace paperround::compile {

/// Joins what the story's fields that are worked out cross; cells and text boxes inside it too.
/// True when anything was joined: what was found before is no longer there.
/// Reports E301 for a field that begins and ends in different places.
bool join_field_paragraphs(const FieldStory& story, Diagnostics& diagnostics);

}  // namespace paperround::compile
