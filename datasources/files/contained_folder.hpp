// SPDX-License-Identifier: MIT
// A folder of the disk out of which nothing leads: for pictures that records name and documents
// that templates include.
#pragma once

#include "engine/core/file_folder.hpp"

#include <filesystem>

namespace paperround {

class ContainedFolder : public FileFolder {
  public:
    explicit ContainedFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// The folder that the file lies in.
    static ContainedFolder beside(const std::filesystem::path& file) {
        return ContainedFolder(file.has_parent_path() ? file.parent_path() : ".");
    }

    /// Symbolic links below the folder are not followed, wherever they lead.
    FileReading read(std::string_view name, std::size_t most_bytes) const override;

    std::vector<std::string> names() const override;
    std::string path() const override { return folder_.string(); }

  private:
    std::filesystem::path folder_;
};

}  // namespace paperround
