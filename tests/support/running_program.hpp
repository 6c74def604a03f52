// SPDX-License-Identifier: MIT
// Other programs a test works with: a server that runs while the object lives, a tool that is run
// to its end. Only what was started here is ended, by its process id.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace paperround::testing {

class RunningProgram {
  public:
    /// The first word is a path, or is looked up in PATH and the folders of system programs.
    explicit RunningProgram(const std::vector<std::string>& command);
    /// Asks it to end and waits until it has, unless it has ended already.
    ~RunningProgram();
    // Owns a process.
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    bool has_ended();
    /// Its exit code, once it has ended; 128 if a signal ended it.
    int wait();
    /// Ends it at once, wherever it is (SIGKILL).
    void kill();
    /// Holds it where it is, until it is let go on.
    void pause();
    void go_on();

  private:
    pid_t process_;
    std::optional<int> exit_code_;
};

/// Its exit code; 127 when there is no such program. Its output goes nowhere.
int run_program(const std::vector<std::string>& command);

/// What a program left behind when it ended.
struct ProgramRun {
    int exit_code = 0;     // 127: there is no such program; 128: a signal ended it
    std::string output;    // its standard output
    std::string messages;  // its standard error
};

/// Runs it to its end, with nothing to read on its standard input.
ProgramRun run_and_read(const std::vector<std::string>& command);

bool has_program(const std::string& name);

/// A port of 127.0.0.1 that nobody listened on a moment ago.
std::uint16_t free_port();

/// False when nobody listens there within 10 seconds.
bool wait_for_port(std::uint16_t port);

}  // namespace paperround::testing
