// SPDX-License-Identifier: MIT
// The command line with a set of commands: what both programs do before and after one of them runs.
#pragma once

#include "app/commands/command.hpp"

#include <functional>
#include <vector>

namespace paperround {

/// Adds a subcommand and returns what runs it.
using AddCommand = std::function<Command(CLI::App& app)>;

/// The program's exit code. What a person should know is on standard output and error.
int run_command_line(int argc, char** argv, const std::vector<AddCommand>& adders);

}  // namespace paperround
