// SPDX-License-Identifier: MIT
// Names of people in the metadata of an ODT; what its program left there always goes
// (odt_leftovers).
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/compile/part_set.hpp"

namespace paperround::compile {

void strip_odt_traces(PartSet& parts, const StripOptions& options);

}  // namespace paperround::compile
