// SPDX-License-Identifier: MIT
#include "app/workspace/workspace.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

using namespace std::chrono_literals;
using namespace paperround;
using paperround::testing::TempFolder;

namespace {

std::string problems_of(const std::string& settings) {
    const TempFolder folder;
    folder.write("paperround.toml", settings);
    folder.write("staff.csv", "x");
    folder.write("meetings.csv", "x");
    Diagnostics problems;
    read_workspace(folder.path(), problems);
    std::string text;
    for (const Diagnostic& problem : problems.all()) text += describe(problem) + "\n";
    return text;
}

constexpr const char* good_settings = R"([school]
name = "Elm Grove"
policy = "auriga"
[mail]
from = "Reviews <reviews@elm-grove.example.org>"
)";

}  // namespace

TEST_CASE("workspace: a few lines are enough, the rest has its usual place", "[app][unit]") {
    const TempFolder folder;
    folder.write("paperround.toml",
                 std::string(good_settings) + "[[closed]]\nfrom = 2026-10-26\nto = 2026-10-30\n");
    folder.write("staff.csv", "x");
    folder.write("meetings.csv", "x");
    Diagnostics problems;
    const Workspace workspace = read_workspace(folder.path(), problems);
    CHECK(problems.empty());
    CHECK(workspace.school_name == "Elm Grove");
    CHECK(workspace.policy_folder.filename() == "auriga");
    CHECK(workspace.form_format == DocumentFormat::Docx);
    CHECK(workspace.mail.from.address == "reviews@elm-grove.example.org");
    CHECK(workspace.mail.reply_to.address == "reviews@elm-grove.example.org");
    CHECK(workspace.mail.transport == MailSettings::Transport::Maildir);
    REQUIRE(workspace.closures.size() == 1);
    CHECK(workspace.closures[0].first == 2026y / 10 / 26);
    CHECK(workspace.closures[0].label == "school closed");
}

TEST_CASE("workspace: an unknown setting is refused with the one that was meant", "[app][unit]") {
    CHECK(problems_of(std::string(good_settings) + "transprot = \"smtp\"\n") ==
          "paperround.toml  W003  transprot is not a setting of [mail]\n"
          "  where: paperround.toml:6:1\n"
          "  fix:   did you mean transport?\n");
}

TEST_CASE("workspace: a missing setting says what to write", "[app][unit]") {
    CHECK(problems_of("[school]\nname = \"Elm Grove\"\npolicy = \"auriga\"\n") ==
          "paperround.toml  W004  [mail] has no from\n"
          "  fix:   add a line such as: from = \"Reviews <reviews@school.example>\"\n");
}

TEST_CASE("workspace: a value that cannot be says what can", "[app][unit]") {
    CHECK(problems_of(std::string(good_settings) + "transport = \"pigeon\"\n") ==
          "paperround.toml  W005  transport cannot be \"pigeon\"\n"
          "  where: paperround.toml:6:13\n"
          "  fix:   it is one of: maildir, smtp\n");
}

TEST_CASE("workspace: a folder without settings is told from one with broken ones", "[app][unit]") {
    const TempFolder folder;
    Diagnostics problems;
    try {
        read_workspace(folder.path(), problems);
        FAIL("an empty folder was taken for a workspace");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "W001");
    }
    folder.write("paperround.toml", "[school\nname = 1");
    try {
        read_workspace(folder.path(), problems);
        FAIL("broken TOML was taken");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "W002");
        CHECK(error.diagnostic().where.line == 1);
    }
}

TEST_CASE("workspace: a short key is no key", "[app][unit]") {
    const TempFolder folder;
    Workspace workspace;
    workspace.key_file = folder.write("key", "short");
    try {
        read_key(workspace);
        FAIL("five bytes were taken for a key");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "W011");
    }
}
