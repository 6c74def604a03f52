// SPDX-License-Identifier: MIT
// Every name that a template reads is known before anything is made: a column, an attribute, a
// loop's variable, or what the program itself offers.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Lists the part's uses of names in compilation.fields, and reports E105 for one that the schema
/// does not have. A name that some tag of the part asks about with `is defined` may be missing.
/// Requires: nest_blocks has been through the tree.
void check_names(const PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
