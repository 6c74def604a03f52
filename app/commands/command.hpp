// SPDX-License-Identifier: MIT
// A subcommand: adds itself to the command line, and runs when it was the one asked for. One file a
// command; each returns how it ended and throws Error for what stops it.
#pragma once

#include "app/exit_code.hpp"
#include "app/terminal/console.hpp"
#include "engine/core/value.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace paperround {

/// What every command may be told.
struct CommonOptions {
    std::filesystem::path workspace = ".";
    std::string now;  // "2026-10-30T08:00"; empty: the system's clock
    enum class Output { Text, Json };
    Output output = Output::Text;
};

/// Runs after the command line was parsed; borrows the options its add_… function bound.
using Command = std::function<ExitCode(Console& console, const CommonOptions& common)>;

Command add_init_command(CLI::App& app);
Command add_check_command(CLI::App& app);
Command add_fields_command(CLI::App& app);
Command add_merge_command(CLI::App& app);
Command add_plan_command(CLI::App& app);
Command add_send_command(CLI::App& app);
Command add_collect_command(CLI::App& app);
Command add_extract_command(CLI::App& app);
Command add_review_command(CLI::App& app);
Command add_status_command(CLI::App& app);
Command add_answers_command(CLI::App& app);

/// The moment of --now, else of the system's clock, as wall time at the school.
/// Throws Error W040 when --now is not a moment.
DateTime moment_of(const CommonOptions& common);

}  // namespace paperround
