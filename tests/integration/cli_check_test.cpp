// SPDX-License-Identifier: MIT
// `paperround check` and `paperround fields` from the command line: what a person reads, what a
// program reads, and the annotated copy.
#include "tests/integration/cli_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/temp_folder.hpp"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <filesystem>

namespace paperround::testing {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

namespace {

const Strings review = {"Dear {{ Name }},",
                        "{% for o in objectives %}",
                        "{{ o.title }}",
                        "{% endfor %}",
                        "{% if Observed %}You were observed.{% endif %}",
                        "{% answer strengths: text, by=reviewee, required %}"};

struct Desk {
    TempFolder folder;
    std::string docx = folder.write("review.docx", make_docx(docx_paragraphs(review))).string();
    std::string odt = folder.write("review.odt", make_odt(odt_paragraphs(review))).string();
    std::string wrong =
        folder.write("wrong.docx", make_docx(docx_paragraphs({"Dear {{ Nam }},"}))).string();
    std::string csv = folder.write("people.csv", "Name,Observed\nAna,yes\n").string();
    std::string copy = (folder / "checked.docx").string();
};

Poco::JSON::Object::Ptr json_of(const ProgramRun& run) {
    return Poco::JSON::Parser().parse(run.output).extract<Poco::JSON::Object::Ptr>();
}

}  // namespace

TEST_CASE("fields: every name with its kind, what feeds it and where", "[cli]") {
    const Desk desk;
    const std::string file = GENERATE(true, false) ? desk.docx : desk.odt;
    const ProgramRun run = run_paperround({"fields", file, desk.csv});
    CHECK(run.messages == "");
    CHECK(run.output ==
          "Field                 Kind       Fed by               Where\n"
          "\n"
          "Main text\n"
          "  Name                braces     Name                 paragraph 1\n"
          "  objectives          loop       —  no column         paragraph 2\n"
          "  objectives[].title  braces     —  no column         paragraph 3\n"
          "  Observed            condition  Observed             paragraph 5\n"
          "  strengths           answer     answer, by reviewee  paragraph 6\n"
          "\n"
          "2 fields, 1 condition, 1 loop, 1 answer; 2 names have no column\n");
    CHECK(run.exit_code == exit_code(ExitCode::Done));
}

TEST_CASE("fields: a program is told all of it", "[cli]") {
    const Desk desk;
    const auto all = json_of(run_paperround({"fields", desk.docx, desk.csv, "--json"}));
    CHECK(all->getValue<std::string>("template") == desk.docx);
    const auto first = all->getArray("fields")->getObject(0);
    CHECK(first->getValue<std::string>("path") == "Name");
    CHECK(first->getValue<std::string>("kind") == "braces");
    CHECK(first->getValue<std::string>("column") == "Name");
    CHECK(first->getValue<bool>("required"));
    CHECK(first->getValue<std::string>("where") == "Main text (paragraph 1)");
    const auto place = first->getObject("place");
    CHECK(place->getValue<std::string>("part") == "word/document.xml");
    CHECK(place->getValue<std::string>("path") == "/w:document/w:body/w:p[1]");
    const auto answer = all->getArray("answers")->getObject(0);
    CHECK(answer->getValue<std::string>("path") == "strengths");
    CHECK(answer->getValue<std::string>("by") == "reviewee");
    CHECK(answer->getValue<bool>("required"));
}

TEST_CASE("check: a misspelt name for a person and for a program", "[cli]") {
    const Desk desk;
    const ProgramRun run = run_paperround({"check", desk.wrong, desk.csv});
    CHECK(run.messages ==
          desk.wrong +
              "  E105  unknown field \"Nam\"\n"
              "  where: Main text (paragraph 1)\n"
              "  text:  Dear {{ Nam }},\n"
              "                 ^^^\n"
              "  fix:   the data has \"Name\". Did you mean that?\n"
              "people.csv  D023  note: columns that the template does not use: Name, Observed\n");
    CHECK(run.output == "1 error, 0 warnings\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    const auto problem = json_of(run_paperround({"check", desk.wrong, desk.csv, "--json"}))
                             ->getArray("problems")
                             ->getObject(0);
    CHECK(problem->getValue<std::string>("code") == "E105");
    CHECK(problem->getValue<std::string>("class") == "template");
    CHECK(problem->getObject("caret")->getValue<int>("begin") == 8);
    CHECK(problem->getObject("caret")->getValue<int>("length") == 3);
    CHECK(problem->getObject("place")->getValue<std::string>("path") == "/w:document/w:body/w:p");
}

TEST_CASE("check: at most a hundred messages, and how many more there are", "[cli]") {
    const Desk desk;
    Strings lines;
    for (int i = 0; i < 120; ++i) lines.push_back("{{ unknown" + std::to_string(i) + " }}");
    const auto file = desk.folder.write("long.docx", make_docx(docx_paragraphs(lines)));
    const ProgramRun run = run_paperround({"check", file.string(), desk.csv});
    CHECK(run.messages.find("unknown99") != std::string::npos);
    CHECK(run.messages.find("unknown100") == std::string::npos);
    CHECK(run.messages.find("… and 21 more\n") != std::string::npos);
    CHECK(run.output == "120 errors, 0 warnings\n");
}

TEST_CASE("check: the annotated copy never replaces the template or, unasked, another file",
          "[cli]") {
    const Desk desk;
    const std::string before = read_file(desk.wrong);
    const ProgramRun itself =
        run_paperround({"check", desk.wrong, desk.csv, "--annotate", desk.wrong});
    CHECK(itself.messages ==
          "O002  the annotated copy would replace the template itself\n"
          "  fix:   give it another name\n");
    CHECK(read_file(desk.wrong) == before);
    run_paperround(
        {"check", desk.wrong, desk.csv, "--annotate", desk.copy, "--now", "2026-10-30T08:00"});
    CHECK(text_of_document(desk.copy) == "Dear {{ Nam }},\n");
    const std::string first = read_file(desk.copy);
    const ProgramRun again =
        run_paperround({"check", desk.wrong, desk.csv, "--annotate", desk.copy});
    CHECK(again.messages ==
          "O002  " + desk.copy + " is there already\n  fix:   give another name, or --overwrite\n");
    run_paperround({"check", desk.wrong, desk.csv, "--annotate", desk.copy, "--overwrite", "--now",
                    "2026-10-30T08:00"});
    CHECK(read_file(desk.copy) == first);
}

TEST_CASE("merge: a value that no document can hold is warned of", "[cli]") {
    const Desk desk;
    const auto data = desk.folder.write("odd.csv", "Nam\nZo\x01\n");
    const std::string out = (desk.folder / "out").string();
    const ProgramRun run = run_paperround({"merge", desk.wrong, data.string(), "-o", out});
    CHECK(run.messages ==
          "odd.csv  E601  warning: a character that no document can hold: row 2\n"
          "  where: odd.csv, column Nam\n"
          "  fix:   every such character is printed as \xEF\xBF\xBD; correct it in the data\n");
    CHECK(run.exit_code == exit_code(ExitCode::Done));
    CHECK(text_of_document(out + "/wrong-1.docx") == "Dear Zo\xEF\xBF\xBD,\n");
}

}  // namespace paperround::testing
