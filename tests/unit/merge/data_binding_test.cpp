// SPDX-License-Identifier: MIT
// Controls bound to custom XML and to the document's properties: the value stands in both places.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const Schema kSchema({"name", "agree", "day", "title"});
constexpr const char* kStore = "{11111111-2222-3333-4444-555555555555}";

std::vector<PackagePart> custom_xml(const std::string& xml) {
    constexpr const char* kRelations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/";
    return {
        {"customXml/item1.xml", xml},
        {"customXml/itemProps1.xml",
         std::string("<ds:datastoreItem ds:itemID=\"") + kStore +
             "\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>"},
        {"customXml/_rels/item1.xml.rels",
         std::string(kRelations) + "customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>"},
        {"word/_rels/document.xml.rels", std::string(kRelations) +
                                             "customXml\" Target=\"../customXml/item1.xml\"/>"
                                             "</Relationships>"}};
}

std::string bound(const std::string& tag, const std::string& xpath, const std::string& more = "") {
    return "<w:p><w:sdt><w:sdtPr>" + (tag.empty() ? "" : "<w:tag w:val=\"" + tag + "\"/>") +
           "<w:dataBinding w:prefixMappings=\"xmlns:f='urn:form'\" w:xpath=\"" + xpath +
           "\" w:storeItemID=\"" + kStore + "\"/>" + more +
           "</w:sdtPr><w:sdtContent><w:r><w:t>old</w:t></w:r></w:sdtContent></w:sdt></w:p>";
}

const std::string kForm =
    "<form xmlns=\"urn:form\" done=\"?\"><person>one</person><person>two</person>"
    "<agree>false</agree><day/></form>";

std::string item(const std::string& body, const Record& record) {
    const CompiledTemplate ready = compiled(make_docx(body, custom_xml(kForm)), &kSchema);
    Renderer renderer(ready);
    const Package out = Package::from_bytes(std::string(renderer.render(record)), "out");
    const std::string& xml = *out.part("customXml/item1.xml");
    const auto begin = xml.find("<form");
    return xml.substr(begin);
}

std::string bound_to_property(const std::string& tag, const std::string& property) {
    return "<w:p><w:sdt><w:sdtPr>" + (tag.empty() ? "" : "<w:tag w:val=\"" + tag + "\"/>") +
           "<w:dataBinding w:prefixMappings=\"xmlns:c='http://schemas.openxmlformats.org/package/"
           "2006/metadata/core-properties' xmlns:d='http://purl.org/dc/elements/1.1/'\" "
           "w:xpath=\"/c:coreProperties[1]/d:" +
           property +
           "[1]\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/></w:sdtPr>"
           "<w:sdtContent><w:r><w:t>old</w:t></w:r></w:sdtContent></w:sdt></w:p>";
}

/// docProps/core.xml of the document that the template gives.
std::string core_properties(const std::string& body, const std::string& properties,
                            const StripOptions& strip = {}) {
    const std::string relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
        "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
        "core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
    const std::string core =
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
        "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
        properties + "</cp:coreProperties>";
    Diagnostics diagnostics;
    const auto ready = compile_template(
        Package::from_bytes(
            make_docx(body, {{"_rels/.rels", relations}, {"docProps/core.xml", core}}), "a.docx"),
        {.schema = &kSchema, .strip = strip}, diagnostics);
    REQUIRE(ready);
    Renderer renderer(*ready);
    const Record record = Record().set("name", "Ana").set("title", "Letter");
    const Package out = Package::from_bytes(std::string(renderer.render(record)), "out");
    const std::string& xml = *out.part("docProps/core.xml");
    const std::size_t begin = xml.find('>', xml.find("<cp:")) + 1;
    return xml.substr(begin, xml.find("</cp:") - begin);
}

}  // namespace

