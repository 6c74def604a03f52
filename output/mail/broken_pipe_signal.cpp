// SPDX-License-Identifier: MIT
#include "output/mail/broken_pipe_signal.hpp"

#include <pthread.h>

namespace paperround {

namespace {

sigset_t broken_pipe() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

}  // namespace

BrokenPipeSignal::BrokenPipeSignal() {
    const sigset_t pipe = broken_pipe();
    pthread_sigmask(SIG_BLOCK, &pipe, &before_);
}

BrokenPipeSignal::~BrokenPipeSignal() {
    const sigset_t pipe = broken_pipe();
    const timespec at_once{};
    if (sigismember(&before_, SIGPIPE) == 0) {
        while (sigtimedwait(&pipe, nullptr, &at_once) == SIGPIPE) {
        }
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace paperround
