// SPDX-License-Identifier: MIT
// The commands that run in the second program, paperround-round, and how they get there: it takes
// the place of this one with the same command line, so that nobody sees that there are two.
#pragma once

#include "app/commands/command.hpp"

#include <array>

namespace paperround {

struct CommandSummary {
    const char* name;
    const char* summary;  // the first line of its help
};

inline constexpr std::array<CommandSummary, 9> round_commands = {{
    {"check", "Find everything that is wrong before anything is made or sent."},
    {"init",
     "Make a school's folder: settings, an empty staff list and meetings list, the policy's "
     "forms."},
    {"plan",
     "Show the timetable: what goes to whom on which day, and by which rule. Sends nothing."},
    {"send",
     "Make and send everything whose day has come, and try again what could not be sent before."},
    {"collect",
     "Take in what came back: recognise whose form each is, read the answers, keep everything."},
    {"extract", "Read the answers out of returned forms. Files nothing."},
    {"review",
     "Decide about the returned forms that wait for a person: accept, correct, ask again, "
     "discard."},
    {"status", "Show where everybody stands: letters, forms, packs, and what waits for a person."},
    {"answers", "Show the accepted answers and who said what when, and write them as a table."},
}};

/// Runs `arguments` (as main got them) in the second program.
Command add_round_command(CLI::App& app, const CommandSummary& command, char** arguments);

}  // namespace paperround
