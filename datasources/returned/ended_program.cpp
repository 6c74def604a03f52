// SPDX-License-Identifier: MIT
#include "datasources/returned/ended_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr int cannot_start = 127;

/// Between fork and exec: nothing that could wait for a lock.
[[noreturn]] void become(char* const* words, const Confinement& at_most) {
    ::setpgid(0, 0);  // so that what it starts can be ended with it
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (int stream = 0; stream <= 2; ++stream) ::dup2(nowhere, stream);
    give_up_network(at_most);
    ::execv(words[0], words);
    ::_exit(cannot_start);
}

/// False when the time is over before the program is.
bool wait_until_ended(pid_t process, std::chrono::seconds at_most) {
    const auto handle = static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
    if (handle < 0) return true;  // an old kernel: waitpid waits, however long it takes
    pollfd watched{handle, POLLIN, 0};
    const auto limit =
        static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(at_most).count());
    const int ready = ::poll(&watched, 1, limit);
    ::close(handle);
    return ready != 0;
}

}  // namespace

fs::path find_program(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "/usr/bin:/bin" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const fs::path file = fs::path(folder) / name;
        if (!folder.empty() && ::access(file.c_str(), X_OK) == 0) return file;
    }
    return {};
}

std::optional<int> run_to_its_end(const std::vector<std::string>& command,
                                  const Confinement& at_most) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const pid_t process = ::fork();
    if (process < 0) return cannot_start;
    if (process == 0) become(words.data(), at_most);
    ::setpgid(process, process);  // whoever comes first; the other call then changes nothing
    const bool ended = wait_until_ended(process, at_most.computing);
    // Whatever it left running belongs to its group.
    if (!ended) ::kill(-process, SIGKILL);
    int status = 0;
    ::waitpid(process, &status, 0);
    if (!ended) return std::nullopt;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

}  // namespace paperround
