// SPDX-License-Identifier: MIT
// The built program, run as a person runs it: its words, its exit code, and what it leaves on the
// disk.
#pragma once

#include "app/exit_code.hpp"
#include "tests/support/running_program.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace paperround::testing {

/// The command line that starts the program, without colour and with this checkout's templates.
std::vector<std::string> paperround_command(const std::vector<std::string>& arguments);

ProgramRun run_paperround(const std::vector<std::string>& arguments);

/// As somebody for whom a read-only folder is read-only: root would write there all the same.
ProgramRun run_paperround_without_root_rights(const std::vector<std::string>& arguments);

inline constexpr int exit_code(ExitCode code) {
    return static_cast<int>(code);
}

/// Every file below the folder, by its path from there, sorted; for telling what a run has written.
std::vector<std::string> files_below(const std::filesystem::path& folder);

/// The visible text of a DOCX or ODT.
std::string text_of_document(const std::filesystem::path& file);

}  // namespace paperround::testing
