// SPDX-License-Identifier: MIT
#include "tests/integration/office_program.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/running_program.hpp"

#include <vector>

namespace paperround::testing {

namespace fs = std::filesystem;

Office::Office(fs::path folder) : folder_(std::move(folder)) {
    if (!has_program("soffice")) FAIL("soffice is missing (Debian: libreoffice-writer-nogui)");
    if (!has_program("pdfinfo")) FAIL("pdfinfo is missing (Debian: poppler-utils)");
}

void Office::convert_all(const fs::path& from, const fs::path& to,
                         const std::string& filter) const {
    std::vector<std::string> command = {
        "soffice",      "-env:UserInstallation=file://" + (folder_ / "profile").string(),
        "--headless",   "--norestore",
        "--convert-to", filter,
        "--outdir",     to.string()};
    for (const auto& entry : fs::directory_iterator(from)) command.push_back(entry.path().string());
    const ProgramRun run = run_and_read(command);
    INFO(run.messages);
    REQUIRE(run.exit_code == 0);
    const std::string suffix = "." + filter.substr(0, filter.find(':'));
    for (const auto& entry : fs::directory_iterator(from)) {
        INFO(entry.path().filename().string());
        REQUIRE(fs::exists(to / (entry.path().stem().string() + suffix)));
    }
}

int page_count(const fs::path& pdf) {
    const ProgramRun run = run_and_read({"pdfinfo", pdf.string()});
    INFO(run.messages);
    REQUIRE(run.exit_code == 0);
    const std::size_t line = run.output.find("Pages:");
    REQUIRE(line != std::string::npos);
    return std::stoi(run.output.substr(line + 6));
}

}  // namespace paperround::testing
