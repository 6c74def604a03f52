// SPDX-License-Identifier: MIT
// Files of a mailbox on disk: listed, read, moved; errors in words. Private to datasources/mailbox.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// Regular files of the folder that are not hidden, by name. Throws Error R001.
std::vector<std::filesystem::path> files_by_name(const std::filesystem::path& folder);

/// nullopt when the file is no longer there. Of a file past the 30 MB that a message may have, the
/// first 30 MB and one byte, enough to be recognised as too large. Throws Error R002.
std::optional<std::string> bytes_of_item(const std::filesystem::path& file);

/// Makes the target's folder. Throws Error R003.
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace paperround
