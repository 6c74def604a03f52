// SPDX-License-Identifier: MIT
// Keeps the signal of a broken pipe from ending the program while this thread talks to a server
// that may have gone: OpenSSL writes without MSG_NOSIGNAL. Private to output/mail.
#pragma once

#include <csignal>

namespace paperround {

/// Blocks SIGPIPE for this thread while it lives, and swallows the one that came meanwhile.
class BrokenPipeSignal {
  public:
    BrokenPipeSignal();
    ~BrokenPipeSignal();
    // Belongs to one scope of one thread.
    BrokenPipeSignal(const BrokenPipeSignal&) = delete;
    BrokenPipeSignal& operator=(const BrokenPipeSignal&) = delete;

  private:
    sigset_t before_;
};

}  // namespace paperround
