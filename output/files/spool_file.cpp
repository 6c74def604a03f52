// SPDX-License-Identifier: MIT
#include "output/files/spool_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>

namespace paperround {

namespace {

constexpr std::size_t piece = 1'000'000;

/// Where the file system knows no files without a name: one that loses it at once.
int open_and_unlink(const std::filesystem::path& folder) {
    std::string name = (folder / ".paperround-XXXXXX").string();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor >= 0) ::unlink(name.c_str());
    return descriptor;
}

}  // namespace

SpoolFile::SpoolFile(int descriptor) : file_(descriptor), open_error_(descriptor < 0 ? errno : 0) {}

SpoolFile SpoolFile::named(const std::filesystem::path& file) {
    return SpoolFile(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
}

SpoolFile SpoolFile::without_name(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
    if (descriptor < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
        return SpoolFile(open_and_unlink(folder));
    }
    return SpoolFile(descriptor);
}

int SpoolFile::append(std::string_view bytes) {
    size_ += bytes.size();
    waiting_ += bytes;
    return waiting_.size() < piece ? 0 : write_out();
}

int SpoolFile::write_out() {
    const int failed = write_all(file_, waiting_);
    waiting_.clear();
    return failed;
}

int SpoolFile::append_to(SpoolFile& other) {
    if (const int failed = write_out()) return failed;
    if (::lseek(file_.number(), 0, SEEK_SET) < 0) return errno;
    std::string bytes(piece, '\0');
    while (true) {
        const ssize_t count = ::read(file_.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        if (count == 0) return 0;
        const auto size = static_cast<std::size_t>(count);
        if (const int failed = other.append(std::string_view(bytes).substr(0, size))) return failed;
    }
}

int SpoolFile::close_on_disk() {
    if (const int failed = write_out()) return failed;
    if (::fsync(file_.number()) != 0) return errno;
    return file_.close();
}

}  // namespace paperround
