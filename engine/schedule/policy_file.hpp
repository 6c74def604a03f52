// SPDX-License-Identifier: MIT
// Reads a policy.toml. The caller reads the file; what is wrong in it is collected with its line
// and column, so that everything is shown at once.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/schedule/policy.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// The policy, complete only where `problems` gained no error: S030 not TOML, S031 a key that does
/// not exist, S032 a key that is missing, S033 a value of the wrong kind, S034 a name that is
/// nowhere defined, S035 an id given twice, S020 a "when" that is not understood.
Policy read_policy(std::string_view toml, const std::string& file, Diagnostics& problems);

}  // namespace paperround
