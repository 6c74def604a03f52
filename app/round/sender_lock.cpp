// SPDX-License-Identifier: MIT
#include "app/round/sender_lock.hpp"

#include "engine/core/error.hpp"
#include "output/files/replace_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace paperround {

SenderLock::SenderLock(const std::filesystem::path& kept_folder) {
    make_folder(kept_folder);
    const std::string path = (kept_folder / "sender.lock").string();
    descriptor_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        throw Error({.code = "W031",
                     .message = "cannot open " + path + ": " + std::strerror(errno),
                     .hint = "see that the folder may be written to"});
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw Error({.code = "W030",
                     .message = "another paperround is sending or collecting in this folder",
                     .hint = "wait until it has finished, then run the command again"});
    }
}

SenderLock::~SenderLock() {
    ::close(descriptor_);
}

}  // namespace paperround
