// SPDX-License-Identifier: MIT
// A table of contents is as old as the template until somebody refreshes it: on request the
// finished document asks Word to do so when it is opened (ISO 29500-1 §17.15.1.90).
#pragma once

#include "engine/compile/part_set.hpp"

namespace paperround::compile {

/// Requires: the package, and what has become of its parts, is a DOCX.
void update_fields_when_opened(PartSet& parts, const Package& package);

}  // namespace paperround::compile
