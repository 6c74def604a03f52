// SPDX-License-Identifier: MIT
// Values in the addresses of a DOCX's links.
#include "engine/core/error.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string template_with(const std::string& address, const std::string& body) {
    return make_docx(
        body,
        {{"word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          "relationships/hyperlink\" Target=\"" +
              address + "\" TargetMode=\"External\"/></Relationships>"}});
}

const std::string kLink =
    "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>write to {{ name }}</w:t></w:r></w:hyperlink></w:p>";

Record ana() {
    return Record()
        .set("name", "Ana")
        .set("email", "ana & bo@example.org")
        .set("site", "https://example.org/a?b=1")
        .set("bad", "javascript:alert(1)");
}

/// The code of the link's field.
std::string code_of(const std::string& address) {
    const CompiledTemplate ready = compiled(template_with(address, kLink));
    const std::string body = body_of(Renderer(ready).render(ana(), {}));
    std::string code;
    constexpr std::string_view begin = "<w:instrText xml:space=\"preserve\">";
    for (auto at = body.find(begin); at != std::string::npos; at = body.find(begin, at + 1)) {
        const std::size_t from = at + begin.size();
        code += body.substr(from, body.find('<', from) - from);
    }
    return code;
}

}  // namespace

TEST_CASE("docx links: a value in the address is encoded, a whole address is not",
          "[merge][unit]") {
    CHECK(code_of("mailto:%7B%7B%20email%20%7D%7D?subject=Form") ==
          " HYPERLINK \"mailto:ana%20%26%20bo%40example.org?subject=Form\" ");
    CHECK(code_of("{{ site }}") == " HYPERLINK \"https://example.org/a?b=1\" ");
    CHECK(code_of("{{ site }}&amp;c={{ name }}") ==
          " HYPERLINK \"https://example.org/a?b=1&amp;c=Ana\" ");
}

TEST_CASE("docx links: the link's words stay, and no relationship holds the braces",
          "[merge][unit]") {
    const CompiledTemplate ready = compiled(template_with("mailto:{{ email }}", kLink));
    const Package made =
        Package::from_bytes(std::string(Renderer(ready).render(ana(), {})), "out.docx");
    CHECK(made.part("word/_rels/document.xml.rels")->find("rId9") == std::string::npos);
    CHECK(made.part("word/document.xml")->find("w:hyperlink") == std::string::npos);
    CHECK(made.part("word/document.xml")->find("write to ") != std::string::npos);
}

TEST_CASE("docx links: an address of the data that runs a script makes no document",
          "[merge][unit]") {
    try {
        code_of("{{ bad }}");
        FAIL("there is a document");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "E633");
        CHECK(error.diagnostic().message == "\"javascript:alert(1)\" is not the address of a link");
    }
}

TEST_CASE("docx links: only values may stand in an address, and not in that of a picture",
          "[merge][unit]") {
    CHECK(mistakes_in(template_with("http://{{? y }}", kLink)) ==
          "review.docx  E332  only a value may stand in a link's address\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{? y }}\n"
          "         ^^^^^^^^\n"
          "  fix:   put the whole link into a condition instead");
    CHECK(mistakes_in(template_with(
              "http://{{ site }}",
              "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\"><a:hlinkClick "
              "r:id=\"rId9\"/></wp:docPr></wp:inline></w:drawing></w:r></w:p>")) ==
          "review.docx  E648  the link of a picture has a tag in its address: http://{{ site }}\n"
          "  where: Main text\n"
          "  fix:   put the link on words instead");
}
