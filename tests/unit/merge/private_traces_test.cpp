// SPDX-License-Identifier: MIT
// What a finished document does not tell of the desk its template was made on.
#include "engine/compile/compiled_template.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Package document_from(const std::string& bytes, const StripOptions& strip = {}) {
    Diagnostics diagnostics;
    const auto compiled =
        compile_template(Package::from_bytes(bytes, "a.docx"), {.strip = strip}, diagnostics);
    REQUIRE(compiled);
    Record record;
    record.set("name", "Ana");
    Renderer renderer(*compiled);
    return Package::from_bytes(std::string(renderer.render(record)), "a.docx");
}

bool holds(const Package& package, const std::string& part, const std::string& text) {
    const std::string* bytes = package.part(part);
    return bytes != nullptr && bytes->find(text) != std::string::npos;
}

std::string relationship(const std::string& id, const std::string& kind, const std::string& target,
                         const std::string& mode = "") {
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
           "\" Target=\"" + target + "\"" + (mode.empty() ? "" : " TargetMode=\"" + mode + "\"") +
           "/>";
}

std::string relationships(const std::string& content) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           content + "</Relationships>";
}

const std::string commented =
    "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>{{ na</w:t></w:r><w:commentRangeEnd "
    "w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t>me }}</w:t></w:r></w:p>";

const std::string docx_changes =
    "<w:p><w:ins w:id=\"1\" w:author=\"Ana Lopes\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>new "
    "</w:t></w:r></w:ins><w:del w:id=\"2\" w:author=\"Ana Lopes\"><w:r><w:delText>old</w:delText>"
    "</w:r></w:del><w:r><w:rPr><w:b/><w:rPrChange w:id=\"3\" w:author=\"Ana Lopes\"><w:rPr/>"
    "</w:rPrChange></w:rPr><w:t>{{ name }}</w:t></w:r></w:p>";

const std::string odt_changes =
    "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion>"
    "<office:change-info><dc:creator>Ana Lopes</dc:creator></office:change-info><text:p>old"
    "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    "<text:p>new <text:change text:change-id=\"c1\"/>{{ name }}</text:p>";

}  // namespace

TEST_CASE("traces: the mail-merge settings, the attached template and the preview stay at home",
          "[merge][unit]") {
    const Package document = document_from(make_docx(
        docx_paragraphs({"{{ name }}"}),
        {{"word/settings.xml",
          docx_part("w:settings",
                    "<w:attachedTemplate r:id=\"rId2\"/><w:mailMerge><w:query w:val=\"SELECT *\"/>"
                    "</w:mailMerge><w:zoom w:percent=\"100\"/>")},
         {"word/_rels/settings.xml.rels",
          relationships(
              relationship("rId1", "mailMergeSource", "file:///C:/list.xlsx", "External") +
              relationship("rId2", "attachedTemplate", "file:///C:/x.dotx", "External"))},
         {"word/_rels/document.xml.rels",
          relationships(relationship("rId1", "settings", "settings.xml"))},
         {"docProps/thumbnail.jpeg", "x"},
         {"_rels/.rels",
          relationships(
              relationship("rId1", "officeDocument", "word/document.xml") +
              "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/"
              "2006/relationships/metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\""
              "/>")}}));
    CHECK_FALSE(holds(document, "word/settings.xml", "mailMerge"));
    CHECK_FALSE(holds(document, "word/settings.xml", "attachedTemplate"));
    CHECK(holds(document, "word/settings.xml", "w:zoom"));
    CHECK_FALSE(holds(document, "word/_rels/settings.xml.rels", "file://"));
    CHECK(document.part("docProps/thumbnail.jpeg") == nullptr);
    CHECK_FALSE(holds(document, "_rels/.rels", "thumbnail"));
}

TEST_CASE("traces: comments are for authors and not in the document", "[merge][unit]") {
    const Package document = document_from(make_docx(
        commented,
        {{"word/comments.xml", docx_part("w:comments", "<w:comment w:id=\"0\"><w:p/></w:comment>")},
         {"word/_rels/document.xml.rels",
          relationships(relationship("rId1", "comments", "comments.xml"))}}));
    CHECK_FALSE(holds(document, "word/document.xml", "omment"));
    CHECK(holds(document, "word/document.xml", "Ana"));
    CHECK(document.part("word/comments.xml") == nullptr);
    CHECK_FALSE(holds(document, "word/_rels/document.xml.rels", "comments"));
    const Package odt = document_from(
        make_odt("<text:p>{{ na<office:annotation office:name=\"a\"><text:p>hm</text:p>"
                 "</office:annotation>me }}<office:annotation-end office:name=\"a\"/></text:p>"));
    CHECK_FALSE(holds(odt, "content.xml", "annotation"));
    CHECK(holds(odt, "content.xml", "Ana"));
}

TEST_CASE("traces: tracked changes stay as they are unless they are to be accepted",
          "[merge][unit]") {
    CHECK(holds(document_from(make_docx(docx_changes)), "word/document.xml", "<w:del "));
    const StripOptions accept{.changes = StripOptions::Changes::Accept};
    const Package docx = document_from(make_docx(docx_changes), accept);
    for (const char* gone : {"<w:ins", "<w:del", "rPrChange", "Ana Lopes"}) {
        CHECK_FALSE(holds(docx, "word/document.xml", gone));
    }
    CHECK(holds(docx, "word/document.xml", "new "));
    const Package odt = document_from(make_odt(odt_changes), accept);
    CHECK(holds(odt, "content.xml", "<text:p>new Ana</text:p>"));
    CHECK_FALSE(holds(odt, "content.xml", "change"));
}

TEST_CASE("traces: a deleted end of a paragraph joins it with the next", "[merge][unit]") {
    const Package document = document_from(
        make_docx(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Dear </w:t></w:r>"
            "</w:p><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>{{ name }}</w:t></w:r>"
            "</w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr>"
            "<w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"),
        {.changes = StripOptions::Changes::Accept});
    CHECK(holds(document, "word/document.xml",
                "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>Dear </w:t></w:r>"));
    CHECK_FALSE(holds(document, "word/document.xml", "<w:tbl>"));
}

TEST_CASE("traces: names of authors go when they are to", "[merge][unit]") {
    const StripOptions remove{.authors = StripOptions::Authors::Remove};
    const Package docx = document_from(make_docx(docx_changes), remove);
    CHECK_FALSE(holds(docx, "word/document.xml", "Ana Lopes"));
    CHECK(holds(docx, "word/document.xml", "<w:ins w:id=\"1\" w:author=\"Author\">"));
    const Package odt = document_from(
        make_odt(odt_changes,
                 {{"meta.xml",
                   odt_part("office:document-meta",
                            "<office:meta><dc:creator>Ana Lopes</dc:creator><dc:title>T</dc:title>"
                            "</office:meta>")}}),
        remove);
    CHECK_FALSE(holds(odt, "content.xml", "Ana Lopes"));
    CHECK_FALSE(holds(odt, "meta.xml", "Ana Lopes"));
    CHECK(holds(odt, "meta.xml", "<dc:title>T</dc:title>"));
}
