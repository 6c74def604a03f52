// SPDX-License-Identifier: MIT
// ODF's database fields.
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
        .set("First name", "Ana")
        .set("pay", 1234.5)
        .set("born", Date{std::chrono::year{1990}, std::chrono::month{2}, std::chrono::day{3}});
}

/// Database fields of the column, each in the number or date format given, as text.
std::string shown_in(const std::string& styles, const std::string& column) {
    const std::string content =
        odt_part("office:document-content",
                 "<office:automatic-styles>" + styles +
                     "</office:automatic-styles><office:body><office:text><text:p>"
                     "<text:database-display text:column-name=\"" +
                     column +
                     "\" text:table-name=\"Sheet1\" text:table-type=\"table\" "
                     "style:data-style-name=\"N1\">old</text:database-display>"
                     "</text:p></office:text></office:body>");
    const CompiledTemplate ready = compiled(make_odt("", {{"content.xml", content, false}}));
    Renderer renderer(ready);
    return text_of(renderer.render(ana()));
}

}  // namespace

TEST_CASE("odt fields: a database field has its column's value, whatever the database",
          "[merge][unit]") {
    CHECK(filled_odt("<text:p>Dear <text:database-display text:table-name=\"x\" "
                     "text:database-name=\"gone\" text:table-type=\"table\" "
                     "text:column-name=\"First_Name\">&lt;First name&gt;</text:database-display>,"
                     "</text:p>",
                     ana()) == "Dear Ana,\n");
}

TEST_CASE("odt fields: the name of the database stays as it is", "[merge][unit]") {
    CHECK(filled_odt("<text:p><text:database-name text:table-name=\"Sheet1\" "
                     "text:table-type=\"table\">staff</text:database-name> {{ First name }}"
                     "</text:p>",
                     ana()) == "staff Ana\n");
}

TEST_CASE("odt fields: a database field prints in its own format", "[merge][unit]") {
    CHECK(shown_in("<number:date-style style:name=\"N1\"><number:day-of-week "
                   "number:style=\"long\"/><number:text>, </number:text><number:day/>"
                   "<number:text> of </number:text><number:month number:textual=\"true\" "
                   "number:style=\"long\"/><number:text> </number:text><number:year "
                   "number:style=\"long\"/></number:date-style>",
                   "born") == "Saturday, 3 of February 1990\n");
    CHECK(shown_in("<number:number-style style:name=\"N1\"><number:number "
                   "number:decimal-places=\"2\" number:min-integer-digits=\"1\" "
                   "number:grouping=\"true\"/></number:number-style>",
                   "pay") == "1,234.50\n");
    CHECK(shown_in("<number:currency-style style:name=\"N1P0\"><number:currency-symbol>£"
                   "</number:currency-symbol><number:number number:decimal-places=\"2\" "
                   "number:min-integer-digits=\"1\"/></number:currency-style>"
                   "<number:currency-style style:name=\"N1\"><number:text>-</number:text>"
                   "<style:map style:condition=\"value()&gt;=0\" "
                   "style:apply-style-name=\"N1P0\"/></number:currency-style>",
                   "pay") == "£1234.50\n");
    CHECK(shown_in("<number:number-style style:name=\"N1\"><number:number "
                   "number:min-integer-digits=\"1\"/></number:number-style>",
                   "First name") == "Ana\n");
}
