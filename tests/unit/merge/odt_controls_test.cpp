// SPDX-License-Identifier: MIT
// ODF's user fields, placeholders, input fields, form controls, and LibreOffice's content controls.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/odt_sketch.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Record ana() {
    return Record()
        .set("name", "Ana & Co")
        .set("agreed", true)
        .set("grade", "good")
        .set("start", Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{6}});
}

/// A form with one control and a paragraph that shows it.
std::string form(const std::string& control) {
    return "<office:forms><form:form form:name=\"Form\">" + control +
           "</form:form></office:forms><text:p>Box <draw:control draw:control=\"c1\"/></text:p>";
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::vector<AnswerSlot> slots_of(const std::string& body) {
    const Schema schema = schema_of(ana());
    return compiled(make_odt(body), &schema).answer_slots;
}

}  // namespace

TEST_CASE("odt controls: a user field named like a column has its value, where it is declared too",
          "[merge][unit]") {
    const std::string body = filled_odt_body(
        "<text:user-field-decls><text:user-field-decl office:value-type=\"float\" "
        "office:value=\"3\" text:name=\"name\"/><text:user-field-decl "
        "office:value-type=\"string\" office:string-value=\"x\" text:name=\"mood\"/>"
        "</text:user-field-decls><text:p><text:user-field-get text:name=\"name\">old"
        "</text:user-field-get> <text:user-field-get text:name=\"mood\">x</text:user-field-get>"
        "</text:p>",
        ana());
    CHECK(holds(body,
                "<text:user-field-decl office:value-type=\"string\" text:name=\"name\" "
                "office:string-value=\"Ana &amp; Co\"/>"));
    CHECK(
        holds(body, "<text:user-field-get text:name=\"name\">Ana &amp; Co</text:user-field-get>"));
    CHECK(holds(body, "<text:user-field-get text:name=\"mood\">x</text:user-field-get>"));
}

TEST_CASE("odt controls: a variable named like a column is its value", "[merge][unit]") {
    CHECK(filled_odt("<text:p><text:variable-set text:name=\"name\" text:display=\"none\" "
                     "office:value-type=\"string\"/><text:variable-get text:name=\"name\">old"
                     "</text:variable-get></text:p>",
                     ana()) == "Ana & Co\n");
}

TEST_CASE("odt controls: placeholders, input fields and drop-downs are filled by their names",
          "[merge][unit]") {
    CHECK(filled_odt("<text:p><text:placeholder text:placeholder-type=\"text\">&lt;Name&gt;"
                     "</text:placeholder></text:p>",
                     ana()) == "Ana & Co\n");
    CHECK(filled_odt("<text:p><text:text-input text:description=\"name\">x</text:text-input>"
                     "</text:p>",
                     ana()) == "Ana & Co\n");
    CHECK(filled_odt("<text:p><text:drop-down text:name=\"grade\"><text:label text:value=\"Good\"/>"
                     "<text:label text:value=\"Bad\"/>Bad</text:drop-down></text:p>",
                     ana()) == "Good\n");
}

TEST_CASE("odt controls: a value that the list does not have is refused", "[merge][unit]") {
    CHECK_THROWS_WITH(
        filled_odt("<text:p><text:drop-down text:name=\"grade\"><text:label text:value=\"A\"/>"
                   "<text:label text:value=\"B\"/>A</text:drop-down></text:p>",
                   ana()),
        Catch::Contains("E402  \"good\" is not in the list of \"grade\""));
}

TEST_CASE("odt controls: other names are answers with their kinds and choices", "[merge][unit]") {
    const auto slots = slots_of(
        "<text:p>Town <text:text-input text:description=\"town\">here</text:text-input></text:p>"
        "<text:p>Colour <text:drop-down text:name=\"colour\"><text:label text:value=\"red\"/>"
        "<text:label text:value=\"blue\"/>red</text:drop-down></text:p>" +
        form("<form:checkbox form:name=\"seen\" form:id=\"c1\"/>"));
    REQUIRE(slots.size() == 3);
    CHECK(slots[0].key == "town");
    CHECK(slots[1].kind == AnswerSlot::Kind::Choice);
    CHECK(slots[1].choices == std::vector<std::string>{"red", "blue"});
    CHECK(slots[2].kind == AnswerSlot::Kind::Checkbox);
}

TEST_CASE("odt controls: an answer is open with a bookmark around it, a known one is words",
          "[merge][unit]") {
    const std::string body =
        "<text:p><text:text-input text:description=\"answer:name\">here</text:text-input></text:p>";
    CHECK(filled_odt_body(body, Record().set("other", 1)) ==
          "<text:p><text:bookmark-start text:name=\"pr_name\"/><text:text-input "
          "text:description=\"answer:name\">here</text:text-input><text:bookmark-end "
          "text:name=\"pr_name\"/></text:p>");
    CHECK(filled_odt_body(body, ana()) ==
          "<text:p><text:bookmark-start text:name=\"pr_name\"/>Ana &amp; Co<text:bookmark-end "
          "text:name=\"pr_name\"/></text:p>");
}

