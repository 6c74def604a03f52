// SPDX-License-Identifier: MIT
// What is told of a template and the list that is to fill it, before anything is made.
#include "app/preflight/check_template.hpp"
#include "datasources/csv/csv_source.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/sample_picture.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

using Lines = std::vector<std::string>;

std::string told(const Lines& lines, const std::string& csv) {
    const RecordFile list{"people.csv", [&csv](Diagnostics& diagnostics) {
                              return make_csv_source_from_text(csv, "people.csv", diagnostics);
                          }};
    const auto about = [&](const std::string& bytes) {
        Diagnostics diagnostics;
        check_template(Package::from_bytes(bytes, "a.docx"),
                       MemoryFolder(std::map<std::string, std::string, std::less<>>{}), list,
                       diagnostics);
        std::string text;
        for (const Diagnostic& diagnostic : diagnostics.all()) text += describe(diagnostic) + "\n";
        return text;
    };
    const std::string docx = about(make_docx(docx_paragraphs(lines)));
    CHECK(about(make_odt(odt_paragraphs(lines))) == docx);
    return docx;
}

}  // namespace

TEST_CASE("preflight: a list that fits is told nothing", "[app][unit]") {
    CHECK(told({"{{ Name }} {{ Phone? }}"}, "Name,Phone\nAna,\nZoë,1\n") == "");
}

TEST_CASE("preflight: E603 people who have nothing in a field, field by field", "[app][unit]") {
    CHECK(told({"{{ Name }} {{ Line manager }}", "{{ line_manager }}"},
               "Name,Line manager\nA,x\nB,x\nC,\nD,x\nE,\n") ==
          "people.csv  E603  warning: 2 people have no Line manager: rows 4, 6\n"
          "  where: people.csv, column Line manager\n"
          "  fix:   fill it in, or write {{ Line manager? }} if it may be empty\n");
    std::string csv = "Name,Role\n";
    for (int i = 0; i < 9; ++i) csv += "A,\n";
    CHECK(told({"{{ Name }} {{ Role }}"}, csv) ==
          "people.csv  E603  warning: 9 people have no Role: rows 2, 3, 4, 5, 6 and 4 more\n"
          "  where: people.csv, column Role\n"
          "  fix:   fill it in, or write {{ Role? }} if it may be empty\n");
}

TEST_CASE("preflight: D023 columns that the template does not use", "[app][unit]") {
    CHECK(told({"{{ Name }}"}, "Name,Pay,Home town\nA,1,x\n") ==
          "people.csv  D023  note: columns that the template does not use: Pay, Home town\n");
}

TEST_CASE("preflight: a value that a filter cannot use is told with its row, once a kind",
          "[app][unit]") {
    CHECK(told({"{{ Start | date(\"d MMMM\") }}"},
               "Start\n2026-01-02\nn/a\nsoon\nn/a\nlater\nnever\n") ==
          "a.docx  E610  \"n/a\" is not a date (people.csv, row 3)\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ Start | date(\"d MMMM\") }}\n"
          "  fix:   write it as 2026-11-06 or 06/11/2026\n"
          "a.docx  E610  \"soon\" is not a date (people.csv, row 4)\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ Start | date(\"d MMMM\") }}\n"
          "  fix:   write it as 2026-11-06 or 06/11/2026\n"
          "a.docx  E610  \"n/a\" is not a date (people.csv, row 5)\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ Start | date(\"d MMMM\") }}\n"
          "  fix:   write it as 2026-11-06 or 06/11/2026\n"
          "a.docx  E610  and 2 more such rows: rows 6, 7\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ Start | date(\"d MMMM\") }}\n"
          "  fix:   write it as 2026-11-06 or 06/11/2026\n");
}

TEST_CASE("preflight: E601 a character that no document can hold", "[app][unit]") {
    CHECK(told({"{{ Name }}"}, "Name\nAna\nZo\x01\n\"a\tb\"\nŻak\n") ==
          "people.csv  E601  warning: a character that no document can hold: row 3\n"
          "  where: people.csv, column Name\n"
          "  fix:   every such character is printed as \xEF\xBF\xBD; correct it in the data\n");
}

TEST_CASE("preflight: E602 a value longer than its answer's max", "[app][unit]") {
    CHECK(told({"{% answer strengths: text, max=5 %}"}, "strengths\nshort\ntoo long\nÄÖÜäö\n") ==
          "people.csv  E602  warning: longer than the 5 characters of its answer: row 3\n"
          "  where: people.csv, column strengths\n"
          "  fix:   shorten it, or raise max= in the template\n");
}

TEST_CASE("preflight: D025 the same person twice, without saying who", "[app][unit]") {
    CHECK(told({"{{ Name }} {{ Email }}"},
               "Name,Email\nA,a@example.org\nB,b@example.org\nA,A@example.org\n") ==
          "people.csv  D025  warning: the same Email twice: rows 2 and 4\n"
          "  where: people.csv, column Email\n"
          "  fix:   each row is a document of its own; remove the row that is not wanted\n");
}

TEST_CASE("preflight: an unknown name does not hide what else is wrong", "[app][unit]") {
    CHECK(told({"{{ Nmae }} {{ Phone }}"}, "Name,Phone\nA,\n") ==
          "a.docx  E105  unknown field \"Nmae\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ Nmae }} {{ Phone }}\n"
          "            ^^^^\n"
          "  fix:   the data has \"Name\". Did you mean that?\n"
          "people.csv  E603  warning: 1 person has no Phone: row 2\n"
          "  where: people.csv, column Phone\n"
          "  fix:   fill it in, or write {{ Phone? }} if it may be empty\n"
          "people.csv  D023  note: columns that the template does not use: Name\n");
}

TEST_CASE("preflight: a row that cannot be read is told of when the template is wrong too",
          "[app][unit]") {
    const std::string text = told({"{% if Name %}"}, "Name\nA,B\n");
    CHECK(text.find("E201") != std::string::npos);
    CHECK(text.find("D005") != std::string::npos);
}
