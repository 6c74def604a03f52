// SPDX-License-Identifier: MIT
#include "tests/integration/office_program.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/running_program.hpp"

#include <algorithm>
#include <vector>

namespace paperround::testing {

namespace fs = std::filesystem;

// LibreOffice passes over what its command line holds beyond 255 words, without a word of its own.
constexpr std::size_t most_at_once = 200;

Office::Office(fs::path folder) : folder_(std::move(folder)) {
    if (!has_program("soffice")) FAIL("soffice is missing (Debian: libreoffice-writer-nogui)");
    if (!has_program("pdfinfo")) FAIL("pdfinfo is missing (Debian: poppler-utils)");
}

void Office::convert_all(const fs::path& from, const fs::path& to,
                         const std::string& filter) const {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(from)) files.push_back(entry.path());
    for (std::size_t at = 0; at < files.size(); at += most_at_once) {
        const std::size_t end = std::min(at + most_at_once, files.size());
        convert({files.data() + at, files.data() + end}, to, filter);
    }
    const std::string suffix = "." + filter.substr(0, filter.find(':'));
    for (const fs::path& file : files) {
        INFO(file.filename().string());
        REQUIRE(fs::exists(to / (file.stem().string() + suffix)));
    }
}

void Office::convert(const std::vector<fs::path>& files, const fs::path& to,
                     const std::string& filter) const {
    std::vector<std::string> command = {
        "soffice",      "-env:UserInstallation=file://" + (folder_ / "profile").string(),
        "--headless",   "--norestore",
        "--convert-to", filter,
        "--outdir",     to.string()};
    for (const fs::path& file : files) command.push_back(file.string());
    const ProgramRun run = run_and_read(command);
    INFO(run.messages);
    REQUIRE(run.exit_code == 0);
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
