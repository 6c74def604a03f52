// SPDX-License-Identifier: MIT
// Columns of the data that the template does not print, ask about or loop over.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/core/schema.hpp"

#include <string>
#include <vector>

namespace paperround {

/// As the data calls them, in its order.
std::vector<std::string> unused_columns(const Schema& schema, const CompiledTemplate& compiled);

}  // namespace paperround
