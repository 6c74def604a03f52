// SPDX-License-Identifier: MIT
// Macros of a template stay with the template: no document carries them, none refers to one.
#pragma once

#include "engine/compile/part_set.hpp"
#include "engine/document/package/package.hpp"

namespace paperround::compile {

/// Drops the parts that hold macros, and what names them. `package`: what `parts` was made from.
void leave_macros_behind(PartSet& parts, const Package& package, DocumentFormat format);

}  // namespace paperround::compile
