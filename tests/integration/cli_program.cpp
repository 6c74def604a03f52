// SPDX-License-Identifier: MIT
#include "tests/integration/cli_program.hpp"

#include "engine/document/text_model.hpp"

#include <unistd.h>

#include <algorithm>

namespace paperround::testing {

namespace fs = std::filesystem;

std::vector<std::string> paperround_command(const std::vector<std::string>& arguments) {
    std::vector<std::string> command = {"env", "TERM=dumb",
                                        "PAPERROUND_TEMPLATES=" PAPERROUND_SOURCE "/templates",
                                        PAPERROUND_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
}

ProgramRun run_paperround(const std::vector<std::string>& arguments) {
    return run_and_read(paperround_command(arguments));
}

ProgramRun run_paperround_without_root_rights(const std::vector<std::string>& arguments) {
    std::vector<std::string> command = paperround_command(arguments);
    if (::geteuid() == 0) {
        const std::vector<std::string> rights = {"setpriv", "--bounding-set", "-dac_override"};
        command.insert(command.begin(), rights.begin(), rights.end());
    }
    return run_and_read(command);
}

std::vector<std::string> files_below(const fs::path& folder) {
    std::vector<std::string> names;
    if (!fs::exists(folder)) return names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(folder));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string text_of_document(const fs::path& file) {
    return plain_text(read_text_model(Package::from_file(file.string())));
}

}  // namespace paperround::testing
