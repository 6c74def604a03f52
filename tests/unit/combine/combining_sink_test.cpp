// SPDX-License-Identifier: MIT
#include "engine/combine/combining_sink.hpp"

#include "engine/document/docx/opc.hpp"
#include "engine/document/package/part_tree.hpp"
#include "engine/document/text_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

namespace paperround::testing {

namespace {

Package combined(const std::vector<std::string>& documents) {
    CombiningSink sink;
    for (const std::string& bytes : documents) sink.accept({bytes, "letter", ""});
    return Package::from_bytes(sink.finish(), "all");
}

std::string part(const Package& package, const std::string& name) {
    const std::string* bytes = package.part(name);
    return bytes == nullptr ? "" : *bytes;
}

std::size_t count(const std::string& text, std::string_view wanted) {
    std::size_t found = 0;
    for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
        ++found;
    }
    return found;
}

const std::string section_with_header =
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>"
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";

std::string letter_to(const std::string& name) {
    const std::string header = "<w:p><w:r><w:t>To " + name +
                               ", page</w:t></w:r><w:fldSimple w:instr=\" NUMPAGES \"/></w:p>";
    return make_docx("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"top\"/><w:r><w:t>Dear " + name +
                         "</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
                         "<w:p><w:fldSimple w:instr=\" REF top \\h "
                         "\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>" +
                         section_with_header,
                     {{"word/header1.xml", docx_part("w:hdr", header)}});
}

}  // namespace

TEST_CASE("combine: every document begins on page 1 of a section of its own", "[combine]") {
    const Package all = combined({letter_to("Ana"), letter_to("Bo"), letter_to("Cy")});
    const std::string body = part(all, "word/document.xml");
    CHECK(count(body, "<w:sectPr") == 3);
    CHECK(count(body, "<w:pgNumType w:start=\"1\"/>") == 3);
    CHECK(body.find("</w:sectPr></w:body>") != std::string::npos);
    CHECK(plain_text(read_text_model(all)).find("Dear Cy") != std::string::npos);
}

TEST_CASE("combine: each keeps its header, and equal headers are kept once", "[combine]") {
    const auto headers = [](const Package& package) {
        std::vector<std::string> targets;
        for (const Relationship& one : relationships_of(package, "word/document.xml")) {
            if (one.kind == "header") targets.push_back(part(package, one.target));
        }
        return targets;
    };
    const Package all = combined({letter_to("Ana"), letter_to("Bo"), letter_to("Ana")});
    REQUIRE(headers(all).size() == 2);
    CHECK(headers(all)[0].find("To Ana") != std::string::npos);
    CHECK(headers(all)[1].find("To Bo") != std::string::npos);
    CHECK(ContentTypes(all).of("word/header1-2.xml") == ContentTypes(all).of("word/header1.xml"));
}

TEST_CASE("combine: the pages counted are the document's own", "[combine]") {
    const Package all = combined({letter_to("Ana"), letter_to("Bo")});
    CHECK(part(all, "word/header1.xml").find("SECTIONPAGES") != std::string::npos);
    CHECK(part(all, "word/header1-2.xml").find("SECTIONPAGES") != std::string::npos);
}

TEST_CASE("combine: bookmarks differ, and what refers to them follows", "[combine]") {
    const std::string body =
        part(combined({letter_to("Ana"), letter_to("Bo")}), "word/document.xml");
    CHECK(count(body, "w:name=\"top\"") == 1);
    CHECK(count(body, "w:name=\"top_2\"") == 1);
    CHECK(count(body, " REF top_2 ") == 1);
    CHECK(count(body, "w:bookmarkStart w:id=\"0\"") == 1);
    CHECK(count(body, "w:bookmarkStart w:id=\"1\"") == 1);
}

TEST_CASE("combine: a document that ends in a table is followed by a break that is not seen",
          "[combine]") {
    const std::string table =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr>"
        "</w:tbl>";
    const std::string body = part(
        combined({make_docx(table + section_with_header), make_docx(table)}), "word/document.xml");
    CHECK(count(body, "w:lineRule=\"exact\"") == 2);
}

TEST_CASE("combine: numbered lists count from their beginning again", "[combine]") {
    const std::string item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:p>";
    const std::string numbering =
        docx_part("w:numbering",
                  "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>"
                  "<w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                  "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num>");
    const std::string relationships =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"n\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/numbering\" Target=\"numbering.xml\"/></Relationships>";
    const std::string document = make_docx(
        item + item,
        {{"word/numbering.xml", numbering}, {"word/_rels/document.xml.rels", relationships}});
    const Package all = combined({document, document});
    CHECK(count(part(all, "word/document.xml"), "<w:numId w:val=\"4\"/>") == 2);
    CHECK(count(part(all, "word/document.xml"), "<w:numId w:val=\"5\"/>") == 2);
    CHECK(part(all, "word/numbering.xml")
              .find("<w:num w:numId=\"5\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride "
                    "w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>") !=
          std::string::npos);
}

TEST_CASE("combine: ODT documents begin on page 1, with names that differ", "[combine]") {
    const auto letter = [](const std::string& name) {
        return make_odt("<text:p>Dear " + name +
                        "</text:p><text:section text:name=\"s\">"
                        "<text:p>x</text:p></text:section>");
    };
    const std::string content = part(combined({letter("Ana"), letter("Bo")}), "content.xml");
    CHECK(count(content, "style:page-number=\"1\"") == 1);
    CHECK(count(content, "text:name=\"s\"") == 1);
    CHECK(count(content, "text:name=\"s_2\"") == 1);
    CHECK(content.find("Dear Ana") < content.find("Dear Bo"));
}

TEST_CASE("combine: one document is as it was, but for its sections", "[combine]") {
    const Package one = combined({letter_to("Ana")});
    CHECK(plain_text(read_text_model(one)) ==
          plain_text(read_text_model(Package::from_bytes(letter_to("Ana"), "x"))));
}

}  // namespace paperround::testing
