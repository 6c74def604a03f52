// SPDX-License-Identifier: MIT
#include "output/files/file_descriptor.hpp"

#include <unistd.h>

#include <cerrno>

namespace paperround {

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

FileDescriptor::~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
}

int FileDescriptor::close() {
    // Linux frees the descriptor even when close() is interrupted: never a second try.
    const int closed = ::close(std::exchange(number_, -1));
    return closed == 0 || errno == EINTR ? 0 : errno;
}

int write_all(const FileDescriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

}  // namespace paperround
