// SPDX-License-Identifier: MIT
#include "engine/document/docx/opc.hpp"

#include "engine/document/package/package_image.hpp"
#include "tests/support/catch.hpp"

using namespace paperround;

namespace {

Package with_relationships(const std::string& part_name, const std::string& entries) {
    return Package::from_bytes(
        write_package({{part_name,
                        "<Relationships "
                        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                            entries + "</Relationships>"},
                       {"word/Header1.xml", "<x/>"}}),
        "form.docx");
}

std::string target(const std::string& written) {
    const auto package = with_relationships(
        "word/_rels/document.xml.rels",
        "<Relationship Id=\"r1\" Type=\"http://example.org/header\" Target=\"" + written + "\"/>");
    return relationships_of(package, "word/document.xml").at(0).target;
}

}  // namespace

TEST_CASE("opc: a target is found from the part that refers to it", "[document][docx]") {
    CHECK(target("styles.xml") == "word/styles.xml");
    CHECK(target("/custom/styles.xml") == "custom/styles.xml");
    CHECK(target("../custom/./styles.xml") == "custom/styles.xml");
    CHECK(target("header1.xml") == "word/Header1.xml");
    CHECK(target("../../../etc/passwd").empty());
}

TEST_CASE("opc: an external target is left as it is", "[document][docx]") {
    const auto package =
        with_relationships("_rels/.rels",
                           "<Relationship Id=\"a\" Type=\"http://purl.oclc.org/x/image\" "
                           "Target=\"file://server/x.png\" TargetMode=\"External\"/>");
    const auto all = relationships_of(package, "");
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == "a");
    CHECK(all[0].kind == "image");
    CHECK(all[0].target == "file://server/x.png");
    CHECK(all[0].external);
    CHECK(relationships_of(package, "word/document.xml").empty());
}

TEST_CASE("opc: a part's type is its own, else its extension's", "[document][docx]") {
    const auto package = Package::from_bytes(
        write_package(
            {{"[Content_Types].xml",
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              "<Default Extension=\"XML\" ContentType=\"application/xml\"/>"
              "<Override PartName=\"/word/document.xml\" ContentType=\"text/main\"/></Types>"}}),
        "form.docx");
    const ContentTypes types(package);
    CHECK(types.of("Word/Document.xml") == "text/main");
    CHECK(types.of("word/other.xml") == "application/xml");
    CHECK(types.of("word/other").empty());
    CHECK(types.of("picture.png").empty());
}
