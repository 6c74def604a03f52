// SPDX-License-Identifier: MIT
// Documents as pages for a person to look at: a whole record in one PDF, a return at the desk.
#include "tests/integration/cli_program.hpp"
#include "tests/integration/office_program.hpp"
#include "tests/integration/round_school.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>

namespace paperround::testing {

namespace fs = std::filesystem;

TEST_CASE("answers: a person's whole record is one PDF", "[office]") {
    const School school(2);
    school.run({"send", "--due"});
    const fs::path record = school.folder() / "record.pdf";
    const ProgramRun run =
        school.run({"answers", "record", "Robin Person1", "-o", record.string()});
    CHECK(run.messages == "");
    CHECK(run.output == record.string() + ": 2 documents of Robin Person1\n");
    CHECK(page_count(record) >= 3);
}

TEST_CASE("answers: a record of nobody writes nothing", "[office]") {
    const School school(1);
    const fs::path record = school.folder() / "record.pdf";
    const ProgramRun run = school.run({"answers", "record", "P9", "-o", record.string()});
    CHECK(run.messages == "there is nothing to write of P9\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK_FALSE(fs::exists(record));
}

}  // namespace paperround::testing
