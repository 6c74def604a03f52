// SPDX-License-Identifier: MIT
// An open file of the system, closed with its owner; and a write that is all or an error number.
// Private to output/files and output/mail.
#pragma once

#include <string_view>
#include <utility>

namespace paperround {

class FileDescriptor {
  public:
    explicit FileDescriptor(int number) : number_(number) {}
    FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor();

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }

    /// Some file systems report a failed write only here. Returns an error number, 0 for none.
    int close();

  private:
    int number_;
};

/// Writes everything, also over short writes and interruptions. Returns an error number, 0 for
/// none.
int write_all(const FileDescriptor& file, std::string_view bytes);

}  // namespace paperround
