// SPDX-License-Identifier: MIT
// A template against the very records that are to fill it: every document is made once, in memory,
// and what would go wrong or look wrong is told before anything is sent.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/core/record_source.hpp"

#include <string>

namespace paperround {

/// Reads the source to its end. Reports what no document can be made of (D0xx, E6xx, the first
/// three rows of a kind), E601, E602, E603, D023 and D025. `file`: of the data, for messages.
void check_records(RecordSource& source, const CompiledTemplate& compiled, const std::string& file,
                   Diagnostics& diagnostics);

}  // namespace paperround
