// SPDX-License-Identifier: MIT
// A folder for one test, gone with it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace paperround::testing {

class TempFolder {
  public:
    TempFolder();
    ~TempFolder();
    // One owner: the destructor removes the folder.
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

    /// Writes the file, with its folders, and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

  private:
    std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace paperround::testing
