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

#include <array>
#include <cstdio>
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
    if (name.find('/') != std::string::npos) return name;
    std::istringstream folders(search_path());
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string file = folder + "/" + name;
        if (::access(file.c_str(), X_OK) == 0) return file;
    }
    return {};
}

/// Where a program's streams go.
struct Streams {
    int output;
    int messages;
};

pid_t start(const std::vector<std::string>& command, std::optional<Streams> streams = {}) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const std::string program = found_program(command.front());
    const pid_t process = ::fork();
    if (process < 0) throw std::runtime_error("cannot start " + command.front());
    if (process > 0) return process;
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(streams ? streams->output : nowhere, STDOUT_FILENO);
    ::dup2(streams ? streams->messages : nowhere, STDERR_FILENO);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
}

int exit_code_of(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

int wait_for(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return exit_code_of(status);
}

class UnnamedFile {
  public:
    UnnamedFile() : file_(std::tmpfile()) {
        if (file_ == nullptr) throw std::runtime_error("cannot make a temporary file");
    }
    ~UnnamedFile() { std::fclose(file_); }
    // Owns the open file.
    UnnamedFile(const UnnamedFile&) = delete;
    UnnamedFile& operator=(const UnnamedFile&) = delete;

    int descriptor() const { return ::fileno(file_); }

    std::string content() const {
        std::string bytes;
        std::array<char, 4096> block{};
        std::rewind(file_);
        while (const std::size_t size = std::fread(block.data(), 1, block.size(), file_)) {
            bytes.append(block.data(), size);
        }
        return bytes;
    }

  private:
    std::FILE* file_;
};

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
    if (has_ended()) return;
    ::kill(process_, SIGCONT);
    ::kill(process_, SIGTERM);
    wait();
}

bool RunningProgram::has_ended() {
    int status = 0;
    if (!exit_code_ && ::waitpid(process_, &status, WNOHANG) == process_) {
        exit_code_ = exit_code_of(status);
    }
    return exit_code_.has_value();
}

int RunningProgram::wait() {
    if (!exit_code_) exit_code_ = wait_for(process_);
    return *exit_code_;
}

void RunningProgram::kill() {
    if (!has_ended()) ::kill(process_, SIGKILL);
    wait();
}

void RunningProgram::pause() {
    if (!has_ended()) ::kill(process_, SIGSTOP);
}

void RunningProgram::go_on() {
    if (!has_ended()) ::kill(process_, SIGCONT);
}

int run_program(const std::vector<std::string>& command) {
    return wait_for(start(command));
}

ProgramRun run_and_read(const std::vector<std::string>& command) {
    // Files, not pipes: a program that writes much to both would wait for a reader of each.
    const UnnamedFile output;
    const UnnamedFile messages;
    ProgramRun run;
    run.exit_code = wait_for(start(command, Streams{output.descriptor(), messages.descriptor()}));
    run.output = output.content();
    run.messages = messages.content();
    return run;
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
