// SPDX-License-Identifier: MIT
// Statements of the language, filled in both formats.
#include "engine/core/error.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

auto both_formats() {
    return GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
}

Record school() {
    const auto pupil = [](const char* name, double mark) {
        return Value(Record().set("name", name).set("mark", mark));
    };
    Record record;
    record.set("pupils", Value(List{pupil("Lou", 7), pupil("Kim", 12), pupil("Ann", 15)}));
    record.set("pairs",
               Value(List{Value(List{Value("a"), Value(1)}), Value(List{Value("b"), Value(2)})}));
    record.set("contact", Value(Record().set("Phone", "12").set("E-mail", "x@y.test")));
    record.set("when", "n/a");
    return record;
}

std::string failure(const Sketch& sketch) {
    try {
        return filled(DocumentFormat::Docx, sketch, school());
    } catch (const Error& error) {
        return describe(error.diagnostic());
    }
}

}  // namespace

TEST_CASE("loops: a loop's own if chooses the items, which loop.* count", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(filled(format,
                 {"{% for p in pupils if p.mark > 10 %}{{ loop.index }}/{{ loop.count }} {{ p.name "
                  "}}{% if not loop.last %}, {% endif %}{% endfor %}",
                  "{% for p in pupils if p.mark > 20 %}{{ p.name }}{% else %}none{% endfor %}"},
                 school()) == "1/2 Kim, 2/2 Ann\nnone\n");
}

TEST_CASE("loops: two variables go through a record's fields and through pairs", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(filled(format,
                 {"{% for name, value in contact %}{{ name }}: {{ value }}; {% endfor %}.",
                  "{% for a, b in pairs if b > 1 %}{{ a }}{{ b }}{% endfor %}"},
                 school()) == "Phone: 12; E-mail: x@y.test; .\nb2\n");
}

TEST_CASE("loops: what two variables cannot go through is told", "[merge][unit]") {
    CHECK(failure({"{% for a, b in pupils %}{{ b }}{% endfor %}"}) ==
          "review.docx  E613  \"Lou, 7\" is not a pair\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ b }}\n"
          "  fix:   two variables are for lists of pairs and for records; write {% for item in … "
          "%} and item.name");
    CHECK(failure({"{% for a in contact %}{{ a }}{% endfor %}"}) ==
          "review.docx  E613  \"12, x@y.test\" is not a list to go through\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% for a in contact %}\n"
          "  fix:   a record's fields are gone through by {% for name, value in … %}");
}

TEST_CASE("evaluation: a failure shows the tag", "[merge][unit]") {
    CHECK(failure({"", "On {{ when | date }}"}) ==
          "review.docx  E610  \"n/a\" is not a date\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ when | date }}\n"
          "  fix:   write it as 2026-11-06 or 06/11/2026");
}

TEST_CASE("page break: alone it is its paragraph, elsewhere it parts the text", "[merge][unit]") {
    const CompiledTemplate docx =
        compiled(package_of(DocumentFormat::Docx, {"a", "{% pagebreak %}", "b {%pagebreak%}c"}));
    CHECK(body_of(Renderer(docx).render({})) ==
          "<w:p><w:r><w:t xml:space=\"preserve\">a</w:t></w:r></w:p>"
          "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
          "<w:p><w:r><w:t xml:space=\"preserve\">b </w:t><w:br w:type=\"page\"/><w:t "
          "xml:space=\"preserve\">c</w:t></w:r></w:p>");
    const CompiledTemplate odt =
        compiled(package_of(DocumentFormat::Odt, {"a", "{% pagebreak %}", "b {%pagebreak%}c"}));
    CHECK(body_of(Renderer(odt).render({})) ==
          "<text:p>a</text:p><text:p text:style-name=\"PageEnd_Standard\"/>"
          "<text:p>b </text:p><text:p text:style-name=\"PageBegin_Standard\">c</text:p>");
}

TEST_CASE("page break: it depends on a condition and on the place", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(filled(format,
                 {"{% for p in pupils %}", "{{ p.name }}", "{% if not loop.last %}",
                  "{% pagebreak %}", "{% endif %}", "{% endfor %}"},
                 school())
              .find("Ann") != std::string::npos);
    CHECK(mistakes_in(package_of(format, {SketchTable{{"{% pagebreak %}"}}})) ==
          "review.docx  E109  a page cannot end here\n"
          "  where: Main text, table 1, row 1, column 1\n"
          "  text:  {% pagebreak %}\n"
          "         ^^^^^^^^^^^^^^^\n"
          "  fix:   put the page break into the main text, outside tables and text boxes");
}
