// SPDX-License-Identifier: MIT
// A folder for the time of one conversion, for nobody else to look into.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace paperround {

class ScratchFolder {
  public:
    /// Throws Error E801 when none can be made.
    ScratchFolder();
    /// Removes it with all that is in it.
    ~ScratchFolder();
    // Owns a folder on the disk.
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Throws Error E801 when it cannot be written.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const;

    /// Empty when there is no such file, or one larger than `most` bytes.
    std::string read(const std::string& name, std::size_t most) const;

  private:
    std::filesystem::path path_;
};

}  // namespace paperround
