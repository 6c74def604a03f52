// SPDX-License-Identifier: MIT
// Why the system would not do something with a file, said to a person. Private to output/files.
#pragma once

#include "engine/core/error.hpp"

#include <filesystem>
#include <string>

namespace paperround {

/// An Error about `file` whose message is `what` and the reason of `error_number` (errno); the hint
/// is the way out for the reasons that have one.
Error system_error(const std::string& code, const std::filesystem::path& file,
                   const std::string& what, int error_number);

}  // namespace paperround
