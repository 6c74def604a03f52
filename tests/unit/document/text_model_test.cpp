// SPDX-License-Identifier: MIT
#include "engine/document/text_model.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/document/block_listing.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

TextModel read(std::string bytes) {
    return read_text_model(Package::from_bytes(std::move(bytes), "form"));
}

const std::vector<std::pair<std::string, std::string>> properties = {
    {"paperround-reference", "ABCD-EFGH"}, {"paperround-token", "a<b>&\"c"}};

PackagePart relationships(const std::string& kind) {
    return {"word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"x\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
                kind +
                "\" Target=\"http://example.org/x\" TargetMode=\"External\"/></Relationships>"};
}

}  // namespace

TEST_CASE("text model: custom properties come from either format", "[document]") {
    CHECK(read(make_docx("<w:p/>", {docx_custom_properties(properties)})).custom_properties ==
          properties);
    CHECK(read(make_odt("<text:p/>", {odt_meta(properties)})).custom_properties == properties);
}

TEST_CASE("text model: headers, footers and notes are stories of their own", "[document]") {
    const std::string note =
        "<w:footnote w:type=\"separator\" "
        "w:id=\"-1\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>"
        "<w:footnote w:id=\"1\">" +
        docx_paragraphs({"a note"}) + "</w:footnote>";
    CHECK(list_blocks(
              read(make_docx(docx_paragraphs({"body"}),
                             {{"word/header1.xml", docx_part("w:hdr", docx_paragraphs({"top"}))},
                              {"word/footer1.xml", docx_part("w:ftr", docx_paragraphs({"bottom"}))},
                              {"word/footnotes.xml", docx_part("w:footnotes", note)}}))) ==
          "body\nHeader: top\nFooter: bottom\nFootnotes: a note\n");
    const std::string pages =
        "<office:master-styles><style:master-page><style:header>" + odt_paragraphs({"top"}) +
        "</style:header><style:footer>" + odt_paragraphs({"bottom"}) +
        "</style:footer><style:footer-first style:display=\"false\">" + odt_paragraphs({"unused"}) +
        "</style:footer-first></style:master-page></office:master-styles>";
    CHECK(
        list_blocks(read(make_odt(odt_paragraphs({"body"}),
                                  {{"styles.xml", odt_part("office:document-styles", pages)}}))) ==
        "body\nHeader: top\nFooter: bottom\n");
}

TEST_CASE("text model: a table of another story counts from one", "[document]") {
    const std::string table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    CHECK(list_blocks(read(make_docx(table, {{"word/header1.xml", docx_part("w:hdr", table)}}))) ==
          "[1,1,1] \nHeader: [1,1,1] \n");
}

TEST_CASE("text model: what comes from elsewhere is reported, a link is not", "[document]") {
    CHECK(read(make_docx("<w:p/>", {relationships("image")})).has_external_links);
    CHECK(read(make_docx("<w:p/>", {relationships("attachedTemplate")})).has_external_links);
    CHECK_FALSE(read(make_docx("<w:p/>", {relationships("hyperlink")})).has_external_links);
    const auto section = [](const std::string& address) {
        return read(make_odt("<text:section text:name=\"a\"><text:section-source xlink:href=\"" +
                             address + "\"/></text:section>"))
            .has_external_links;
    };
    CHECK(section("file:///etc/passwd"));
    CHECK(section("../other.odt"));
    CHECK_FALSE(section("Pictures/a.png"));
}

TEST_CASE("text model: macros and embedded documents are reported", "[document]") {
    CHECK(read(make_docx("<w:p/>", {{"word/vbaProject.bin", "x"}})).has_macros);
    CHECK(read(make_odt("", {{"Basic/Standard/Module1.xml", "<x/>"}})).has_macros);
    CHECK_FALSE(read(make_docx("<w:p/>")).has_macros);
    CHECK(read(make_docx("<w:altChunk r:id=\"a\"/>")).has_embedded_documents);
    CHECK_FALSE(read(make_docx("<w:p/>")).has_embedded_documents);
}

TEST_CASE("text model: the plain text is a line a paragraph, a TAB between cells", "[document]") {
    const std::string table = "<w:tbl><w:tr><w:tc>" + docx_paragraphs({"a", "b"}) +
                              "</w:tc><w:tc>" + docx_paragraphs({"c"}) +
                              "</w:tc></w:tr><w:tr><w:tc>" + docx_paragraphs({"d"}) +
                              "</w:tc></w:tr></w:tbl>";
    CHECK(plain_text(read(make_docx(docx_paragraphs({"first"}) + table))) == "first\na\nb\tc\nd\n");
    CHECK(plain_text(TextModel{}).empty());
}

TEST_CASE("text model: a broken part is named with its file", "[document]") {
    CHECK_THROWS_WITH(
        read(make_docx("", {{"word/document.xml", "<a>\n<b></a>"}})),
        "form (word/document.xml)  E703  the part is not well-formed XML: Opening and ending tag "
        "mismatch: b line 2 and a\n"
        "  where: form (word/document.xml):2:8\n"
        "  fix:   open the document in Word or LibreOffice and save it again");
}

TEST_CASE("text model: what begins and ends within a paragraph says where", "[document]") {
    const std::string docx =
        "<w:p><w:r><w:t>Team: </w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"pr_team\"/><w:sdt>"
        "<w:sdtPr><w:tag w:val=\"team\"/></w:sdtPr><w:sdtContent><w:r><w:t>PE</w:t></w:r>"
        "</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>.</w:t></w:r></w:p>";
    using Spans = std::vector<AnchorSpan>;
    CHECK(read(make_docx(docx)).blocks[0].spans ==
          Spans{{{Anchor::Kind::ControlTag, "team"}, 6, 8},
                {{Anchor::Kind::Bookmark, "pr_team"}, 6, 8}});
    const std::string odt =
        "<text:p>Team: <text:bookmark-start text:name=\"pr_team\"/>PE<text:bookmark-end "
        "text:name=\"pr_team\"/>.</text:p>";
    CHECK(read(make_odt(odt)).blocks[0].spans ==
          Spans{{{Anchor::Kind::Bookmark, "pr_team"}, 6, 8}});
}
