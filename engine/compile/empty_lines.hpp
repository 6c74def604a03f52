// SPDX-License-Identifier: MIT
// Word and LibreOffice leave a line out of the finished document when its merge fields are all
// empty and nothing else is seen in it: an address without its second line has no hole.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/document/package/package.hpp"

namespace paperround::compile {

/// As the author set it: w:doNotSuppressBlankLines (ISO 29500-1 §17.14.12) in DOCX,
/// EmptyDbFieldHidesPara in ODT. Without it both let them vanish.
EmptyLines empty_lines_of(const Package& package);

/// Makes each such paragraph depend on its fields. Requires: blocks are nested.
void drop_empty_lines(PartDraft& draft);

}  // namespace paperround::compile