TEST_CASE("odt controls: form controls are filled as their kind wants it", "[merge][unit]") {
    CHECK(holds(filled_odt_body(form("<form:text form:name=\"name\" form:id=\"c1\" "
                                     "form:current-value=\"old\"/>"),
                                ana()),
                "<form:text form:name=\"name\" form:id=\"c1\" "
                "form:current-value=\"Ana &amp; Co\"/>"));
    CHECK(
        holds(filled_odt_body(form("<form:checkbox form:name=\"agreed\" form:id=\"c1\"/>"), ana()),
              "form:current-state=\"checked\""));
    CHECK(holds(filled_odt_body(form("<form:date form:name=\"start\" form:id=\"c1\"/>"), ana()),
                "form:current-value=\"2026-11-06\""));
    CHECK(filled_odt_body(form("<form:listbox form:name=\"grade\" form:id=\"c1\"><form:option "
                               "form:label=\"Bad\" form:current-selected=\"true\"/><form:option "
                               "form:label=\"Good\"/></form:listbox>"),
                          ana())
              .find("<form:option form:label=\"Bad\"/><form:option form:label=\"Good\" "
                    "form:current-selected=\"true\"/>") != std::string::npos);
}

TEST_CASE("odt controls: what a form control shows is text of the document", "[merge][unit]") {
    CHECK(filled_odt(form("<form:text form:name=\"name\" form:id=\"c1\"/>"), ana()) ==
          "Box Ana & Co\n");
    CHECK(filled_odt(form("<form:checkbox form:name=\"agreed\" form:id=\"c1\"/>"), ana()) ==
          "Box ☒\n");
}

TEST_CASE("odt controls: LibreOffice's content controls take text, ticks, entries and dates",
          "[merge][unit]") {
    const auto control = [](const std::string& attributes, const std::string& content) {
        return "<text:p><loext:content-control " + attributes + ">" + content +
               "</loext:content-control></text:p>";
    };
    CHECK(filled_odt(control("loext:tag=\"name\" loext:showing-place-holder=\"true\"",
                             "<text:span>click</text:span>"),
                     ana()) == "Ana & Co\n");
    CHECK(filled_odt_body(control("loext:alias=\"agreed\" loext:checkbox=\"true\" "
                                  "loext:checked=\"false\" loext:checked-state=\"☑\" "
                                  "loext:unchecked-state=\"☐\"",
                                  "☐"),
                          ana()) ==
          "<text:p><loext:content-control loext:alias=\"agreed\" loext:checkbox=\"true\" "
          "loext:checked=\"true\" loext:checked-state=\"☑\" loext:unchecked-state=\"☐\">☑"
          "</loext:content-control></text:p>");
    CHECK(filled_odt(control("loext:tag=\"grade\"",
                             "<loext:list-item loext:display-text=\"Good\" loext:value=\"good\"/>"
                             "choose"),
                     ana()) == "Good\n");
    CHECK(filled_odt(control("loext:tag=\"start\" loext:date=\"true\" "
                             "loext:date-format=\"DD.MM.YYYY\"",
                             "choose"),
                     ana()) == "06.11.2026\n");
}

TEST_CASE("odt controls: a value in a link's address is encoded, a whole address is not",
          "[merge][unit]") {
    const auto address = [](const std::string& href) {
        const std::string body = filled_odt_body(
            "<text:p><text:a xlink:type=\"simple\" xlink:href=\"" + href + "\">x</text:a></text:p>",
            Record().set("email", "ana & bo@example.org").set("site", "https://example.org/a?b=1"));
        const std::size_t begin = body.find("xlink:href=\"") + 12;
        return body.substr(begin, body.find('"', begin) - begin);
    };
    CHECK(address("mailto:%7B%7B%20email%20%7D%7D?subject=Your%20form") ==
          "mailto:ana%20%26%20bo%40example.org?subject=Your%20form");
    CHECK(address("{{ site }}") == "https://example.org/a?b=1");
    CHECK(address("../%7B%7Bsite%7D%7D") == "https://example.org/a?b=1");
}

TEST_CASE("odt controls: only values may stand in a link's address", "[merge][unit]") {
    CHECK(odt_mistakes("<text:p><text:a xlink:href=\"http://{% if x %}a\">x</text:a>"
                       "<text:a xlink:href=\"http://{{ x }}/{{? y }}\">x</text:a></text:p>",
                       Schema({"x"})) ==
          "review.docx  E332  only a value may stand in a link's address\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{? y }}\n"
          "         ^^^^^^^^\n"
          "  fix:   put the whole link into a condition instead");
}
