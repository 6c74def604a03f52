// SPDX-License-Identifier: MIT
#include "app/commands/round_program.hpp"

#include "engine/core/error.hpp"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <system_error>

namespace paperround {

namespace fs = std::filesystem;

namespace {

/// At the same place in the build folder and where it is installed.
fs::path round_program() {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    return program.parent_path().parent_path() / "libexec/paperround/paperround-round";
}

[[noreturn]] void become_round_program(char** arguments) {
    const fs::path program = round_program();
    ::execv(program.c_str(), arguments);
    throw Error{{.message = "a part of paperround is missing: " + program.string() + ": " +
                            std::generic_category().message(errno),
                 .hint = "install paperround again"}};
}

}  // namespace

Command add_round_command(CLI::App& app, const CommandSummary& command, char** arguments) {
    CLI::App* added = app.add_subcommand(command.name, command.summary);
    // All that follows the name is for the other program to read, --help too.
    added->prefix_command()->fallthrough(false)->set_help_flag();
    return [arguments](Console&, const CommonOptions&) -> ExitCode {
        become_round_program(arguments);
    };
}

}  // namespace paperround
