// SPDX-License-Identifier: MIT
// The program behind `paperround` for everything that needs more than a template and a list: the
// whole command line once more, run by app/commands/round_program.cpp.
#include "app/terminal/command_line.hpp"

int main(int argc, char** argv) {
    using namespace paperround;
    return run_command_line(
        argc, argv,
        {add_merge_command, add_fields_command, add_check_command, add_init_command,
         add_plan_command, add_send_command, add_collect_command, add_extract_command,
         add_review_command, add_status_command, add_answers_command});
}
