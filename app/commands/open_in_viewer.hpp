// SPDX-License-Identifier: MIT
// Shows a file in whatever the desktop shows such files with.
#pragma once

#include <filesystem>

namespace paperround {

/// False where there is no display or nothing to open it with: then the caller says where it lies.
bool open_in_viewer(const std::filesystem::path& file);

}  // namespace paperround
