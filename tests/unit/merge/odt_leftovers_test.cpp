// SPDX-License-Identifier: MIT
// What of an ODT template does not travel.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Package rendered(const std::vector<PackagePart>& parts) {
    const CompiledTemplate ready = compiled(make_odt("<text:p>{{ name }}</text:p>", parts));
    Renderer renderer(ready);
    return Package::from_bytes(std::string(renderer.render(Record().set("name", "Ana"))), "x.odt");
}

}  // namespace

TEST_CASE("odt leftovers: the picture of the template's first page stays behind", "[merge][unit]") {
    const Package document = rendered({{"Thumbnails/thumbnail.png", "\x89PNG"}});
    CHECK(document.part("Thumbnails/thumbnail.png") == nullptr);
    CHECK(document.part("META-INF/manifest.xml")->find("Thumbnails") == std::string::npos);
}

TEST_CASE("odt leftovers: printer and database of the author stay behind", "[merge][unit]") {
    const auto item = [](const std::string& name, const std::string& value) {
        return "<config:config-item config:name=\"" + name + "\" config:type=\"string\">" + value +
               "</config:config-item>";
    };
    const Package document = rendered(
        {{"settings.xml",
          odt_part("office:document-settings",
                   "<office:settings xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:"
                   "1.0\"><config:config-item-set config:name=\"ooo:configuration-settings\">" +
                       item("PrinterName", "HP of Ms Bell") + item("PrinterSetup", "qAT+") +
                       item("CurrentDatabaseDataSource", "staff list") +
                       item("AddFrameOffsets", "true") +
                       "</config:config-item-set></office:settings>")}});
    const std::string& settings = *document.part("settings.xml");
    CHECK(settings.find("Bell") == std::string::npos);
    CHECK(settings.find("qAT+") == std::string::npos);
    CHECK(settings.find("staff list") == std::string::npos);
    CHECK(settings.find("AddFrameOffsets") != std::string::npos);
}

TEST_CASE("odt leftovers: the path of the template's own template stays behind", "[merge][unit]") {
    const Package document =
        rendered({{"meta.xml", odt_part("office:document-meta",
                                        "<office:meta><meta:template xlink:href=\"../../bell/"
                                        "letter.ott\"/></office:meta>")}});
    CHECK(document.part("meta.xml")->find("bell") == std::string::npos);
}
