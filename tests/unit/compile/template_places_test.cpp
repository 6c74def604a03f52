// SPDX-License-Identifier: MIT
// Where a mistake is said to be, for people and for programs, and in which order mistakes are told.
#include "engine/compile/compiled_template.hpp"
#include "engine/compile/paragraph_path.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::vector<Diagnostic> mistakes_of(const std::string& bytes) {
    static const Schema schema({"name"});
    Diagnostics diagnostics;
    compile_template(Package::from_bytes(bytes, "a.docx"), {.schema = &schema}, diagnostics);
    return diagnostics.all();
}

std::string docx_heading(int level, const std::string& text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"Heading" + std::to_string(level) +
           "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

const std::string docx_break = "<w:r><w:lastRenderedPageBreak/><w:t>next page</w:t></w:r>";

}  // namespace

TEST_CASE("places: the whole path of headings is named", "[compile][unit]") {
    const auto found = mistakes_of(make_docx(
        docx_heading(1, "Review") + docx_heading(2, "Targets") + docx_paragraphs({"{{ nobody }}"}) +
        docx_heading(1, "End") + docx_paragraphs({"{{ nowhere }}"})));
    REQUIRE(found.size() == 2);
    CHECK(describe(found[0].where) ==
          "Main text, under heading \"Review\" › \"Targets\" (paragraph 3)");
    CHECK(describe(found[1].where) == "Main text, under heading \"End\" (paragraph 5)");
}

TEST_CASE("places: the page is named where Word has left its page breaks", "[compile][unit]") {
    const auto found = mistakes_of(
        make_docx(docx_paragraphs({"{{ one }}"}) + "<w:p>" + docx_break + "</w:p>" +
                  docx_paragraphs({"{{ two }}"}) +
                  "<w:p><w:r><w:lastRenderedPageBreak/><w:t>{{ three }}</w:t></w:r></w:p>"));
    REQUIRE(found.size() == 3);
    CHECK(describe(found[0].where) == "Main text (paragraph 1, about page 1)");
    CHECK(describe(found[1].where) == "Main text (paragraph 3, about page 2)");
    CHECK(describe(found[2].where) == "Main text (paragraph 4, about page 3)");
}

TEST_CASE("places: the page is named where LibreOffice has left its page breaks",
          "[compile][unit]") {
    const auto found = mistakes_of(
        make_odt("<text:p>a</text:p><text:soft-page-break/><table:table><table:table-row>"
                 "<table:table-cell><text:p>{{ two }}</text:p></table:table-cell>"
                 "</table:table-row></table:table>"));
    REQUIRE(found.size() == 1);
    CHECK(describe(found[0].where) == "Main text, table 1, row 1, column 1 (about page 2)");
}

TEST_CASE("places: mistakes are told in reading order, whichever step found them",
          "[compile][unit]") {
    const auto found = mistakes_of(make_docx(docx_paragraphs(
        {"{{ first }} {{ name | second }}", "{% if name %}", "{{ fourth", "{{ fifth }}"})));
    std::string codes;
    for (const Diagnostic& diagnostic : found) {
        codes += diagnostic.code + "@" + std::to_string(diagnostic.where.ordinal) + " ";
    }
    CHECK(codes == "E105@1 E106@1 E201@2 E101@3 E105@4 ");
}

TEST_CASE("places: a pair names its other half for programs too", "[compile][unit]") {
    const auto found =
        mistakes_of(make_docx(docx_paragraphs({"{% for a in name %}", "{% endif %}"})));
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].code == "E202");
    CHECK(found[0].where.ordinal == 2);
    CHECK(found[0].related.ordinal == 1);
}

TEST_CASE("places: a paragraph in a header has its part and the path of its element",
          "[compile][unit]") {
    const std::string bytes = make_docx(
        docx_paragraphs({"text"}),
        {{"word/header1.xml",
          docx_part("w:hdr",
                    "<w:p/><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc><w:tc>"
                    "<w:p w14:paraId=\"0A1B2C3D\"><w:r><w:t>{{ nobody }}</w:t></w:r></w:p>"
                    "</w:tc></w:tr></w:tbl><w:p/>")}});
    const auto found = mistakes_of(bytes);
    REQUIRE(found.size() == 1);
    CHECK(found[0].where.part == "word/header1.xml");
    const Package package = Package::from_bytes(bytes, "a.docx");
    ParagraphPaths paths(package);
    const auto path = paths.of(found[0].where);
    REQUIRE(path);
    CHECK(path->xpath == "/w:hdr/w:tbl/w:tr/w:tc[2]/w:p");
    CHECK(path->para_id == "0A1B2C3D");
    CHECK_FALSE(paths.of(Location{}));
}
