// SPDX-License-Identifier: MIT
// The program. A merge starts at once because only its own libraries are loaded; the commands of
// the round need those of mail, calendars and the ledger and run in a second program beside.
#include "app/commands/round_program.hpp"
#include "app/terminal/command_line.hpp"

#include <vector>

int main(int argc, char** argv) {
    using namespace paperround;
    std::vector<AddCommand> adders = {add_merge_command, add_fields_command};
    for (const CommandSummary& command : round_commands) {
        adders.emplace_back(
            [&command, argv](CLI::App& app) { return add_round_command(app, command, argv); });
    }
    return run_command_line(argc, argv, adders);
}
