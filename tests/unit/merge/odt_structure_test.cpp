// SPDX-License-Identifier: MIT
// What ODF says in ways of its own: repeated rows, groups of rows, collapsing blanks, empty lines.
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
        .set("name", "Ana")
        .set("title", "")
        .set("street", "")
        .set("town", "")
        .set("children", List{"Lou", "Kim"})
        .set("nobody", List{});
}

std::string field(const std::string& column) {
    return "<text:database-display text:table-name=\"t\" text:table-type=\"table\" "
           "text:column-name=\"" +
           column + "\">old</text:database-display>";
}

std::string cell(const std::string& text, const std::string& attributes = "") {
    return "<table:table-cell" + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

std::string in_table(const std::string& rows) {
    return "<table:table table:name=\"T\"><table:table-column/>" + rows + "</table:table>";
}

std::string row(const std::string& cells, const std::string& attributes = "") {
    return "<table:table-row" + attributes + ">" + cells + "</table:table-row>";
}

}  // namespace

TEST_CASE("odt structure: a repeated row or cell with words stands there as often",
          "[merge][unit]") {
    CHECK(filled_odt(in_table(row(cell("{{ name }}", " table:number-columns-repeated=\"2\""),
                                  " table:number-rows-repeated=\"2\"")),
                     ana()) == "Ana\tAna\nAna\tAna\n");
    CHECK(filled_odt_body(in_table(row(cell("{{ name }}")) +
                                   row("<table:table-cell/>", " table:number-rows-repeated=\"3\"")),
                          ana())
              .find("<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>") !=
          std::string::npos);
}

TEST_CASE("odt structure: rows in groups are rows of the table", "[merge][unit]") {
    const std::string loop = row(cell("{% for c in children %}{{ c }}") + cell("x{% endfor %}"));
    CHECK(filled_odt(in_table("<table:table-header-rows>" + row(cell("Name") + cell("")) +
                              "</table:table-header-rows><table:table-rows>" + loop +
                              "</table:table-rows>"),
                     ana()) == "Name\t\nLou\tx\nKim\tx\n");
    const std::string none = row(cell("{% for c in nobody %}{{ c }}") + cell("x{% endfor %}"));
    CHECK(filled_odt_body(
              "<text:p>a</text:p>" + in_table("<table:table-rows>" + none + "</table:table-rows>"),
              ana()) == "<text:p>a</text:p>");
    CHECK(filled_odt(in_table("<table:table-header-rows>" + row(cell("Name") + cell("")) +
                              "</table:table-header-rows>" + none),
                     ana()) == "Name\t\n");
}

TEST_CASE("odt structure: white space between elements does not count", "[merge][unit]") {
    CHECK(filled_odt_body("\n <text:list>\n  <text:list-item>\n   <text:p>{% for c in children %}"
                          "{{ c }}{% endfor %}</text:p>\n  </text:list-item>\n </text:list>\n",
                          ana()) ==
          "<text:list><text:list-item><text:p>Lou</text:p></text:list-item><text:list-item>"
          "<text:p>Kim</text:p></text:list-item></text:list>");
}

TEST_CASE("odt structure: a loop in a list item leaves the list inside it alone", "[merge][unit]") {
    CHECK(filled_odt_body("<text:list><text:list-item><text:p>{% for c in children %}{{ c }}"
                          "{% endfor %}</text:p><text:list><text:list-item><text:p>sub</text:p>"
                          "</text:list-item></text:list></text:list-item></text:list>",
                          ana()) ==
          "<text:list><text:list-item><text:p>Lou</text:p></text:list-item><text:list-item>"
          "<text:p>Kim</text:p></text:list-item><text:list-item><text:list><text:list-item>"
          "<text:p>sub</text:p></text:list-item></text:list></text:list-item></text:list>");
}

TEST_CASE("odt structure: a loop in a list's header repeats its paragraph", "[merge][unit]") {
    CHECK(filled_odt("<text:list><text:list-header><text:p>{% for c in children %}{{ c }}"
                     "{% endfor %}</text:p></text:list-header></text:list>",
                     ana()) == "Lou\nKim\n");
}

TEST_CASE("odt structure: a loop in a numbered paragraph repeats its number", "[merge][unit]") {
    CHECK(filled_odt_body(
              "<text:numbered-paragraph text:list-id=\"l\"><text:p>{% for c in children %}"
              "{{ c }}{% endfor %}</text:p></text:numbered-paragraph>",
              ana()) ==
          "<text:numbered-paragraph text:list-id=\"l\"><text:p>Lou</text:p>"
          "</text:numbered-paragraph><text:numbered-paragraph text:list-id=\"l\"><text:p>Kim"
          "</text:p></text:numbered-paragraph>");
}

