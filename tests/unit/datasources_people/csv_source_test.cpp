// SPDX-License-Identifier: MIT
#include "datasources/csv/csv_source.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <string>

using namespace paperround;
using namespace std::string_literals;

namespace {

std::string text_of(const Value& value) {
    const auto* text = std::get_if<std::string>(&value.alternatives());
    return text == nullptr ? "(missing)" : *text;
}

/// One line a record: "2: Name=Ana Email=(missing)"; an error is a line of its own.
std::string read_all(RecordSource& source) {
    std::string all;
    while (true) {
        try {
            const auto record = source.next();
            if (!record) return all;
            all += std::to_string(record->origin().row) + "/" +
                   std::to_string(record->origin().line) + ":";
            for (const auto& field : record->fields()) {
                all += " " + field.name + "=" + text_of(field.value);
            }
        } catch (const Error& error) {
            all += error.what();
        }
        all += "\n";
    }
}

std::string read_all(const std::string& csv) {
    Diagnostics diagnostics;
    auto source = make_csv_source_from_text(csv, "staff.csv", diagnostics);
    std::string all = read_all(*source);
    for (const auto& diagnostic : diagnostics.all()) all += describe(diagnostic) + "\n";
    return all;
}

std::string refusal(const std::string& csv) {
    Diagnostics diagnostics;
    try {
        make_csv_source_from_text(csv, "staff.csv", diagnostics);
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

std::string utf16(const std::u16string& text, bool little_endian) {
    std::string bytes;
    for (const char16_t unit : u"\uFEFF" + text) {
        const auto low = static_cast<char>(unit & 0xFF);
        const auto high = static_cast<char>(unit >> 8);
        bytes += little_endian ? ""s + low + high : ""s + high + low;
    }
    return bytes;
}

}  // namespace

TEST_CASE("csv: values stay text as they stand, leading zeros and blanks too", "[csv][unit]") {
    CHECK(read_all("Code,Name\n007, Ana \n") == "2/2: Code=007 Name= Ana \n");
}

TEST_CASE("csv: comma, semicolon and TAB files read alike", "[csv][unit]") {
    const std::string expected = "2/2: Name=Ana Email=ana@example.org\n";
    CHECK(read_all("Name,Email\r\nAna,ana@example.org\r\n") == expected);
    CHECK(read_all("Name;Email\nAna;ana@example.org") == expected);
    CHECK(read_all("Name\tEmail\rAna\tana@example.org\r") == expected);
    CHECK(read_all("sep=;\r\nName;Email\r\nAna;ana@example.org\r\n") ==
          "2/3: Name=Ana Email=ana@example.org\n");
}

TEST_CASE("csv: rows count as in the spreadsheet and lines as in the file", "[csv][unit]") {
    CHECK(read_all("Name,Note\nAna,\"one\ntwo\"\n\nBen,x\n,\nCy,y\n") ==
          "2/2: Name=Ana Note=one\ntwo\n"
          "4/5: Name=Ben Note=x\n"
          "6/7: Name=Cy Note=y\n");
}

TEST_CASE("csv: doubled quotation marks are one, and quoted delimiters are text", "[csv][unit]") {
    CHECK(read_all("Name,Note\n\"Lopes, Ana\",\"says \"\"yes\"\"\"\n") ==
          "2/2: Name=Lopes, Ana Note=says \"yes\"\n");
}

TEST_CASE("csv: a cell that is empty or not there is missing", "[csv][unit]") {
    CHECK(read_all("a,b,c\n1,,3\n1\n") ==
          "2/2: a=1 b=(missing) c=3\n3/3: a=1 b=(missing) c=(missing)\n");
}

TEST_CASE("csv: more cells than headings is an error of that row, and the next one is read",
          "[csv][unit]") {
    CHECK(read_all("Name,Post\nAna,Cook,Kitchen\nBen,Cook,\n") ==
          "staff.csv  D005  3 cells under 2 headings in line 2; cell 3 is \"Kitchen\"\n"
          "  where: staff.csv, row 2\n"
          "  fix:   put a cell that holds the delimiter between quotation marks\n"
          "3/3: Name=Ben Post=Cook\n");
}

TEST_CASE("csv: a quotation mark that is never closed is found where it was opened",
          "[csv][unit]") {
    CHECK(read_all("Name,Note\nAna,ok\nBen,\"open\nCy,x\n") ==
          "2/2: Name=Ana Note=ok\n"
          "staff.csv  D006  the quotation mark opened in line 3 is never closed\n"
          "  where: staff.csv, row 3\n"
          "  fix:   close it, or write one that belongs to the text twice: \"\"\n");
    CHECK(read_all("Name,Note\n\"a\nb\",\"open\n") ==
          "staff.csv  D006  the quotation mark opened in line 3 is never closed\n"
          "  where: staff.csv, row 2\n"
          "  fix:   close it, or write one that belongs to the text twice: \"\"\n");
}

TEST_CASE("csv: text after a closing quotation mark is an error of that row", "[csv][unit]") {
    CHECK(read_all("Name,Note\n\"John \"Jack\" Smith\",x\nBen,y\n") ==
          "staff.csv  D007  text after a closing quotation mark in line 2\n"
          "  where: staff.csv, row 2\n"
          "  fix:   a quotation mark inside a quoted cell is written twice: \"\"\n"
          "3/3: Name=Ben Note=y\n");
}

TEST_CASE("csv: a row without end stops at eight megabytes", "[csv][unit]") {
    CHECK(read_all("Name\n\"" + std::string(9'000'000, 'x')) ==
          "staff.csv  D009  the row that begins in line 2 is longer than 8 MB\n"
          "  where: staff.csv, row 2\n"
          "  fix:   is there a quotation mark that is never closed?\n");
}

TEST_CASE("csv: a row may be longer than a block", "[csv][unit]") {
    const std::string note(1'000'000, 'n');
    CHECK(read_all("a,b\n1," + note + "\n2,\"" + note + "\"\n") ==
          "2/2: a=1 b=" + note + "\n3/3: a=2 b=" + note + "\n");
}

TEST_CASE("csv: every row is whole wherever the blocks are cut", "[csv][unit]") {
    std::string csv = "a,b\r\n";
    std::string expected;
    for (int i = 0; i < 60'000; ++i) {
        const std::string number = std::to_string(i);
        csv += number + ",\"x \"\"" + number + "\"\"\"\r\n";
        expected += std::to_string(i + 2) + "/" + std::to_string(i + 2) + ": a=" + number +
                    " b=x \"" + number + "\"\n";
    }
    CHECK(read_all(csv) == expected);
}

TEST_CASE("csv: a byte-order mark is not part of the first heading", "[csv][unit]") {
    CHECK(read_all("\xEF\xBB\xBFName\nZo\u00EB\n") == "2/2: Name=Zo\u00EB\n");
}

TEST_CASE("csv: UTF-16 with a byte-order mark is read", "[csv][unit]") {
    const std::u16string text = u"Name\tNote\r\nZo\u00EB\t\U0001F600\r\n";
    const std::string expected = "2/2: Name=Zo\u00EB Note=\U0001F600\n";
    CHECK(read_all(utf16(text, true)) == expected);
    CHECK(read_all(utf16(text, false)) == expected);
}

TEST_CASE("csv: a UTF-16 pair cut by the end of a block stays one character", "[csv][unit]") {
    for (const std::size_t shift : {0U, 1U}) {
        std::u16string text = u"N\n" + std::u16string(shift, u'x');
        for (int i = 0; i < 100'000; ++i) text += u"\U0001F600";
        std::string expected = "2/2: N=" + std::string(shift, 'x');
        for (int i = 0; i < 100'000; ++i) expected += "\U0001F600";
        CHECK((read_all(utf16(text, true)) == expected + "\n"));
    }
}

TEST_CASE("csv: a row that is not UTF-8 is read as Windows-1252 with one warning", "[csv][unit]") {
    CHECK(read_all("Name,Fee\nAna,1\nZo\xEB,\x80"
                   "5\nZo\u00EB,2\nChlo\xE9,3\n") ==
          "2/2: Name=Ana Fee=1\n"
          "3/3: Name=Zo\u00EB Fee=\u20AC"
          "5\n"
          "4/4: Name=Zo\u00EB Fee=2\n"
          "5/5: Name=Chlo\u00E9 Fee=3\n"
          "staff.csv  D008  warning: not UTF-8; read as Windows-1252, as older Excel writes it\n"
          "  where: staff.csv, row 3\n"
          "  fix:   look at names with accents; to be sure, save the list as \"CSV UTF-8\"\n");
}

TEST_CASE("csv: what is not text is refused with what it is", "[csv][unit]") {
    CHECK(refusal("PK\x03\x04" + std::string(30, 'x')) ==
          "staff.csv  D002  this is not a CSV file but a workbook (xlsx, ods) or another zip file\n"
          "  fix:   open it in the spreadsheet program and save the sheet as \"CSV UTF-8\"");
    CHECK(refusal("%PDF-1.7") ==
          "staff.csv  D002  this is not a CSV file but a PDF\n"
          "  fix:   export the list again and choose CSV");
    CHECK(refusal("N\0a\0m\0e\0"s) ==
          "staff.csv  D002  this is not a CSV file but something that holds bytes no text has\n"
          "  fix:   export the list again and choose \"CSV UTF-8\"");
}

TEST_CASE("csv: an empty file is refused", "[csv][unit]") {
    const std::string expected =
        "staff.csv  D003  the file is empty\n"
        "  fix:   the first row holds the headings of the columns";
    CHECK(refusal("") == expected);
    CHECK(refusal("\xEF\xBB\xBF\r\n\r\n,,\r\n") == expected);
}

TEST_CASE("csv: the same heading twice is refused", "[csv][unit]") {
    CHECK(refusal("Line manager,Name,line_MANAGER\n") ==
          "staff.csv  D004  columns 1 and 3 are both called \"line_MANAGER\"\n"
          "  where: staff.csv, row 1\n"
          "  fix:   give each column a name of its own");
}

TEST_CASE("csv: the schema has the headings, trimmed, and no empty ones at the end",
          "[csv][unit]") {
    Diagnostics diagnostics;
    const auto source =
        make_csv_source_from_text(" Name ,,\"Line\nmanager\",,\n", "x.csv", diagnostics);
    CHECK(source->schema().paths() ==
          std::vector<std::string>{"Name", "Column 2", "Line\nmanager"});
}

TEST_CASE("csv: a file is called by its name without folders", "[csv][unit]") {
    const testing::TempFolder folder;
    Diagnostics diagnostics;
    auto source = make_csv_source(folder.write("people.csv", "a\n1\n"), diagnostics);
    CHECK(source->next()->origin() == Location{.file = "people.csv", .line = 2, .row = 2});
}

TEST_CASE("csv: a file that is not there, and a folder, are refused by name", "[csv][unit]") {
    const testing::TempFolder folder;
    Diagnostics diagnostics;
    const auto message = [&](const std::filesystem::path& file) -> std::string {
        try {
            make_csv_source(file, diagnostics);
        } catch (const Error& error) {
            return error.what();
        }
        return "accepted";
    };
    const std::string path = folder.path().string();
    CHECK(message(folder / "gone.csv") ==
          path +
              "/gone.csv  D001  the file cannot be opened: No such file or directory\n"
              "  fix:   check the name, and whether you may read it");
    CHECK(message(folder.path()) == path +
                                        "  D001  this is a folder, not a file\n"
                                        "  fix:   name the CSV file in it");
}
