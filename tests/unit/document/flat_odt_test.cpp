// SPDX-License-Identifier: MIT
// Flat OpenDocument files.
#include "engine/core/error.hpp"
#include "engine/document/document_format.hpp"
#include "engine/document/text_model.hpp"
#include "tests/support/catch.hpp"

using namespace paperround;

namespace {

/// With the type given and the content of office:text.
std::string flat(const std::string& type, const std::string& text) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument." +
           type +
           "\"><office:styles><style:style style:name=\"Big\" style:family=\"paragraph\"/>"
           "</office:styles><office:automatic-styles/><office:master-styles>"
           "<style:master-page style:name=\"Standard\"><style:header><text:p>top</text:p>"
           "</style:header></style:master-page></office:master-styles><office:body><office:text>" +
           text + "</office:text></office:body></office:document>";
}

}  // namespace

TEST_CASE("flat odt: it is read as the package that it could be", "[document][flat-odt]") {
    const auto package =
        Package::from_bytes(flat("text", "<text:p>Dear Ana</text:p>"), "letter.fodt");
    CHECK(format_of(package) == DocumentFormat::Odt);
    CHECK(package.part_names() == std::vector<std::string>{"mimetype", "content.xml", "styles.xml",
                                                           "meta.xml", "settings.xml",
                                                           "META-INF/manifest.xml"});
    CHECK(plain_text(read_text_model(package)) == "Dear Ana\ntop\n");
    CHECK(package.part("styles.xml")->find("style:name=\"Big\"") != std::string::npos);
    CHECK(package.part("content.xml")->find("style:name=\"Big\"") == std::string::npos);
}

TEST_CASE("flat odt: a picture becomes a part of its own", "[document][flat-odt]") {
    const auto package =
        Package::from_bytes(flat("text",
                                 "<text:p><draw:frame><draw:image><office:binary-data>iVBO\n Rw0K"
                                 "</office:binary-data></draw:image></draw:frame></text:p>"),
                            "letter.fodt");
    REQUIRE(package.part("Pictures/1.png") != nullptr);
    CHECK(*package.part("Pictures/1.png") == "\x89PNG\r\n");
    CHECK(package.part("content.xml")
              ->find("<draw:image xlink:href=\"Pictures/1.png\" "
                     "xlink:type=\"simple\" xlink:show=\"embed\" "
                     "xlink:actuate=\"onLoad\"/>") != std::string::npos);
    CHECK(package.part("META-INF/manifest.xml")
              ->find("manifest:full-path=\"Pictures/1.png\" manifest:media-type=\"image/png\"") !=
          std::string::npos);
}

TEST_CASE("flat odt: a flat spreadsheet is called one", "[document][flat-odt]") {
    const auto package = Package::from_bytes(flat("spreadsheet", ""), "list.fods");
    try {
        format_of(package);
        FAIL("a spreadsheet was taken for a text");
    } catch (const Error& error) {
        CHECK(error.diagnostic().message == "the file is a spreadsheet (.ods)");
    }
}
