// SPDX-License-Identifier: MIT
// `--set name=value`: names that every record of a merge has besides its own.
#pragma once

#include "engine/core/schema.hpp"
#include "engine/core/value.hpp"

#include <string>
#include <vector>

namespace paperround {

/// Throws Error E619 for one without a name or a value.
Record read_settings(const std::vector<std::string>& written);

/// The names of the data, and those that the settings add.
Schema with_settings(Schema schema, const Record& settings);

}  // namespace paperround
