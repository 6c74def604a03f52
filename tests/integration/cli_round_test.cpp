// SPDX-License-Identifier: MIT
// A school's round from the command line: a new folder, what is wrong with one, the timetable,
// sending, and sending again.
#include "tests/integration/cli_program.hpp"
#include "tests/integration/round_school.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/temp_folder.hpp"

#include <Poco/JSON/Parser.h>

#include <filesystem>

namespace paperround::testing {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

namespace {

Poco::JSON::Object::Ptr parsed(const std::string& json) {
    return Poco::JSON::Parser().parse(json).extract<Poco::JSON::Object::Ptr>();
}

bool nothing_was_sent(const School& school) {
    return files_below(school.folder() / "mail/out").empty() && school.outbox().empty();
}

/// Gives the school templates of its own, for a test to spoil.
fs::path own_templates(const School& school) {
    const fs::path own = school.folder() / "templates/auriga";
    fs::create_directories(own.parent_path());
    fs::copy(PAPERROUND_SOURCE "/templates/auriga", own, fs::copy_options::recursive);
    return own;
}

}  // namespace

TEST_CASE("init: makes a folder that is in order, and refuses to make it again", "[cli]") {
    const TempFolder folder;
    const std::string school = (folder / "school").string();
    const ProgramRun init = run_paperround({"init", school, "--name", "Elm Grove"});
    CHECK(init.messages == "");
    CHECK(init.output == school +
                             " is ready.\n"
                             "Next: fill in staff.csv and meetings.csv there, look through "
                             "paperround.toml, then\n  paperround -w " +
                             school + " check\n");
    CHECK(init.exit_code == exit_code(ExitCode::Done));
    CHECK(run_paperround({"-w", school, "check"}).output == "No errors, 0 warnings. Ready.\n");

    const Strings before = files_below(school);
    const std::string key = read_file(folder / "school/.paperround/key");
    const ProgramRun again = run_paperround({"init", school});
    CHECK(again.output == "");
    CHECK(again.messages == "W051  " + school +
                                " is a paperround folder already\n"
                                "  fix:   choose another folder; nothing was changed\n");
    CHECK(again.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(files_below(school) == before);
    CHECK(read_file(folder / "school/.paperround/key") == key);
}

TEST_CASE("init: a policy that nobody has makes no folder", "[cli]") {
    const TempFolder folder;
    const std::string school = (folder / "school").string();
    const ProgramRun run = run_paperround({"init", school, "--policy", "aurigo"});
    CHECK(run.messages ==
          "W050  there is no policy \"aurigo\"\n"
          "  fix:   paperround comes with: auriga\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK_FALSE(fs::exists(school));
}

TEST_CASE("status, answers, review, plan, send: a fresh folder has nothing to say", "[cli]") {
    const TempFolder folder;
    const std::string school = (folder / "school").string();
    run_paperround({"init", school});
    const auto output_of = [&school](const std::string& command) {
        const ProgramRun run = run_paperround({"-w", school, command});
        CHECK(run.messages == "");
        CHECK(run.exit_code == exit_code(ExitCode::Done));
        return run.output;
    };
    CHECK(output_of("status") == "Person  Meeting  Letter  Back by  Pack  Form\n");
    CHECK(output_of("review") == "Nothing waits for a person.\n");
    CHECK(run_paperround({"-w", school, "answers", "export"}).output ==
          "\xEF\xBB\xBFstaff_id,name,cycle,form,completed_by\r\n");
    CHECK(output_of("plan") == "Day  To  About  What  Back by  Rule\n");
    CHECK(output_of("collect") == "Nothing new.\n");
    CHECK(run_paperround({"-w", school, "send", "--due"}).output == "Nothing to send.\n");
}

TEST_CASE("plan: --json is JSON with every dispatch, its day and its rule", "[cli]") {
    const School school(3);
    const ProgramRun run = school.run({"plan", "--json"});
    CHECK(run.exit_code == exit_code(ExitCode::Done));
    const auto plan = parsed(run.output);
    const auto dispatches = plan->getArray("dispatches");
    REQUIRE(dispatches->size() == 6);
    const auto first = dispatches->getObject(0);
    CHECK(first->getValue<std::string>("send_on") == "2026-10-30T08:00");
    CHECK(first->getValue<std::string>("recipient") == "P1");
    CHECK(first->getValue<std::string>("rule") != "");
    CHECK(plan->getArray("milestones")->size() == 6);
    CHECK(nothing_was_sent(school));
}

TEST_CASE("send: twice sends nothing twice", "[cli]") {
    const School school(3);
    CHECK(school.run({"send", "--due", "--dry-run"}).exit_code == exit_code(ExitCode::Done));
    CHECK(nothing_was_sent(school));

    const ProgramRun first = school.run({"send", "--due"});
    CHECK(first.output ==
          "sent  review-memo to Robin Person1 <person1@school.test>\n"
          "sent  review-memo to Robin Person2 <person2@school.test>\n"
          "sent  review-memo to Robin Person3 <person3@school.test>\n");
    CHECK(first.exit_code == exit_code(ExitCode::Done));
    const Strings after_first = files_below(school.folder() / "mail/out");
    CHECK(after_first.size() == 3);

    const ProgramRun second = school.run({"send", "--due"});
    CHECK(second.output == "Nothing to send.\n");
    CHECK(second.exit_code == exit_code(ExitCode::Done));
    CHECK(files_below(school.folder() / "mail/out") == after_first);
}

TEST_CASE("send: a mail that its reader has moved to cur is not sent again", "[cli]") {
    const School school(1);
    school.run({"send", "--due"});
    const auto arrived = school.inbox("person1@school.test");
    REQUIRE(arrived.size() == 1);
    const fs::path read =
        arrived[0].parent_path().parent_path() / "cur" / (arrived[0].filename().string() + ":2,S");
    fs::rename(arrived[0], read);
    school.run({"send", "--due"});
    CHECK(school.inbox("person1@school.test") == std::vector<fs::path>{read});
}

TEST_CASE("send: without --due it says what to say, and sends nothing", "[cli]") {
    const School school(1);
    const ProgramRun run = school.run({"send"});
    CHECK(run.messages == "say what to send: paperround send --due\n");
    CHECK(run.exit_code == exit_code(ExitCode::Refused));
    CHECK(nothing_was_sent(school));
}

TEST_CASE("send: by SMTP wants a yes, and without a terminal sends nothing", "[cli]") {
    const School school(1);
    std::string settings = read_file(school.folder() / "paperround.toml");
    settings.replace(settings.find("\"maildir\""), 9, "\"smtp\"");
    write_file(school.folder() / "paperround.toml",
               settings + "[mail.smtp]\nhost = \"127.0.0.1\"\nport = 9\n");
    const ProgramRun run = school.run({"send", "--due"});
    CHECK(run.messages == "nothing was sent; add --yes to send these mails\n");
    CHECK(run.exit_code == exit_code(ExitCode::Refused));
    CHECK(nothing_was_sent(school));
}

TEST_CASE("send: a staff list without a needed column stops all mail", "[cli]") {
    const School school(2);
    write_file(school.folder() / "staff.csv", "Staff ID,First name,Surname,Job title\nP1,A,B,C\n");
    const std::string command = GENERATE("send", "check");
    const ProgramRun run =
        school.run(command == "send" ? Strings{"send", "--due"} : Strings{command});
    CHECK(run.messages.starts_with(
        "staff.csv  D020  no column holds e-mail addresses; the headings are: Staff ID, First "
        "name, Surname, Job title\n"
        "  where: staff.csv, row 1\n"
        "  fix:   give the column one of the headings \"email\""));
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(nothing_was_sent(school));
}

TEST_CASE("send: one wrong form stops all mail before any is made", "[cli]") {
    const School school(2);
    const fs::path own = own_templates(school);
    write_file(own / "memo.docx", make_docx(docx_paragraphs({"Dear {{ person.frist_name }},"})));
    const ProgramRun run = school.run({"send", "--due"});
    CHECK(run.output == "");
    const std::string told = "W021  memo.docx cannot be used:\n" + (own / "memo.docx").string() +
                             "  E105  unknown field \"person.frist_name\"\n"
                             "  where: Main text (paragraph 1)\n"
                             "  text:  Dear {{ person.frist_name }},\n"
                             "                 ^^^^^^^^^^^^^^^^^\n"
                             "  fix:   the data has: school.name, ";
    CHECK(run.messages.substr(0, told.size()) == told);
    CHECK(run.messages.ends_with("  fix:   `paperround check` shows everything that is wrong\n"));
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(nothing_was_sent(school));
    CHECK(files_below(school.folder() / ".paperround/sent").empty());
}

TEST_CASE("send: a broken form stops all mail before any is made", "[cli]") {
    const School school(2);
    const fs::path form = own_templates(school) / "self-evaluation.docx";
    write_file(form, read_file(form).substr(0, 5000));
    const ProgramRun run = school.run({"send", "--due"});
    CHECK(run.output == "");
    CHECK(run.messages == form.string() +
                              "  E704  the file is damaged: its end is missing\n"
                              "  fix:   ask for it to be sent again\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(nothing_was_sent(school));
}

TEST_CASE("send: a folder for mail that may not be written keeps every mail for later", "[cli]") {
    const School school(2);
    fs::create_directories(school.folder() / "mail/out");
    fs::permissions(school.folder() / "mail/out", fs::perms(0555));
    const ProgramRun run = run_paperround_without_root_rights(school.arguments({"send", "--due"}));
    const std::string reason = "not yet: the folder cannot be made: Permission denied  review-memo";
    CHECK(run.output == reason + " to Robin Person1 <person1@school.test>\n" + reason +
                            " to Robin Person2 <person2@school.test>\n");
    CHECK(run.exit_code == exit_code(ExitCode::TryAgainLater));
    CHECK(files_below(school.folder() / "mail/out").empty());

    fs::permissions(school.folder() / "mail/out", fs::perms(0755));
    const ProgramRun later = run_paperround(
        {"-w", school.folder().path().string(), "--now", "2026-10-30T09:00", "send", "--due"});
    CHECK(later.exit_code == exit_code(ExitCode::Done));
    CHECK(school.delivered() == 2);
}

TEST_CASE("send: a stored mail that was changed is not sent", "[cli]") {
    const School school(1);
    fs::create_directories(school.folder() / "mail");
    write_file(school.folder() / "mail/out", "in the way");
    school.run({"send", "--due"});
    const auto waiting = school.outbox();
    REQUIRE(waiting.size() == 1);
    write_file(school.folder() / waiting[0].bytes_path, "changed");
    fs::remove(school.folder() / "mail/out");
    const ProgramRun run = run_paperround(
        {"-w", school.folder().path().string(), "--now", "2026-10-30T09:00", "send", "--due"});
    CHECK(run.output.starts_with("refused: " + waiting[0].bytes_path +
                                 " has been changed since it was made; a stored mail is sent only "
                                 "as it was made; restore the file from the backup"));
    CHECK(run.exit_code == exit_code(ExitCode::SomeFailed));
    CHECK(school.delivered() == 0);
}

TEST_CASE("every command: in a folder without paperround.toml says how to get one", "[cli]") {
    const TempFolder folder;
    const std::string command = GENERATE("check", "plan", "status", "review", "collect", "send");
    Strings words = {"-w", folder.path().string(), command};
    if (command == "send") words.emplace_back("--due");
    const ProgramRun run = run_paperround(words);
    CHECK(run.messages == "W001  " + folder.path().string() +
                              " is not a paperround folder: it has no paperround.toml\n"
                              "  fix:   go to the school's folder or name it with --workspace; "
                              "`paperround init DIR` makes a new one\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(files_below(folder.path()).empty());
}

}  // namespace paperround::testing
