// SPDX-License-Identifier: MIT
// What is right as a template and still likely to surprise: tracked changes that nobody has decided
// on, macros, links to files on somebody's disk, comments. Looks at the package as it is; nothing
// of it is needed for a merge.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/document/package/package.hpp"

namespace paperround {

/// Reports E502, E503, E504 (warnings) and E505 (a note). Throws what opening its parts throws.
void warn_about_template(const Package& package, Diagnostics& diagnostics);

}  // namespace paperround
