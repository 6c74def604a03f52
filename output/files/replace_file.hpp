// SPDX-License-Identifier: MIT
// A file's content replaced in one step: whoever opens the name sees the old bytes or the new ones,
// never a part of them. Free functions, no state; two writers of one name must not run at once.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace paperround {

enum class Durability {
    Quick,   // survives the program's death
    OnDisk,  // survives the machine's: the file and its folder are flushed
};

/// Writes `.NAME.partial` beside the file, then renames it. The folder must be there.
/// Throws Error O001 with the path and the system's reason; the partial file is removed and the old
/// content, if any, is untouched.
void replace_file(const std::filesystem::path& file, std::string_view bytes,
                  Durability durability = Durability::OnDisk);

/// Makes the names in the folder survive a power cut. Returns an error number (errno), 0 for none.
int flush_folder(const std::filesystem::path& folder);

/// Makes the folder and those above it. Throws Error O003.
void make_folder(const std::filesystem::path& folder);

}  // namespace paperround
