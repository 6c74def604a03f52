// SPDX-License-Identifier: MIT
// Markdown in a value becomes blocks in the template's styles: the same text in both formats.
#include "engine/core/error.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string shown(DocumentFormat format, const std::string& markdown) {
    return filled(format, {"before", "{{ it | markdown }}", "after"}, Record().set("it", markdown));
}

std::string body(DocumentFormat format, const std::string& markdown) {
    const CompiledTemplate ready = compiled(package_of(format, {"{{ it | markdown }}"}));
    Renderer renderer(ready);
    return body_of(renderer.render(Record().set("it", markdown)));
}

}  // namespace

TEST_CASE("markdown: blocks are paragraphs, and nothing in them is lost", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    CHECK(shown(format, "# Aims\n\nOne *and* **two**\nthree\n\nFour  \nfive") ==
          "before\nAims\nOne and two three\nFour\nfive\nafter\n");
    CHECK(shown(format, "1. one\n2. two\n\n   more\n\n7) x") ==
          "before\n1.\tone\n2.\ttwo\nmore\n7.\tx\nafter\n");
    CHECK(shown(format, "<b>a</b> & `x < y` &amp; &lt;") ==
          "before\n<b>a</b> & x < y & <\nafter\n");
    CHECK(shown(format, "```\nline 1\n\n  line 2\n```\nend") ==
          "before\nline 1\n  line 2\nend\nafter\n");
    CHECK(shown(format, "") == "before\n\nafter\n");
    CHECK(shown(format, "> quoted\n\n---\n\n    not code") == "before\nquoted\nnot code\nafter\n");
}

TEST_CASE("markdown: every item of a list is there, those of lists in lists too", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const std::string text = shown(format, "- a\n- b\n  - c\n    - d\n      - e\n- f");
    std::string letters;
    for (const char c : text) {
        if (c >= 'a' && c <= 'f') letters += c;
    }
    CHECK(letters == "befeabcdefafe");
}

TEST_CASE("markdown: letters are bold, italic and of a typewriter on top of the tag's own look",
          "[merge][unit]") {
    const CompiledTemplate ready = compiled(
        make_docx("<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:sz w:val=\"40\"/></w:rPr>"
                  "<w:t>{{ it | markdown }}</w:t></w:r></w:p>"));
    const std::string xml = body_of(Renderer(ready).render(Record().set("it", "a **b** ***c***")));
    const auto run = [](const std::string& look, const std::string& text) {
        return "<w:r><w:rPr>" + look + "<w:sz w:val=\"40\"/></w:rPr><w:t xml:space=\"preserve\">" +
               text + "</w:t></w:r>";
    };
    CHECK(xml == "<w:p><w:pPr><w:keepNext/></w:pPr>" + run("", "a ") + run("<w:b/>", "b") +
                     run("", " ") + run("<w:b/><w:i/>", "c") + "</w:p>");
}

TEST_CASE("markdown: a link is one, and a wrong address fails the record", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const std::string xml = body(format, "see [our **page**](https://example.org/?a=1&b=2)");
    const bool docx = format == DocumentFormat::Docx;
    CHECK(xml.find(docx ? "r:id=\"prLink1\"" : "xlink:href=\"https://example.org/?a=1&amp;b=2\"") !=
          std::string::npos);
    CHECK_THROWS_AS(body(format, "[x](javascript:alert)"), Error);
}

TEST_CASE("markdown: a tag that shares its paragraph is refused", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    CHECK(
        mistakes_in(package_of(format, {"Report: {{ it | markdown }}"})) ==
        "review.docx  E432  what \"markdown\" makes is whole paragraphs, and the tag is not alone "
        "in its own\n"
        "  where: Main text (paragraph 1)\n"
        "  text:  Report: {{ it | markdown }}\n"
        "                 ^^^^^^^^^^^^^^^^^^^\n"
        "  fix:   put the tag into a paragraph of its own, with nothing before or behind");
}
