// SPDX-License-Identifier: MIT
// `paperround merge` from the command line to the files: the plain merge that needs no set-up, and
// every mistake that a person can make with it.
#include "tests/integration/cli_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/temp_folder.hpp"

#include <filesystem>

namespace paperround::testing {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

namespace {

const std::string people = "First name,Surname,Note\nAna,Lopes,Tea & cake\nZoë,Żak,<b>\n";
const Strings letter = {"Dear {{ First name }} {{ Surname }},", "{{ Note }}"};

/// letter.docx, letter.odt and people.csv in a folder of their own, beside which output goes.
struct Desk {
    TempFolder folder;
    std::string docx = folder.write("letter.docx", make_docx(docx_paragraphs(letter))).string();
    std::string odt = folder.write("letter.odt", make_odt(odt_paragraphs(letter))).string();
    std::string csv = folder.write("people.csv", people).string();
    std::string out = (folder / "out").string();

    ProgramRun merge(const std::string& file, const std::string& data) const {
        return run_paperround({"merge", file, data, "-o", out});
    }
    bool nothing_was_made() const { return !fs::exists(out); }
};

/// A row without a name's closing quotation mark, and as many rows after it.
std::string list_with_open_quote_in_row(int number) {
    std::string csv = "First name,Surname,Note\n";
    for (int row = 2; row < number; ++row) csv += "Ana,Lopes,\n";
    csv += "Ana,\"Lopes,\n";
    for (int row = 0; row < number; ++row) csv += "Ana,Lopes,\n";
    return csv;
}

}  // namespace

TEST_CASE("merge: a DOCX and an ODT make one file a row, with the row's words", "[cli]") {
    const Desk desk;
    const std::string suffix = GENERATE("docx", "odt");
    const ProgramRun run = desk.merge(suffix == "docx" ? desk.docx : desk.odt, desk.csv);
    CHECK(run.messages == "");
    CHECK(run.output == "2 documents in " + desk.out + "\n");
    CHECK(run.exit_code == exit_code(ExitCode::Done));
    CHECK(files_below(desk.out) == Strings{"letter-1." + suffix, "letter-2." + suffix});
    CHECK(text_of_document(desk.out + "/letter-1." + suffix) == "Dear Ana Lopes,\nTea & cake\n");
    CHECK(text_of_document(desk.out + "/letter-2." + suffix) == "Dear Zoë Żak,\n<b>\n");
}

TEST_CASE("merge: --name names the documents by their rows", "[cli]") {
    const Desk desk;
    const ProgramRun run = run_paperround({"merge", desk.docx, desk.csv, "-o", desk.out, "--name",
                                           "{{ Surname | upper }} {{ First name }}"});
    CHECK(run.messages == "");
    CHECK(files_below(desk.out) == Strings{"LOPES Ana.docx", "ŻAK Zoë.docx"});
}

TEST_CASE("merge: the same list and letter make the same bytes", "[cli]") {
    const Desk desk;
    const std::string suffix = GENERATE("docx", "odt");
    const std::string file = suffix == "docx" ? desk.docx : desk.odt;
    run_paperround({"merge", file, desk.csv, "-o", desk.out, "--threads", "1"});
    run_paperround({"merge", file, desk.csv, "-o", desk.out + "2", "--threads", "4"});
    for (const std::string number : {"1", "2"}) {
        const std::string name = "/letter-" + number + "." + suffix;
        CHECK(read_file(desk.out + name) == read_file(desk.out + "2" + name));
    }
}

TEST_CASE("merge: a field that no column has is refused before anything is made", "[cli]") {
    const Desk desk;
    const auto file = desk.folder.write(
        "wrong.docx", make_docx(docx_paragraphs({"Hello,", "dear {{ Frist name }}"})));
    const ProgramRun run = desk.merge(file.string(), desk.csv);
    CHECK(run.output == "");
    CHECK(run.messages == file.string() +
                              "  E105  unknown field \"Frist name\"\n"
                              "  where: Main text (paragraph 2)\n"
                              "  text:  dear {{ Frist name }}\n"
                              "                 ^^^^^^^^^^\n"
                              "  fix:   the data has \"First name\". Did you mean that?\n"
                              "nothing was made\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(desk.nothing_was_made());
}

TEST_CASE("merge: a column taken out of the list is named by the letter that wants it", "[cli]") {
    const Desk desk;
    const auto csv = desk.folder.write("short.csv", "First name,Surname\nAna,Lopes\n");
    const ProgramRun run = desk.merge(desk.odt, csv.string());
    CHECK(run.messages == desk.odt +
                              "  E105  unknown field \"Note\"\n"
                              "  where: Main text (paragraph 2)\n"
                              "  text:  {{ Note }}\n"
                              "            ^^^^\n"
                              "  fix:   the data has: First name, Surname\n"
                              "nothing was made\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(desk.nothing_was_made());
}

TEST_CASE("merge: a quotation mark left open in row 200 stops all of it", "[cli]") {
    const Desk desk;
    const auto csv = desk.folder.write("open.csv", list_with_open_quote_in_row(200));
    const ProgramRun run = desk.merge(desk.docx, csv.string());
    CHECK(run.output == "");
    CHECK(run.messages ==
          "open.csv  D006  the quotation mark opened in line 200 is never closed\n"
          "  where: open.csv, row 200\n"
          "  fix:   close it, or write one that belongs to the text twice: \"\"\n"
          "nothing was made\n");
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(desk.nothing_was_made());
}

TEST_CASE("merge: a file that is no readable document is refused with what it is", "[cli]") {
    const Desk desk;
    const std::string whole = make_docx(docx_paragraphs(letter));
    const std::string old_office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1024, '\0');
    // As Office writes a locked document: names of its streams in UTF-16.
    std::string locked = old_office;
    for (const char c : std::string("EncryptedPackage")) locked += std::string{c, '\0'};
    const auto [bytes, message] = GENERATE_COPY(table<std::string, std::string>({
        {whole.substr(0, whole.size() - 40),
         "E704  the file is damaged: its end is missing\n"
         "  fix:   ask for it to be sent again\n"},
        {old_office,
         "E701  the file is a file of an old Office program\n"
         "  fix:   open it and save it as .docx or .odt\n"},
        {locked,
         "E701  the file is a document locked with a password\n"
         "  fix:   ask for a copy without a password (in Word: File, Info, Protect Document)\n"},
        {"%PDF-1.7\n",
         "E701  the file is a PDF\n"
         "  fix:   ask for the document that it was made from\n"},
        {"",
         "E701  the file is empty\n"
         "  fix:   ask for it to be sent again\n"},
    }));
    const auto file = desk.folder.write("form.docx", bytes);
    const ProgramRun run = desk.merge(file.string(), desk.csv);
    CHECK(run.output == "");
    CHECK(run.messages == file.string() + "  " + message);
    CHECK(run.exit_code == exit_code(ExitCode::InvalidInput));
    CHECK(desk.nothing_was_made());
}

TEST_CASE("merge: a list or a letter that is not there is named", "[cli]") {
    const Desk desk;
    CHECK(desk.merge(desk.docx, desk.csv + "x").messages ==
          desk.csv +
              "x  D001  the file cannot be opened: No such file or directory\n"
              "  fix:   check the name, and whether you may read it\n");
    CHECK(desk.merge(desk.docx + "x", desk.csv).messages ==
          desk.docx +
              "x  E700  the file cannot be read: No such file or directory\n"
              "  fix:   check its name and folder\n");
    CHECK(desk.nothing_was_made());
}

TEST_CASE("merge: a folder that may not be written is refused once, not once a row", "[cli]") {
    const Desk desk;
    fs::create_directory(desk.out);
    fs::permissions(desk.out, fs::perms(0555));
    const ProgramRun run =
        run_paperround_without_root_rights({"merge", desk.docx, desk.csv, "-o", desk.out});
    CHECK(run.output == "");
    CHECK(run.messages ==
          desk.out +
              "  O003  the folder cannot be written to: Permission denied\n"
              "  fix:   choose a folder you may write to, or ask for the right to write there\n");
    CHECK(run.exit_code == exit_code(ExitCode::Failed));
    CHECK(files_below(desk.out).empty());
}

TEST_CASE("merge: a folder that cannot be made is named with the reason", "[cli]") {
    const Desk desk;
    const std::string below_a_file = desk.csv + "/out";
    const ProgramRun run = run_paperround({"merge", desk.docx, desk.csv, "-o", below_a_file});
    CHECK(run.messages == below_a_file +
                              "  O003  the folder cannot be made: Not a directory\n"
                              "  fix:   a part of the path is a file: choose another folder\n");
    CHECK(run.exit_code == exit_code(ExitCode::Failed));
}

TEST_CASE("merge: a document that is there is kept, and the others are made", "[cli]") {
    const Desk desk;
    const auto kept = desk.folder.write("out/letter-1.docx", "mine");
    const ProgramRun run = desk.merge(desk.docx, desk.csv);
    CHECK(run.output == "1 documents in " + desk.out + "; 1 failed\n");
    CHECK(run.messages ==
          "no document for people.csv, row 2:\n" + kept.string() +
              "  O002  there is a file of that name already; it was left as it is\n"
              "  fix:   choose an empty folder, or let existing files be replaced (--overwrite)\n");
    CHECK(run.exit_code == exit_code(ExitCode::SomeFailed));
    CHECK(read_file(kept) == "mine");
    CHECK(files_below(desk.out) == Strings{"letter-1.docx", "letter-2.docx"});
}

TEST_CASE("merge: --overwrite replaces a document that is there", "[cli]") {
    const Desk desk;
    const auto replaced = desk.folder.write("out/letter-1.docx", "mine");
    const ProgramRun run =
        run_paperround({"merge", desk.docx, desk.csv, "-o", desk.out, "--overwrite"});
    CHECK(run.exit_code == exit_code(ExitCode::Done));
    CHECK(text_of_document(replaced) == "Dear Ana Lopes,\nTea & cake\n");
    CHECK(files_below(desk.out) == Strings{"letter-1.docx", "letter-2.docx"});
}

TEST_CASE("merge: a setting is a name and a value", "[cli]") {
    const Desk desk;
    const ProgramRun run =
        run_paperround({"merge", desk.docx, desk.csv, "-o", desk.out, "--set", "Head teacher"});
    CHECK(run.messages.find("E619  --set \"Head teacher\" is no name and value\n"
                            "  fix:   write --set \"Head teacher=Ann Lee\"\n") !=
          std::string::npos);
    CHECK(desk.nothing_was_made());
}

TEST_CASE("merge: a setting hides the column of its name", "[cli]") {
    const Desk desk;
    run_paperround({"merge", desk.docx, desk.csv, "-o", desk.out, "--set", "first name=Bo"});
    CHECK(text_of_document(desk.out + "/letter-1.docx") == "Dear Bo Lopes,\nTea & cake\n");
}

}  // namespace paperround::testing
