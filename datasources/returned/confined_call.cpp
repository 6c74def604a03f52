// SPDX-License-Identifier: MIT
#include "datasources/returned/confined_call.hpp"

#include "engine/core/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>

namespace paperround {

namespace {

using Clock = std::chrono::steady_clock;
using End = ConfinedAnswer::End;

// What the process ends with where it has no answer.
constexpr int out_of_memory = 3;
constexpr int failed = 4;

// More than any form says, and than the two processes should hold twice.
constexpr std::size_t most_answered = 64'000'000;

// A process that waits instead of computing is no reader of ours any more.
constexpr int patience_in_times = 2;

constexpr int answer_stream = 3;

void write_all(const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t written = ::write(answer_stream, bytes.data() + at, bytes.size() - at);
        if (written < 0 && errno != EINTR) ::_exit(failed);
        at += static_cast<std::size_t>(std::max<ssize_t>(written, 0));
    }
}

/// Nothing that is open here, a ledger for one, goes along.
void keep_only(int answer) {
    if (answer != answer_stream) ::dup2(answer, answer_stream);
    ::close_range(answer_stream + 1, ~0U, 0);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (int stream = 0; stream <= 2; ++stream) ::dup2(nowhere, stream);
    ::close(nowhere);
}

[[noreturn]] void answer_and_end(const std::function<std::string()>& work, int answer,
                                 const Confinement& confinement) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    keep_only(answer);
    give_up_everything_but_computing(confinement);
    try {
        write_all(work());
    } catch (const std::bad_alloc&) {
        ::_exit(out_of_memory);
    } catch (...) {  // it is told by the code
        ::_exit(failed);
    }
    ::_exit(0);
}

enum class Reading { Whole, TookTooLong, TooMuch };

Reading read_all(int stream, Clock::time_point until, std::string& bytes) {
    std::array<char, 65'536> block{};
    while (bytes.size() <= most_answered) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd watched{stream, POLLIN, 0};
        const int ready = ::poll(&watched, 1, static_cast<int>(std::max<long>(left, 0)));
        if (ready == 0) return Reading::TookTooLong;
        if (ready < 0 && errno == EINTR) continue;
        const ssize_t got = ::read(stream, block.data(), block.size());
        if (got == 0) return Reading::Whole;
        if (got > 0) bytes.append(block.data(), static_cast<std::size_t>(got));
        if (got < 0 && errno != EINTR) return Reading::Whole;
    }
    return Reading::TooMuch;
}

int end_of(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

End end_for(int status) {
    if (WIFEXITED(status)) {
        if (WEXITSTATUS(status) == 0) return End::Answered;
        return WEXITSTATUS(status) == out_of_memory ? End::OutOfMemory : End::Crashed;
    }
    // At the hard limit the system kills; nobody else kills readers.
    const bool used_up = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL;
    return used_up ? End::TookTooLong : End::Crashed;
}

Error cannot_start() {
    return Error{{.code = "E802",
                  .message = "no process can be started to read files in",
                  .hint = "end other programs, or try again later"}};
}

}  // namespace

ConfinedAnswer call_confined(const std::function<std::string()>& work,
                             const Confinement& confinement) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw cannot_start();
    const auto [reading_end, writing_end] = ends;
    const pid_t process = ::fork();
    if (process == 0) answer_and_end(work, writing_end, confinement);
    ::close(writing_end);
    ConfinedAnswer answer;
    const auto until = Clock::now() + patience_in_times * confinement.computing;
    const Reading read = process < 0 ? Reading::Whole : read_all(reading_end, until, answer.bytes);
    ::close(reading_end);
    if (process < 0) throw cannot_start();
    if (read != Reading::Whole) ::kill(process, SIGKILL);
    const int status = end_of(process);
    answer.end = read == Reading::TookTooLong ? End::TookTooLong
                 : read == Reading::TooMuch   ? End::OutOfMemory
                                              : end_for(status);
    return answer;
}

}  // namespace paperround
