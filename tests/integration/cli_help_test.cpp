// SPDX-License-Identifier: MIT
// What the program says of itself, and what it makes of a command line that it does not understand.
#include "tests/integration/cli_program.hpp"
#include "tests/support/catch.hpp"

#include <string>

namespace paperround::testing {

TEST_CASE("help: every command begins with what it does and an example", "[cli]") {
    const std::string command = GENERATE("merge", "fields", "check", "init", "plan", "send",
                                         "collect", "extract", "review", "status", "answers");
    const ProgramRun run = run_paperround({command, "--help"});
    CAPTURE(run.output);
    CHECK(run.exit_code == exit_code(ExitCode::Done));
    CHECK(run.messages == "");
    const std::size_t sentence_end = run.output.find("\n\n");
    REQUIRE(sentence_end != std::string::npos);
    const std::string sentence = run.output.substr(0, sentence_end);
    CHECK((sentence.ends_with(".") && sentence.find('\n') == std::string::npos));
    CHECK(run.output.substr(sentence_end + 2).starts_with("  paperround " + command));
    CHECK(run.output.find("Usage: ") > sentence_end);
    const std::string all_commands = run_paperround({"--help"}).output;
    CHECK(all_commands.find(sentence + "\n") != std::string::npos);
}

TEST_CASE("help: the program's own lists every command with one line", "[cli]") {
    const ProgramRun run = run_paperround({"--help"});
    CHECK(run.output.starts_with("Mail merge whose forms come back.\n\n  paperround merge "));
    for (const std::string command : {"merge", "fields", "check", "init", "plan", "send", "collect",
                                      "extract", "review", "status", "answers"}) {
        CHECK(run.output.find("\n  " + command + " ") != std::string::npos);
    }
}

TEST_CASE("command line: what is not understood ends with 2 and points to the help", "[cli]") {
    const auto [arguments, first_line] = GENERATE(table<std::vector<std::string>, std::string>({
        {std::vector<std::string>{}, "A subcommand is required"},
        {{"merge"}, "template is required"},
        {{"status", "--overdeu"}, "The following argument was not expected: --overdeu"},
        {{"stauts"}, "there is no command \"stauts\"; did you mean status?"},
    }));
    const ProgramRun run = run_paperround(arguments);
    CHECK(run.output == "");
    CHECK(run.messages == first_line + "\nRun with --help for more information.\n");
    CHECK(run.exit_code == exit_code(ExitCode::Refused));
}

TEST_CASE("command line: options of all commands may stand before or after the command", "[cli]") {
    const std::string nowhere = "/nowhere";
    const ProgramRun before = run_paperround({"-w", nowhere, "status"});
    const ProgramRun after = run_paperround({"status", "-w", nowhere});
    CHECK(before.messages == after.messages);
    CHECK(before.messages.starts_with("W001  /nowhere is not a paperround folder"));
}

TEST_CASE("command line: --now that is no moment is refused with how to write one", "[cli]") {
    const ProgramRun run = run_paperround({"status", "--now", "tomorrow"});
    CHECK(run.messages ==
          "W040  --now \"tomorrow\" is not a moment\n"
          "  fix:   write it as 2026-10-30T08:00, or 2026-10-30 for the day's beginning\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
}

}  // namespace paperround::testing
