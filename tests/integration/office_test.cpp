// SPDX-License-Identifier: MIT
// Everything that Elm Grove sends in an autumn, and a plain merge, opened by LibreOffice: each
// document becomes a PDF of the expected length, and whoever gets ODT reads the same words as
// whoever gets DOCX.
#include "engine/ledger/ledger.hpp"
#include "tests/integration/cli_program.hpp"
#include "tests/integration/office_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/temp_folder.hpp"

#include <map>
#include <set>
#include <sstream>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

/// The round of Elm Grove with forms of the format ("docx", "odt"), sent day by day; what it sent.
std::vector<SentDocument> send_an_autumn(const fs::path& school, const std::string& format) {
    for (const char* name : {"staff.csv", "meetings.csv", "sample.key", "paperround.toml"}) {
        fs::create_directories(school);
        fs::copy_file(fs::path(PAPERROUND_SOURCE "/samples/elm-grove") / name, school / name);
    }
    std::string settings = read_file(school / "paperround.toml");
    settings.replace(settings.find("\"docx\""), 6, "\"" + format + "\"");
    write_file(school / "paperround.toml", settings);
    for (const char* day : {"2026-10-23", "2026-11-04", "2026-11-06", "2026-11-10", "2026-11-12",
                            "2026-11-16", "2026-11-18"}) {
        const ProgramRun run = run_paperround(
            {"-w", school.string(), "--now", std::string(day) + "T12:00", "send", "--due"});
        INFO(run.messages);
        REQUIRE(run.exit_code == exit_code(ExitCode::Done));
    }
    return Ledger(school / ".paperround/ledger.sqlite").all_documents();
}

/// Without empty lines and blanks at line ends, which say nothing.
std::string words_of(const fs::path& text_file) {
    std::istringstream text(read_file(text_file));
    std::string words;
    for (std::string line; std::getline(text, line);) {
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (!line.empty()) words += line + "\n";
    }
    return words;
}

struct Lengths {
    int fewest;
    int most;
};

const std::map<std::string, Lengths> pages = {
    {"memo", {1, 1}}, {"observation", {1, 1}}, {"mid-year", {1, 4}}, {"self-evaluation", {1, 7}}};

/// Both formats of every document side by side in one folder: "memo K7QF-3MZT docx.docx".
struct Autumn {
    TempFolder folder;
    std::map<std::string, std::string> documents;  // "memo K7QF-3MZT" and its form
    std::set<std::string> odt_documents;

    Autumn() {
        fs::create_directory(folder / "both");
        for (const std::string format : {"docx", "odt"}) gather(format);
    }

    void gather(const std::string& format) {
        const fs::path school = folder / format;
        for (const SentDocument& sent : send_an_autumn(school, format)) {
            const std::string name = sent.document + " " + sent.reference;
            if (format == "docx") documents[name] = sent.document;
            if (format == "odt") odt_documents.insert(name);
            fs::copy_file(school / sent.path,
                          folder / ("both/" + name + " " + format + "." + format));
        }
    }
};

}  // namespace

TEST_CASE("office: LibreOffice opens every form, and DOCX and ODT say the same", "[office]") {
    const Autumn autumn;
    const Office office(autumn.folder.path());
    office.convert_all(autumn.folder / "both", autumn.folder / "pdf", "pdf");
    office.convert_all(autumn.folder / "both", autumn.folder / "text", "txt:Text (encoded):UTF8");

    std::set<std::string> forms_seen;
    for (const auto& [name, form] : autumn.documents) {
        INFO(name);
        CHECK(autumn.odt_documents.contains(name));
        CHECK(words_of(autumn.folder / ("text/" + name + " docx.txt")) ==
              words_of(autumn.folder / ("text/" + name + " odt.txt")));
        for (const std::string format : {" docx", " odt"}) {
            INFO(format);
            const int count = page_count(autumn.folder / ("pdf/" + name + format + ".pdf"));
            CHECK(count >= pages.at(form).fewest);
            CHECK(count <= pages.at(form).most);
        }
        forms_seen.insert(form);
    }
    CHECK(forms_seen ==
          std::set<std::string>{"memo", "mid-year", "observation", "self-evaluation"});
    CHECK(autumn.documents.size() == autumn.odt_documents.size());
}

TEST_CASE("office: LibreOffice opens a plain merge, and DOCX and ODT say the same", "[office]") {
    const TempFolder folder;
    const std::vector<std::string> letter = {"Dear {{ First name }},", "Yours {{ Surname }}"};
    const auto csv = folder.write("people.csv", "First name,Surname\nAna,Lopes\nZoë,<Żak & Co>\n");
    folder.write("docx-letter.docx", make_docx(docx_paragraphs(letter)));
    folder.write("odt-letter.odt", make_odt(odt_paragraphs(letter)));
    for (const std::string name : {"docx-letter.docx", "odt-letter.odt"}) {
        const ProgramRun run = run_paperround(
            {"merge", (folder / name).string(), csv.string(), "-o", (folder / "merged").string()});
        REQUIRE(run.exit_code == exit_code(ExitCode::Done));
    }
    const Office office(folder.path());
    office.convert_all(folder / "merged", folder / "pdf", "pdf");
    office.convert_all(folder / "merged", folder / "text", "txt:Text (encoded):UTF8");
    const std::string mark = "\xEF\xBB\xBF";  // LibreOffice begins UTF-8 with it
    CHECK(words_of(folder / "text/docx-letter-1.txt") == mark + "Dear Ana,\nYours Lopes\n");
    CHECK(words_of(folder / "text/docx-letter-2.txt") == mark + "Dear Zoë,\nYours <Żak & Co>\n");
    for (const std::string number : {"1", "2"}) {
        CHECK(words_of(folder / ("text/docx-letter-" + number + ".txt")) ==
              words_of(folder / ("text/odt-letter-" + number + ".txt")));
        CHECK(page_count(folder / ("pdf/odt-letter-" + number + ".pdf")) == 1);
    }
}

}  // namespace paperround::testing
