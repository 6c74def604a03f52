// SPDX-License-Identifier: MIT
#include "engine/compile/annotate.hpp"

#include "engine/compile/compiled_template.hpp"
#include "engine/document/text_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Package annotated(const std::string& bytes) {
    const Schema schema({"name"});
    const Package package = Package::from_bytes(bytes, "a.docx");
    Diagnostics problems;
    compile_template(package, {.schema = &schema}, problems);
    return Package::from_bytes(annotated_copy(package, problems, "2026-10-30T08:00:00"),
                               "checked.docx");
}

bool holds(const Package& package, const std::string& part, const std::string& text) {
    const std::string* bytes = package.part(part);
    return bytes != nullptr && bytes->find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("annotate: a Word comment stands around the very words", "[compile][unit]") {
    const Package copy = annotated(make_docx(docx_paragraphs({"Dear {{ nobody }}, hello"})));
    CHECK(holds(copy, "word/document.xml",
                "<w:t xml:space=\"preserve\">Dear {{ </w:t></w:r><w:commentRangeStart w:id=\"0\"/>"
                "<w:r><w:t xml:space=\"preserve\">nobody</w:t></w:r><w:commentRangeEnd "
                "w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t "
                "xml:space=\"preserve\"> }}, hello</w:t></w:r>"));
    CHECK(holds(copy, "word/comments.xml",
                "<w:comment w:id=\"0\" w:author=\"paperround\" w:date=\"2026-10-30T08:00:00Z\" "
                "w:initials=\"pr\"><w:p><w:r><w:t xml:space=\"preserve\">E105 unknown field "
                "\"nobody\"</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">→ the data "
                "has: name</w:t></w:r></w:p></w:comment>"));
    CHECK(holds(copy, "[Content_Types].xml", "/word/comments.xml"));
    CHECK(holds(copy, "word/_rels/document.xml.rels", "Target=\"comments.xml\""));
}

TEST_CASE("annotate: an ODF annotation stands around the very words", "[compile][unit]") {
    const Package copy = annotated(make_odt(odt_paragraphs({"Dear {{ nobody }}, hello"})));
    CHECK(holds(copy, "content.xml",
                "Dear {{ <office:annotation office:name=\"paperround-1\"><dc:creator>paperround"
                "</dc:creator><dc:date>2026-10-30T08:00:00</dc:date><text:p>E105 unknown field "
                "\"nobody\"</text:p><text:p>→ the data has: name</text:p></office:annotation>"
                "nobody<office:annotation-end office:name=\"paperround-1\"/> }}, hello"));
}

TEST_CASE("annotate: the text of the template is as it was", "[compile][unit]") {
    const std::string docx =
        make_docx(docx_paragraphs({"{{ a }} {{ b }} {{ a }}", "", "{% if x %}"}));
    const std::string odt = make_odt(odt_paragraphs({"{{ a }} {{ b }} {{ a }}", "", "{% if x %}"}));
    for (const std::string& bytes : {docx, odt}) {
        CHECK(plain_text(read_text_model(annotated(bytes))) ==
              plain_text(read_text_model(Package::from_bytes(bytes, "a.docx"))));
    }
}

TEST_CASE("annotate: what is wrong in a header is said at the beginning of the main text",
          "[compile][unit]") {
    const Package copy = annotated(
        make_docx(docx_paragraphs({"text"}),
                  {{"word/header1.xml", docx_part("w:hdr", docx_paragraphs({"{{ nobody }}"}))}}));
    CHECK(holds(copy, "word/comments.xml", "Header (paragraph 1):"));
    CHECK(holds(copy, "word/document.xml", "<w:p><w:commentRangeStart w:id=\"0\"/>"));
}

TEST_CASE("annotate: the author's own comments stay", "[compile][unit]") {
    const std::string own =
        "<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>{{ nobody }}</w:t></w:r>"
        "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>";
    const Package copy = annotated(make_docx(
        own,
        {{"word/comments.xml",
          docx_part("w:comments", "<w:comment w:id=\"7\" w:author=\"Ana\"><w:p/></w:comment>")},
         {"word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          "relationships/comments\" Target=\"comments.xml\"/></Relationships>"}}));
    CHECK(holds(copy, "word/comments.xml", "w:author=\"Ana\""));
    CHECK(holds(copy, "word/comments.xml", "<w:comment w:id=\"8\" w:author=\"paperround\""));
}
