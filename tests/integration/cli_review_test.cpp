// SPDX-License-Identifier: MIT
// The desk from the command line: a form that waits is listed, accepted, and stands in the
// reviewer's pack and in the answers.
#include "tests/integration/cli_program.hpp"
#include "tests/integration/round_school.hpp"
#include "tests/support/catch.hpp"

#include <Poco/JSON/Parser.h>

#include <filesystem>

namespace paperround::testing {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

namespace {

/// Everybody's letter has left; the first person's form lies in the folder as it was sent.
class DeskSchool {
  public:
    DeskSchool() {
        school.run({"send", "--due"});
        const fs::path incoming = school.folder() / "mail/in";
        for (const std::string& name : files_below(school.folder() / ".paperround/sent")) {
            const fs::path file = school.folder() / ".paperround/sent" / name;
            if (file.extension() != ".docx") continue;
            if (text_of_document(file).find("BJECTIVE 1") == std::string::npos) continue;
            fs::copy_file(file, incoming / "form.docx");
            break;
        }
        school.run({"collect"});
    }

    /// On the day on which the reviewers' packs are due.
    ProgramRun later(Strings command) const {
        command.insert(command.begin(), {"--workspace", school.folder().path().string(), "--now",
                                         "2026-11-05T08:00"});
        return run_paperround(command);
    }

    std::string id() const {
        const std::string json = school.run({"review", "list", "--json"}).output;
        const auto all = Poco::JSON::Parser().parse(json).extract<Poco::JSON::Object::Ptr>();
        return all->getArray("waiting")->getObject(0)->getValue<std::string>("id");
    }

    School school{1};
};

}  // namespace

TEST_CASE("review: what waits is listed, accepted, and in the pack and the answers", "[cli]") {
    const DeskSchool desk;
    const std::string id = desk.id();
    const ProgramRun list = desk.school.run({"review"});
    CHECK(list.output.starts_with(id.substr(0, 8) + "  self-evaluation of Robin Person1\n" +
                                  "  form.docx from the folder, Fri 30 October 2026, 08:00\n" +
                                  "  - came back without any answer\n"));

    const ProgramRun accepted = desk.school.run({"review", "accept", id.substr(0, 6), "--by", "Mo",
                                                 "--answer", "highlights=The Year 4 assembly"});
    CHECK(accepted.messages == "");
    CHECK(accepted.output ==
          "accepted  self-evaluation of Robin Person1: 1 of 43 questions answered\n");
    CHECK(desk.school.run({"review"}).output == "Nothing waits for a person.\n");

    desk.later({"send", "--due"});
    bool is_in_the_pack = false;
    for (const std::string& name : files_below(desk.school.folder() / ".paperround/sent")) {
        const fs::path file = desk.school.folder() / ".paperround/sent" / name;
        if (file.extension() != ".docx") continue;
        is_in_the_pack = is_in_the_pack ||
                         text_of_document(file).find("The Year 4 assembly") != std::string::npos;
    }
    CHECK(is_in_the_pack);
    CHECK(desk.later({"answers", "show", "P1", "--key", "highlights"})
              .output.find("      The Year 4 assembly\n") != std::string::npos);
    CHECK(desk.later({"answers", "export"}).output.find("The Year 4 assembly") !=
          std::string::npos);
}

TEST_CASE("review: the second to accept is told of the first, and exits with 1", "[cli]") {
    const DeskSchool desk;
    const std::string id = desk.id();
    desk.school.run({"review", "accept", id, "--by", "Mo"});
    const ProgramRun second = desk.school.run({"review", "accept", id, "--by", "Ada"});
    CHECK(second.output == "");
    CHECK(second.messages ==
          "ledger.sqlite  L010  return " + id.substr(0, 8) +
              " was accepted by Mo already\n"
              "  fix:   `paperround review show` has the decision; --again decides anew, and keeps "
              "both\n");
    CHECK(second.exit_code == exit_code(ExitCode::Failed));
}

TEST_CASE("review: what was discarded is kept, with the reason", "[cli]") {
    const DeskSchool desk;
    const std::string id = desk.id();
    desk.school.run({"review", "discard", id, "--because", "an empty one", "--by", "Mo"});
    CHECK(fs::exists(desk.school.folder() / (".paperround/returned/" + id + ".docx")));
    CHECK(desk.school.run({"review", "show", id})
              .output.find("discarded by Mo, Fri 30 October 2026, 08:00: an empty one\n") !=
          std::string::npos);
}

TEST_CASE("answers: a file of a kind that cannot be written is refused by its name", "[cli]") {
    const School school(1);
    const ProgramRun run = school.run({"answers", "export", "-o", "answers.doc"});
    CHECK(run.messages ==
          "W069  answers cannot be written as \"answers.doc\"\n"
          "  fix:   let the name end in .csv, .xlsx or .json\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
}

}  // namespace paperround::testing
