// SPDX-License-Identifier: MIT
// Templates filled with a record, each in both formats.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Record person(const std::string& name) {
    return Record().set("name", name);
}

Record ana() {
    Record record;
    record.set("First name", "Ana").set("role", "Teacher").set("probation", false);
    record.set("observed",
               Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{6}});
    record.set("children", List{person("Lou"), person("Kim")});
    record.set("nobody", List{});
    return record;
}

auto both_formats() {
    return GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
}

}  // namespace

TEST_CASE("fill: a value stands where its tag stood", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(filled(format, {"Dear {{ first_name }},", "You are a {{ role | lower }}."}, ana()) ==
          "Dear Ana,\nYou are a teacher.\n");
}

TEST_CASE("fill: a date is printed by its picture", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(filled(format, {"On {{ observed | date(“dddd d MMMM yyyy”) }}"}, ana()) ==
          "On Friday 6 November 2026\n");
}

TEST_CASE("fill: characters of XML in a value are text", "[merge][unit]") {
    const auto format = both_formats();
    const Record record = Record().set("school", "<Aun & Sons> \"x\" ]]>");
    CHECK(filled(format, {"{{ school }}"}, record) == "<Aun & Sons> \"x\" ]]>\n");
}

TEST_CASE("fill: line breaks, tabs and runs of blanks of a value are kept", "[merge][unit]") {
    const auto format = both_formats();
    const Record record = Record().set("note",
                                       "one\r\ntwo\tthree  four\xE2\x80\xA8"
                                       "five ");
    CHECK(filled(format, {"a {{ note }}|"}, record) == "a one\ntwo\tthree  four\nfive |\n");
}

TEST_CASE("fill: a character that XML forbids becomes the replacement character", "[merge][unit]") {
    const auto format = both_formats();
    const Record record = Record().set("note", std::string("a\x01z"));
    CHECK(filled(format, {"{{ note }}"}, record) == "a\xEF\xBF\xBDz\n");
}

TEST_CASE("fill: a block inside a paragraph keeps or drops its words", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {"You {% if probation %}are{% else %}are not{% endif %} on probation."};
    CHECK(filled(format, sketch, ana()) == "You are not on probation.\n");
    CHECK(filled(format, sketch, ana().set("probation", true)) == "You are on probation.\n");
}

TEST_CASE("fill: markers alone in their paragraphs vanish with them", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {"before",  "{% if role == \"Head\" %}",
                           "head",    "{% elif role == \"Teacher\" %}",
                           "teacher", "{% else %}",
                           "other",   "{% endif %}",
                           "after"};
    CHECK(filled(format, sketch, ana()) == "before\nteacher\nafter\n");
    CHECK(filled(format, sketch, ana().set("role", "Head")) == "before\nhead\nafter\n");
    CHECK(filled(format, sketch, ana().set("role", "Cook")) == "before\nother\nafter\n");
}

TEST_CASE("fill: a loop over paragraphs takes tables with it", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {"{% for child in children %}", "{{ loop.index }}. {{ child.name }}",
                           SketchTable{{"of", "{{ first_name }}"}}, "{% endfor %}", "end"};
    CHECK(filled(format, sketch, ana()) == "1. Lou\nof\tAna\n2. Kim\nof\tAna\nend\n");
}

TEST_CASE("fill: a loop inside one paragraph repeats its words", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {
        "{% for c in children %}{{ c.name }}{% if not loop.last %}, {% endif %}{% endfor %}."};
    CHECK(filled(format, sketch, ana()) == "Lou, Kim.\n");
}

TEST_CASE("fill: markers in different cells repeat the row", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {SketchTable{
        {"No", "Name"}, {"{% for c in children %}{{ loop.index }}", "{{ c.name }}{% endfor %}"}}};
    CHECK(filled(format, sketch, ana()) == "No\tName\n1\tLou\n2\tKim\n");
}

TEST_CASE("fill: rows that hold only markers vanish", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {SketchTable{{"No", "Name"},
                                       {"{%tr for c in children %}", ""},
                                       {"{{ loop.index }}", "{{ c.name }}"},
                                       {"{%tr endfor %}", ""}}};
    CHECK(filled(format, sketch, ana()) == "No\tName\n1\tLou\n2\tKim\n");
}

TEST_CASE("fill: two blocks may share a row", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {SketchTable{{"{% if probation %}", ""},
                                       {"a", "b"},
                                       {"{% endif %}{% if role %}", ""},
                                       {"c", "d"},
                                       {"{% endif %}", ""}}};
    CHECK(filled(format, sketch, ana()) == "c\td\n");
}

TEST_CASE("fill: else of a loop is what stands there for an empty list", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {"{% for n in nobody %}", "{{ n }}", "{% else %}", "none",
                           "{% endfor %}"};
    CHECK(filled(format, sketch, ana()) == "none\n");
}

TEST_CASE("fill: a table whose rows are all gone goes too", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {
        "before", SketchTable{{"{% for n in nobody %}{{ n.name }}", "x{% endfor %}"}}, "after"};
    CHECK(filled(format, sketch, ana()) == "before\nafter\n");
}

TEST_CASE("fill: a cell whose blocks are all gone keeps a paragraph", "[merge][unit]") {
    const CompiledTemplate ready = compiled(
        package_of(DocumentFormat::Docx, {SketchTable{{"{% if probation %}\nyes\n{% endif %}",
                                                       "{% if role %}\nrole\n{% endif %}"}}}));
    Renderer renderer(ready);
    const std::string body = body_of(renderer.render(ana()));
    CHECK(body.find("<w:tr><w:tc><w:p/></w:tc><w:tc><w:p>") != std::string::npos);
}

TEST_CASE("fill: comments print nothing, braces can be printed", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {"{# for the office #}", "a{# not this #}b", "{_{ name }_}"};
    CHECK(filled(format, sketch, ana()) == "ab\n{{ name }}\n");
}

TEST_CASE("fill: a minus inside the braces takes the blanks beside them", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(filled(format, {"a  {{- role -}}  b"}, ana()) == "aTeacherb\n");
}

TEST_CASE("fill: nested loops see the names around them", "[merge][unit]") {
    const auto format = both_formats();
    Record record;
    record.set("teams",
               List{Record().set("team", "A").set("people", List{person("x"), person("y")}),
                    Record().set("team", "B").set("people", List{person("z")})});
    const Sketch sketch = {SketchTable{{"{% for t in teams %}{% for p in t.people %}{{ t.team }}",
                                        "{{ p.name }}{% endfor %}{% endfor %}"}}};
    CHECK(filled(format, sketch, record) == "A\tx\nA\ty\nB\tz\n");
}

TEST_CASE("fill: the reference of the stamp is a name, unless the record has one",
          "[merge][unit]") {
    const auto format = both_formats();
    const CompiledTemplate ready = compiled(package_of(format, {"Ref: {{ reference }}"}));
    Renderer renderer(ready);
    CHECK(text_of(renderer.render(Record(), {"AB12-CD34", "t"})) == "Ref: AB12-CD34\n");
    CHECK(text_of(renderer.render(Record().set("Reference", "own"), {"AB12-CD34", "t"})) ==
          "Ref: own\n");
}

TEST_CASE("fill: a renderer gives the same bytes for the same record again", "[merge][unit]") {
    const auto format = both_formats();
    const CompiledTemplate ready =
        compiled(package_of(format, {"{% for c in children %}", "{{ c.name }}", "{% endfor %}"}));
    Renderer renderer(ready);
    const std::string first(renderer.render(ana()));
    renderer.render(Record());
    CHECK(renderer.render(ana()) == first);
}
