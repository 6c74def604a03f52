// SPDX-License-Identifier: MIT
// What a document may be called in every file system. Private to output/files.
#pragma once

#include <filesystem>
#include <string>

namespace paperround {

/// Throws Error O004 about `place` when the name is not safe.
void require_safe_name(const std::filesystem::path& place, const std::string& name);

}  // namespace paperround
