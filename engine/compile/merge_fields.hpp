// SPDX-License-Identifier: MIT
// The word processors' own mail-merge fields: MERGEFIELD, simple and complex, in DOCX;
// text:database-display in ODT. Every other field stays as it is.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Replaces merge fields by placeholders. Reports E301 for one that cannot be read, and E302 for
/// fields that steer Word's own merge (IF, NEXT, …), which would be left standing otherwise.
void replace_docx_fields(PartDraft& draft, Compilation& compilation);
void replace_odt_fields(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
