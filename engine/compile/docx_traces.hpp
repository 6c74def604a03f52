// SPDX-License-Identifier: MIT
// Traces in the settings, properties and relationships of a DOCX.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/compile/part_set.hpp"

namespace paperround::compile {

void strip_docx_traces(PartSet& parts, const Package& package, const StripOptions& options);

}  // namespace paperround::compile
