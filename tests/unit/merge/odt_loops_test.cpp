// SPDX-License-Identifier: MIT
// What loops and conditions do to cells over several rows, and to controls, in an ODT.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/odt_sketch.hpp"
#include "tests/unit/merge/template_sketch.hpp"

#include <fmt/format.h>

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string cell(const std::string& text, std::size_t rows = 1) {
    return fmt::format("<table:table-cell{}><text:p>{}</text:p></table:table-cell>",
                       rows > 1 ? fmt::format(" table:number-rows-spanned=\"{}\"", rows) : "",
                       text);
}

std::string row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

const std::string kCovered = "<table:covered-table-cell/>";

std::string table(const std::string& rows) {
    return "<table:table><table:table-column table:number-columns-repeated=\"2\"/>" + rows +
           "</table:table>";
}

/// What the cells over several rows say of it, in order.
std::string spans(const std::string& rows, const Record& record) {
    const std::string body = filled_odt_body(table(rows), record);
    constexpr std::string_view attribute = "table:number-rows-spanned=\"";
    std::string found;
    for (std::size_t at = body.find(attribute); at != std::string::npos;
         at = body.find(attribute, at + 1)) {
        const std::size_t begin = at + attribute.size();
        found += body.substr(begin, body.find('"', begin) - begin) + " ";
    }
    return found;
}

Record with_pupils(std::size_t count) {
    List pupils;
    for (std::size_t i = 0; i < count; ++i) pupils.push_back(Value("P" + std::to_string(i)));
    return Record().set("pupils", std::move(pupils)).set("old", "yes").set("none", "");
}

}  // namespace

TEST_CASE("odt row spans: a cell beside a loop goes over all its copies", "[merge][odt][unit]") {
    const std::string rows = row(cell("Pupils", 3) + cell("head")) +
                             row(kCovered + cell("{% for p in pupils %}{{ p }}{% endfor %}")) +
                             row(kCovered + cell("foot"));
    const std::string in_rows =
        row(cell("Pupils", 3) + cell("head")) +
        row(kCovered + cell("{%tr for p in pupils %}{{ p }}{%tr endfor %}")) +
        row(kCovered + cell("foot"));
    CHECK(spans(rows, with_pupils(4)) == "3 ");
    CHECK(spans(in_rows, with_pupils(4)) == "6 ");
    CHECK(spans(in_rows, with_pupils(0)) == "2 ");
}

TEST_CASE("odt row spans: a cell beside a dropped row goes over one row less",
          "[merge][odt][unit]") {
    const auto rows = [](const std::string& asked) {
        return row(cell("a", 2) + cell("b")) +
               row(kCovered + cell("{%tr if " + asked + " %}c{%tr endif %}"));
    };
    CHECK(spans(rows("old"), with_pupils(1)) == "2 ");
    CHECK(spans(rows("none"), with_pupils(1)) == "1 ");
}

TEST_CASE("odt row spans: within a loop each copy keeps its own; behind it the last goes on",
          "[merge][odt][unit]") {
    const std::string inside = row(cell("{% for p in pupils %}{{ p }}", 2) + cell("x")) +
                               row(kCovered + cell("y{% endfor %}"));
    CHECK(spans(inside, with_pupils(2)) == "2 2 ");
    const std::string behind =
        row(cell("{%tr for p in pupils %}{{ p }}", 2) + cell("x{%tr endfor %}")) +
        row(kCovered + cell("y"));
    CHECK(spans(behind, with_pupils(3)) == "1 1 2 ");
}

TEST_CASE("odt loops: a form control inside is refused, and so is an answer",
          "[merge][odt][unit]") {
    const std::string control =
        "<office:forms><form:form><form:checkbox form:id=\"c1\" form:name=\"agree\"/></form:form>"
        "</office:forms><text:p>{% for p in pupils %}</text:p><text:p><draw:control "
        "draw:control=\"c1\"/></text:p><text:p>{% endfor %}</text:p>";
    CHECK(odt_mistakes(control, Schema({"pupils", "agree"})) ==
          "review.docx  E651  a form control inside a loop: its copies would be one control\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  agree\n"
          "         ^^^^^\n"
          "  fix:   print a value of the data with {{ … }}, ask with {% answer … %}, or put the "
          "control outside the loop");
    const std::string input =
        "<text:p>{% for p in pupils %}</text:p><text:p><text:text-input "
        "text:description=\"remarks\">?</text:text-input></text:p>"
        "<text:p>{% endfor %}</text:p>";
    CHECK(odt_mistakes(input, Schema({"pupils"})).find("E405") != std::string::npos);
}

TEST_CASE("odt changes: a tag in a tracked insertion accepts the changes of its paragraph",
          "[merge][odt][unit]") {
    const std::string changes =
        "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion/>"
        "</text:changed-region><text:changed-region text:id=\"c2\"><text:deletion><text:p>gone"
        "</text:p></text:deletion></text:changed-region><text:changed-region text:id=\"c3\">"
        "<text:insertion/></text:changed-region></text:tracked-changes>";
    const std::string text =
        "<text:p>Dear <text:change-start text:change-id=\"c1\"/>{{ na<text:change-end "
        "text:change-id=\"c1\"/>me }}<text:change text:change-id=\"c2\"/></text:p><text:p>"
        "<text:change-start text:change-id=\"c3\"/>new<text:change-end text:change-id=\"c3\"/>"
        "</text:p>";
    CHECK(odt_mistakes(changes + text, Schema({"name"})) ==
          "review.docx  E501  warning: a tag stands in a tracked change; the changes of its "
          "paragraph are accepted\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Dear {{ name }}\n"
          "              ^^^^^^^^^^\n"
          "  fix:   accept or reject the changes in the template");
    const std::string out = filled_odt_body(changes + text, Record().set("name", "Ana"));
    CHECK(out.find("\"c1\"") == std::string::npos);
    CHECK(out.find("gone") == std::string::npos);
    CHECK(out.find("<text:change-start text:change-id=\"c3\"/>new") != std::string::npos);
    CHECK(out.find("Dear Ana") != std::string::npos);
}