TEST_CASE("data binding: names of authors go from properties that controls write to",
          "[merge][unit]") {
    const StripOptions strip{.authors = StripOptions::Authors::Remove};
    const std::string properties =
        "<dc:title>x</dc:title><dc:creator>Bo Ek</dc:creator><cp:lastModifiedBy>Bo Ek"
        "</cp:lastModifiedBy>";
    CHECK(core_properties(bound_to_property("title", "title"), properties, strip) ==
          "<dc:title>Letter</dc:title>");
    CHECK(core_properties(bound_to_property("name", "creator"), properties, strip) ==
          "<dc:title>x</dc:title><dc:creator>Ana</dc:creator>");
    CHECK(core_properties("<w:p/>", "<dc:title>{{ title }}</dc:title><dc:creator>Bo</dc:creator>",
                          strip) == "<dc:title>Letter</dc:title>");
}

TEST_CASE("data binding: a property that a control writes to may have tags beside it",
          "[merge][unit]") {
    CHECK(core_properties(bound_to_property("title", "title"),
                          "<dc:title>x</dc:title><dc:subject>for {{ name }}</dc:subject>") ==
          "<dc:title>Letter</dc:title><dc:subject>for Ana</dc:subject>");
    CHECK(core_properties(bound_to_property("title", "title"),
                          "<dc:title>of {{ name }}</dc:title>") == "<dc:title>Letter</dc:title>");
    CHECK(core_properties(bound_to_property("remarks", "title"),
                          "<dc:title>of {{ name }}</dc:title>") == "<dc:title>of Ana</dc:title>");
}

TEST_CASE("data binding: a value stands in the control and in the custom XML", "[merge][unit]") {
    const std::string body = bound("name", "/f:form[1]/f:person[2]");
    const Record record = Record().set("name", "Ana & Bo");
    CHECK(item(body, record).find("<person>one</person><person>Ana &amp; Bo</person>") !=
          std::string::npos);
    const CompiledTemplate ready = compiled(make_docx(body, custom_xml(kForm)), &kSchema);
    Renderer renderer(ready);
    CHECK(text_of(renderer.render(record)) == "Ana & Bo\n");
}

TEST_CASE("data binding: boxes, dates and attributes are stored as Word stores them",
          "[merge][unit]") {
    const std::string body = bound("agree", "/f:form/f:agree",
                                   "<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>") +
                             bound("day", "/f:form/f:day",
                                   "<w:date><w:dateFormat w:val=\"d MMMM\"/><w:storeMappedDataAs "
                                   "w:val=\"date\"/></w:date>") +
                             bound("name", "/f:form/@done");
    CHECK(item(body, Record().set("agree", "yes").set("day", "06/11/2026").set("name", "x")) ==
          "<form xmlns=\"urn:form\" done=\"x\"><person>one</person><person>two</person>"
          "<agree>true</agree><day>2026-11-06</day></form>");
}

TEST_CASE("data binding: other controls of the same node get the value too", "[merge][unit]") {
    const std::string body = bound("name", "/f:form/f:person") + bound("", "/f:form/f:person");
    const CompiledTemplate ready = compiled(make_docx(body, custom_xml(kForm)), &kSchema);
    Renderer renderer(ready);
    CHECK(text_of(renderer.render(Record().set("name", "Ana"))) == "Ana\nAna\n");
}

TEST_CASE("data binding: a binding to nothing goes, so that the value is shown", "[merge][unit]") {
    const std::string body = bound("name", "/f:form/f:nobody");
    const CompiledTemplate ready = compiled(make_docx(body, custom_xml(kForm)), &kSchema);
    Renderer renderer(ready);
    CHECK(body_of(renderer.render(Record().set("name", "Ana"))).find("dataBinding") ==
          std::string::npos);
}

TEST_CASE("data binding: an answer that is not known leaves the custom XML as it was",
          "[merge][unit]") {
    const std::string body = bound("remarks", "/f:form/f:person");
    CHECK(item(body, Record()).find("<person>one</person>") != std::string::npos);
    CHECK(item(body, Record().set("remarks", "fine")).find("<person>fine</person>") !=
          std::string::npos);
}
