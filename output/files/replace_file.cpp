// SPDX-License-Identifier: MIT
#include "output/files/replace_file.hpp"

#include "output/files/file_descriptor.hpp"
#include "output/files/system_error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace paperround {

namespace fs = std::filesystem;

namespace {

fs::path partial_name(const fs::path& file) {
    return file.parent_path() / ("." + file.filename().string() + ".partial");
}

/// 0, or the error number of the first step that failed.
int write_partial(const fs::path& partial, std::string_view bytes, Durability durability) {
    FileDescriptor out(
        ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!out.is_open()) return errno;
    if (const int failed = write_all(out, bytes)) return failed;
    if (durability == Durability::OnDisk && ::fsync(out.number()) != 0) return errno;
    return out.close();
}

}  // namespace

int flush_folder(const fs::path& folder) {
    const FileDescriptor opened(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open()) return errno;
    return ::fsync(opened.number()) == 0 ? 0 : errno;
}

void replace_file(const fs::path& file, std::string_view bytes, Durability durability) {
    const fs::path partial = partial_name(file);
    int failed = write_partial(partial, bytes, durability);
    if (failed == 0 && ::rename(partial.c_str(), file.c_str()) != 0) failed = errno;
    if (failed != 0) {
        ::unlink(partial.c_str());
        throw system_error("O001", file, "the file cannot be written", failed);
    }
    if (durability == Durability::Quick) return;
    if (const int unflushed = flush_folder(file.parent_path())) {
        throw system_error("O001", file, "the file is written, but may not survive a power cut",
                           unflushed);
    }
}

void make_folder(const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) throw system_error("O003", folder, "the folder cannot be made", failed.value());
    if (!fs::is_directory(folder)) {
        throw system_error("O003", folder, "the folder cannot be made", ENOTDIR);
    }
}

}  // namespace paperround
