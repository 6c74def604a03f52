// SPDX-License-Identifier: MIT
// Word leaves a line out of the finished document when it has merge fields and all of them are
// empty: an address without its second line has no hole.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/part_set.hpp"

namespace paperround::compile {

/// As the author set it (w:doNotSuppressBlankLines, ISO 29500-1 §17.14.12); Word's default: gone.
EmptyLines empty_lines_of_docx(const PartSet& parts);

/// Makes each such paragraph depend on its fields. Requires: blocks are nested.
void drop_empty_word_lines(PartDraft& draft);

}  // namespace paperround::compile
