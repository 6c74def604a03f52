// SPDX-License-Identifier: MIT
// A file that is written front to back in large pieces. Private to output/files.
#pragma once

#include "output/files/file_descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace paperround {

/// Error numbers (errno) are 0 for none.
class SpoolFile {
  public:
    /// Made anew, or emptied.
    static SpoolFile named(const std::filesystem::path& file);
    /// On the disk of that folder, gone with this object whatever happens to the program.
    static SpoolFile without_name(const std::filesystem::path& folder);

    bool is_open() const { return file_.is_open(); }
    int open_error() const { return open_error_; }
    /// Of all that was appended.
    std::uint64_t size() const { return size_; }

    /// Returns an error number; what was appended before is then as good as lost, too.
    int append(std::string_view bytes);

    /// Appends all of this one to the other. Returns an error number.
    int append_to(SpoolFile& other);

    /// Returns an error number.
    int close_on_disk();

  private:
    explicit SpoolFile(int descriptor);
    int write_out();

    FileDescriptor file_;
    int open_error_ = 0;
    std::uint64_t size_ = 0;
    std::string waiting_;  // not written yet
};

}  // namespace paperround