TEST_CASE("odt structure: a blank behind an empty value is still a blank", "[merge][unit]") {
    CHECK(filled_odt("<text:p>Dear {{ title }} {{ name }} and all</text:p>", ana()) ==
          "Dear  Ana and all\n");
    CHECK(filled_odt("<text:p>{% if title %}Dr{% endif %} x</text:p>", ana()) == " x\n");
}

TEST_CASE("odt structure: a paragraph of empty database fields and nothing else goes",
          "[merge][unit]") {
    CHECK(filled_odt("<text:p>" + field("name") + "</text:p><text:p>" + field("street") + " " +
                         field("town") + "</text:p><text:p>end</text:p>",
                     ana()) == "Ana\nend\n");
    CHECK(filled_odt("<text:p>Street: " + field("street") + " " + field("town") +
                         "</text:p><text:p>end</text:p>",
                     ana()) == "Street:  \nend\n");
    CHECK(filled_odt("<text:p>" + field("street") + field("name") + "</text:p>", ana()) == "Ana\n");
    CHECK(filled_odt("<text:p>{{ street }}</text:p><text:p>end</text:p>", ana()) == "\nend\n");
    CHECK(filled_odt("<text:list><text:list-item><text:p>" + field("street") +
                         "</text:p></text:list-item></text:list><text:p>end</text:p>",
                     ana()) == "end\n");
}

TEST_CASE("odt structure: a line of empty fields goes with what its conditional text says",
          "[merge][unit]") {
    const auto with_choice = [&](const std::string& yes) {
        return filled_odt(
            "<text:p>" + field("street") +
                "<text:conditional-text text:condition=\"ooow:name == &quot;Ana&quot;\" "
                "text:string-value-if-true=\"" +
                yes +
                "\" text:string-value-if-false=\"no\">no</text:conditional-text>"
                "</text:p><text:p>end</text:p>",
            ana());
    };
    CHECK(with_choice("yes") == "yes\nend\n");
    CHECK(with_choice("") == "end\n");
}

TEST_CASE("odt structure: a line of empty fields stays when its tab draws dots", "[merge][unit]") {
    const auto lines = [&](const std::string& leader) {
        const std::string style =
            "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties>"
            "<style:tab-stops><style:tab-stop style:position=\"10cm\"" +
            leader + "/></style:tab-stops></style:paragraph-properties></style:style>";
        const std::string content = odt_part(
            "office:document-content",
            "<office:automatic-styles>" + style +
                "</office:automatic-styles><office:body><office:text><text:p "
                "text:style-name=\"P1\"><text:tab/>" +
                field("street") + "</text:p><text:p>end</text:p></office:text></office:body>");
        const CompiledTemplate ready = compiled(make_odt("", {{"content.xml", content}}));
        return text_of(Renderer(ready).render(ana()));
    };
    CHECK(lines("") == "end\n");
    CHECK(lines(" style:leader-style=\"dotted\" style:leader-text=\".\"") == "\t\nend\n");
}

TEST_CASE("odt structure: empty lines stay where the document says so", "[merge][unit]") {
    const std::string settings = odt_part(
        "office:document-settings",
        "<office:settings xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\">"
        "<config:config-item-set config:name=\"ooo:configuration-settings\"><config:config-item "
        "config:name=\"EmptyDbFieldHidesPara\" config:type=\"boolean\">false</config:config-item>"
        "</config:config-item-set></office:settings>");
    const CompiledTemplate ready =
        compiled(make_odt("<text:p>" + field("street") + "</text:p><text:p>end</text:p>",
                          {{"settings.xml", settings}}));
    Renderer renderer(ready);
    CHECK(text_of(renderer.render(ana())) == "\nend\n");
}

TEST_CASE("odt structure: headers and footers of all kinds are filled", "[merge][unit]") {
    std::string pages;
    for (const char* place : {"header", "header-left", "header-first", "footer", "footer-left"}) {
        pages += "<style:" + std::string(place) + "><text:p>" + place + " {{ name }}</text:p>" +
                 "</style:" + place + ">";
    }
    const std::string styles =
        odt_part("office:document-styles",
                 "<office:master-styles><style:master-page style:name=\"Standard\">" + pages +
                     "</style:master-page></office:master-styles>");
    const CompiledTemplate ready =
        compiled(make_odt("<text:p>body</text:p>", {{"styles.xml", styles}}));
    Renderer renderer(ready);
    CHECK(text_of(renderer.render(ana())) ==
          "body\nheader Ana\nheader-left Ana\nheader-first Ana\nfooter Ana\nfooter-left Ana\n");
}
