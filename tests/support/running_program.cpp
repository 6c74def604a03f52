// SPDX-License-Identifier: MIT
#include "tests/support/running_program.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace paperround::testing {

namespace {

/// Debian keeps servers where only root's PATH looks.
std::string search_path() {
    const char* path = std::getenv("PATH");
    return std::string(path == nullptr ? "/usr/bin:/bin" : path) + ":/usr/sbin:/sbin";
}

std::string found_program(const std::string& name) {
    std::istringstream folders(search_path());
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string file = folder + "/" + name;
        if (::access(file.c_str(), X_OK) == 0) return file;
    }
    return {};
}

pid_t start(const std::vector<std::string>& command) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const std::string program = found_program(command.front());
    const pid_t process = ::fork();
    if (process < 0) throw std::runtime_error("cannot start " + command.front());
    if (process > 0) return process;
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) ::dup2(nowhere, stream);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
}

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool listens(std::uint16_t port) {
    const sockaddr_in address = loopback(port);
    const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
    const int failed =
        ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::close(connection);
    return failed == 0;
}

}  // namespace

RunningProgram::RunningProgram(const std::vector<std::string>& command)
    : process_(start(command)) {}

RunningProgram::~RunningProgram() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

int run_program(const std::vector<std::string>& command) {
    int status = 0;
    ::waitpid(start(command), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

bool has_program(const std::string& name) {
    return !found_program(name).empty();
}

std::uint16_t free_port() {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    const bool bound = ::bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(probe);
    if (!bound) throw std::runtime_error("no free port on 127.0.0.1");
    return ntohs(address.sin_port);
}

bool wait_for_port(std::uint16_t port) {
    for (int tries = 0; tries < 500; ++tries) {
        if (listens(port)) return true;
        ::poll(nullptr, 0, 20);
    }
    return false;
}

}  // namespace paperround::testing
