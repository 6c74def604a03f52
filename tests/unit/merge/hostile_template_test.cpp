// SPDX-License-Identifier: MIT
// Templates made to hurt end in one clear sentence, soon.
#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string repeated(std::size_t count, std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

/// Not compressed: what unpacks to far more than its size is refused before it is read.
std::string docx_with_document(const std::string& document) {
    return make_docx("", {{"word/document.xml", document, true}});
}

std::string refusal_of(const std::string& package_bytes) {
    try {
        return mistakes_in(package_bytes);
    } catch (const Error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("hostile: ten thousand tables in each other are refused", "[merge][unit]") {
    const std::string document =
        docx_part("w:document", "<w:body>" + repeated(10'000, "<w:tbl><w:tr><w:tc>") + "<w:p/>" +
                                    repeated(10'000, "<w:p/></w:tc></w:tr></w:tbl>") + "</w:body>");
    CHECK(refusal_of(docx_with_document(document))
              .starts_with("word/document.xml  E705  elements stand more than 256 deep in each "
                           "other"));
}

TEST_CASE("hostile: entities that grow are never expanded", "[merge][unit]") {
    const std::string document =
        "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" +
        docx_part("w:document", "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>");
    CHECK(refusal_of(docx_with_document(document))
              .find("E705  the part has a DOCTYPE, which no document of Word or LibreOffice has") !=
          std::string::npos);
}

TEST_CASE("hostile: a part that unpacks to a hundred times its size is refused", "[merge][unit]") {
    const std::string bomb = make_docx("", {{"word/document.xml", std::string(20'000'000, ' ')}});
    CHECK(refusal_of(bomb).find("E706  the file has a part \"word/document.xml\" that unpacks to "
                                "more than 100 times its size") != std::string::npos);
}

TEST_CASE("hostile: blocks in blocks without end are refused", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const std::string found = refusal_of(
        package_of(format, {repeated(101, "{% if a %}") + "x" + repeated(101, "{% endif %}")}));
    CHECK(found.find("E607  blocks stand more than 100 deep in each other") != std::string::npos);
    CHECK(refusal_of(package_of(
              format, {repeated(100, "{% if a %}") + "x" + repeated(100, "{% endif %}")})) == "");
}

TEST_CASE("hostile template: thousands of tags in one paragraph are all filled", "[merge][unit]") {
    constexpr int kTags = 5'000;
    std::string line;
    std::string text;
    for (int i = 0; i < kTags; ++i) {
        line += i % 2 == 0 ? "{{ a }} " : "{{ b }}, ";
        text += i % 2 == 0 ? "x " : "y, ";
    }
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    CHECK(filled(format, {line + "end"}, Record().set("a", "x").set("b", "y")) == text + "end\n");
}
