// SPDX-License-Identifier: MIT
// Word's SKIPIF and NEXT, seen over the whole template: which records get no document, and whether
// one document takes several.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// The rules of the part's SKIPIF fields, and where NEXT stands. Reports E303 for a SKIPIF inside a
/// block. Requires: blocks are nested.
void collect_skip_rules(const PartDraft& draft, Compilation& compilation);

/// Warning E304 where a template has both: which record is skipped is then hard to tell.
void warn_of_skips_with_next(const Compilation& compilation, Diagnostics& diagnostics);

}  // namespace paperround::compile
