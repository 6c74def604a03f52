// SPDX-License-Identifier: MIT
// Reads the command line, runs the one command asked for, and says what stopped it.
#include "app/terminal/command_line.hpp"

#include "app/terminal/help_formatter.hpp"
#include "engine/core/error.hpp"
#include "engine/core/field_name.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace std::string_view_literals;
using paperround::AddCommand;
using paperround::Command;
using paperround::CommonOptions;
using paperround::Console;
using paperround::ExitCode;

constexpr const char* description =
    "Mail merge whose forms come back.\n\n"
    "  paperround merge letter.docx people.csv -o letters    any template, no set-up\n"
    "  paperround init my-school --policy auriga             a school's review round\n\n"
    "Every command explains itself: paperround merge --help";

struct Subcommand {
    CLI::App* app;
    Command run;
};

std::vector<Subcommand> add_commands(CLI::App& app, const std::vector<AddCommand>& adders) {
    std::vector<Subcommand> commands;
    for (const AddCommand& add : adders) {
        Command run = add(app);
        commands.push_back({app.get_subcommands({}).back(), std::move(run)});
    }
    return commands;
}

/// Options that may stand before or after the command's name.
void add_common_options(CLI::App& app, CommonOptions& common, bool& no_colour) {
    app.add_option("-w,--workspace", common.workspace, "The school's folder (default: this one)");
    app.add_option("--now", common.now, "Act as if it were this moment: 2026-10-30T08:00");
    app.add_flag_callback(
        "--json", [&common] { common.output = CommonOptions::Output::Json; },
        "Results as JSON on standard output");
    app.add_flag("--no-color,--no-colour", no_colour, "No colour and no animation");
    app.fallthrough();
}

/// Messages of `Error`s whose input was wrong rather than the system.
ExitCode exit_code_for(const paperround::Diagnostic& diagnostic) {
    if (diagnostic.code.empty()) return ExitCode::Failed;
    const bool is_temporary = diagnostic.code == "L002" || diagnostic.code == "W030";
    if (is_temporary) return ExitCode::TryAgainLater;
    const bool is_system = "LO"sv.find(diagnostic.code.front()) != std::string_view::npos;
    return is_system ? ExitCode::Failed : ExitCode::InvalidInput;
}

/// "there is no command "stauts"": CLI11 would only say that one is required.
std::optional<std::string> unknown_command(const std::vector<Subcommand>& commands, int argc,
                                           char** argv) {
    if (argc < 2 || std::string_view(argv[1]).starts_with('-')) return std::nullopt;
    std::vector<std::string> names;
    for (const Subcommand& command : commands) names.push_back(command.app->get_name());
    if (std::find(names.begin(), names.end(), argv[1]) != names.end()) return std::nullopt;
    const auto meant = paperround::nearest_name(argv[1], names);
    return fmt::format("there is no command \"{}\"{}", argv[1],
                       meant ? fmt::format("; did you mean {}?", *meant) : "");
}

int run(const std::vector<Subcommand>& commands, Console& console, const CommonOptions& common) {
    try {
        for (const Subcommand& command : commands) {
            if (!command.app->parsed()) continue;
            // People's records are for their owner's eyes; a plain merge makes ordinary files.
            if (command.app->get_name() != "merge") ::umask(077);
            return static_cast<int>(command.run(console, common));
        }
        return static_cast<int>(ExitCode::Refused);
    } catch (const paperround::Error& error) {
        console.report(error.diagnostic());
        return static_cast<int>(exit_code_for(error.diagnostic()));
    } catch (const std::exception& error) {
        console.say(fmt::format("paperround stopped: {}", error.what()));
        return static_cast<int>(ExitCode::Failed);
    }
}

}  // namespace

int paperround::run_command_line(int argc, char** argv, const std::vector<AddCommand>& adders) {
    CLI::App app{description, "paperround"};
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_version_flag("--version", "paperround " PAPERROUND_VERSION);
    app.require_subcommand(1);
    CommonOptions common;
    bool no_colour = false;
    add_common_options(app, common, no_colour);
    const std::vector<Subcommand> commands = add_commands(app, adders);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        if (const auto unknown = unknown_command(commands, argc, argv)) {
            fmt::print(stderr, "{}\nRun with --help for more information.\n", *unknown);
            return static_cast<int>(ExitCode::Refused);
        }
        const int code = app.exit(problem);
        return code == 0 ? 0 : static_cast<int>(ExitCode::Refused);
    }
    Console console(
        {no_colour ? ConsoleOptions::Colour::Never : ConsoleOptions::Colour::Automatic});
    return run(commands, console, common);
}
