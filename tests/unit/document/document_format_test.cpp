// SPDX-License-Identifier: MIT
#include "engine/document/document_format.hpp"

#include "engine/core/error.hpp"
#include "engine/document/package/package_image.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Package opened(std::string bytes) {
    return Package::from_bytes(std::move(bytes), "form");
}

std::string refusal(const std::vector<PackagePart>& parts) {
    try {
        const auto package = opened(write_package(parts));
        story_parts(package, format_of(package));
        return "accepted";
    } catch (const Error& error) {
        return error.what();
    }
}

std::string stories(const Package& package) {
    std::string out;
    for (const StoryPart& part : story_parts(package, format_of(package))) {
        out += part.story + "=" + part.part_name + " ";
    }
    return out;
}

const std::string types_start =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";

PackagePart types_with_main(const std::string& name, const std::string& type) {
    return {"[Content_Types].xml", types_start + "<Override PartName=\"" + name +
                                       "\" ContentType=\"" + type + "\"/></Types>"};
}

PackagePart root_relationship(const std::string& type, const std::string& target) {
    return {
        "_rels/.rels",
        "<r:Relationships xmlns:r=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<r:Relationship Id=\"a\" Type=\"" +
            type + "\" Target=\"" + target + "\"/></r:Relationships>"};
}

}  // namespace

TEST_CASE("document format: a DOCX is known by its main part's type", "[document]") {
    const std::string type =
        GENERATE(as<std::string>{},
                 "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                 "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
                 "application/vnd.ms-word.document.macroEnabled.main+xml",
                 "application/vnd.ms-word.template.macroEnabledTemplate.main+xml");
    const std::string relationship = GENERATE(
        as<std::string>{},
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");
    const auto package = opened(write_package({types_with_main("/odd/main7.xml", type),
                                               root_relationship(relationship, "/odd/main7.xml"),
                                               {"odd/main7.xml", "<x/>"}}));
    CHECK(format_of(package) == DocumentFormat::Docx);
    CHECK(stories(package) == "Main text=odd/main7.xml ");
}

TEST_CASE("document format: an ODT is known by its first part or its manifest", "[document]") {
    CHECK(format_of(opened(make_odt(""))) == DocumentFormat::Odt);
    const std::string type = "application/vnd.oasis.opendocument.text-template";
    CHECK(format_of(opened(write_package({{"mimetype", type + "\n"}, {"content.xml", "<x/>"}}))) ==
          DocumentFormat::Odt);
    const std::string manifest =
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        "<m:file-entry m:full-path=\"/\" m:media-type=\"" +
        type + "\"/></m:manifest>";
    CHECK(format_of(opened(write_package({{"META-INF/manifest.xml", manifest},
                                          {"content.xml", "<x/>"}}))) == DocumentFormat::Odt);
}

TEST_CASE("document format: parts with text are named as people name them", "[document]") {
    const PackagePart header2{"word/header2.xml", docx_part("w:hdr", "<w:p/>")};
    const PackagePart header1{"word/header1.xml", docx_part("w:hdr", "<w:p/>")};
    const PackagePart footer{"word/footer1.xml", docx_part("w:ftr", "<w:p/>")};
    const PackagePart notes{"word/footnotes.xml", docx_part("w:footnotes", "")};
    CHECK(stories(opened(make_docx("<w:p/>", {header2, header1, footer, notes}))) ==
          "Main text=word/document.xml Header=word/header1.xml Header 2=word/header2.xml "
          "Footer=word/footer1.xml Footnotes=word/footnotes.xml ");
    CHECK(stories(opened(make_odt(""))) == "Main text=content.xml Header and footer=styles.xml ");
}

TEST_CASE("document format: what is neither is called by its name", "[document]") {
    const std::string save = "\n  fix:   open it and save it as .docx or .odt";
    CHECK(refusal({{"xl/workbook.xml", "<x/>"}}) ==
          "form  E701  the file is an Excel workbook (.xlsx)" + save);
    CHECK(refusal({{"ppt/presentation.xml", "<x/>"}}) ==
          "form  E701  the file is a PowerPoint presentation (.pptx)" + save);
    CHECK(refusal({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}) ==
          "form  E701  the file is a spreadsheet (.ods)" + save);
    CHECK(refusal({{"a.txt", "x"}, {"b.txt", "x"}, {"c.txt", "x"}, {"d.txt", "x"}}) ==
          "form  E701  the file is a zip file that holds a.txt, b.txt, c.txt" + save);
}

TEST_CASE("document format: a part that must be there is missed", "[document]") {
    CHECK(refusal({{"mimetype", "application/vnd.oasis.opendocument.text"}}) ==
          "form  E702  the document lacks its part \"content.xml\"\n"
          "  fix:   open the document in Word or LibreOffice and save it again");
    CHECK(refusal({types_with_main("/word/document.xml",
                                   "application/vnd.openxmlformats-officedocument."
                                   "wordprocessingml.document.main+xml"),
                   root_relationship("http://example.org/officeDocument", "word/document.xml")}) ==
          "form  E702  the document lacks its part \"word/document.xml\"\n"
          "  fix:   open the document in Word or LibreOffice and save it again");
}

TEST_CASE("document format: a finished template is a document", "[document]") {
    CHECK(media_type_of(DocumentFormat::Docx) ==
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    CHECK(media_type_of(DocumentFormat::Odt) == "application/vnd.oasis.opendocument.text");
    CHECK(extension_of(DocumentFormat::Docx) == ".docx");
    CHECK(extension_of(DocumentFormat::Odt) == ".odt");
}
