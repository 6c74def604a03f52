// SPDX-License-Identifier: MIT
// What a full disk looks like from inside a program.
#pragma once

#include <sys/resource.h>

#include <csignal>

namespace paperround::testing {

/// Files may grow to `bytes` and no further: what a full disk looks like from inside a program.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    void (*signal_)(int);
    rlimit before_{};
};

}  // namespace paperround::testing
