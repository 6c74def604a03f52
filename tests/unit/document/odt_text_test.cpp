// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/unit/document/block_listing.hpp"

#include <algorithm>

using paperround::testing::list_odt;

namespace {

std::string p(const std::string& content) {
    return "<text:p>" + content + "</text:p>";
}

std::string cell(const std::string& text, const std::string& attributes = "") {
    return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
}

std::string row(const std::string& cells, const std::string& attributes = "") {
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string table(const std::string& rows) {
    return "<table:table>" + rows + "</table:table>";
}

const std::string field_namespace =
    "xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\" ";

}  // namespace

TEST_CASE("odt text: white space collapses, and what stands for it counts", "[document][odt]") {
    CHECK(list_odt(p("  Dear \n\t <text:span> Ana</text:span> ")) == "Dear Ana\n");
    CHECK(list_odt(p("a <text:s text:c=\"2\"/>b<text:s/>")) == "a   b \n");
    CHECK(list_odt(p("a<text:tab/>b<text:line-break/>c<text:soft-page-break/>")) == "a\\tb\\nc\n");
    CHECK(list_odt(p("<text:s text:c=\"2000000000\"/>")).size() == 1001);
}

TEST_CASE("odt text: a section names what is inside it and may lock it", "[document][odt]") {
    CHECK(list_odt("<text:section text:name=\"a1\">" + p("x") + "</text:section>" + p("y")) ==
          "{section:a1} x\ny\n");
    CHECK(
        list_odt(
            "<text:section text:name=\"a\" text:protected=\"true\"><text:section text:name=\"b\">" +
            p("x") + "</text:section></text:section>" + p("y")) ==
        "{section:a section:b} (locked) x\ny\n");
    CHECK(list_odt("<text:section text:name=\"a\" text:display=\"none\">" + p("x") +
                   "</text:section>")
              .empty());
}

TEST_CASE("odt text: our answer slots are found by both their anchors", "[document][odt]") {
    CHECK(list_odt("<text:section text:name=\"a1\">" +
                   p("<text:bookmark-start text:name=\"pr_a1\"/>one") +
                   p("two<text:bookmark-end text:name=\"pr_a1\"/>") + "</text:section>" + p("x")) ==
          "{section:a1 bookmark:pr_a1} one\n{section:a1 bookmark:pr_a1} two\nx\n");
    CHECK(list_odt(p("a<text:bookmark text:name=\"here\"/>")) == "{bookmark:here} a\n");
}

TEST_CASE("odt text: a bookmark that outlives its section does not hold it open",
          "[document][odt]") {
    CHECK(list_odt("<text:section text:name=\"a\">" + p("<text:bookmark-start text:name=\"b\"/>x") +
                   "</text:section>" + p("y<text:bookmark-end text:name=\"b\"/>") + p("z")) ==
          "{section:a bookmark:b} x\n{bookmark:b} y\nz\n");
}

TEST_CASE("odt text: fields and controls are named", "[document][odt]") {
    CHECK(list_odt(p("Name: <text:text-input text:description=\"q1\">Ana</text:text-input>")) ==
          "{field:q1} Name: Ana\n");
    CHECK(list_odt(p("<text:drop-down text:name=\"q2\"><text:label "
                     "text:value=\"no\"/>yes</text:drop-down>")) == "{field:q2} yes\n");
    CHECK(list_odt(p("<loext:content-control loext:tag=\"a1\" "
                     "loext:alias=\"Q\">x</loext:content-control>")) == "{tag:a1 alias:Q} x\n");
    CHECK(list_odt(p("<loext:content-control "
                     "loext:showing-place-holder=\"true\">type</loext:content-control>")) ==
          "(prompt) type\n");
    CHECK(
        list_odt(p(
            "<text:placeholder text:placeholder-type=\"text\">&lt;type&gt;</text:placeholder>")) ==
        "(prompt) <type>\n");
}

TEST_CASE("odt text: form fields of Word show their state", "[document][odt]") {
    const auto box = [](const std::string& checked) {
        return list_odt(
            p("<field:fieldmark " + field_namespace +
              "text:name=\"q1\" field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\">"
              "<field:param field:name=\"Checkbox_Checked\" field:value=\"" +
              checked + "\"/></field:fieldmark>"));
    };
    CHECK(box("true") == "{field:q1} \xE2\x98\x92\n");
    CHECK(box("false") == "{field:q1} \xE2\x98\x90\n");
    CHECK(list_odt(p("<field:fieldmark " + field_namespace +
                     "field:type=\"vnd.oasis.opendocument.field.FORMDROPDOWN\">"
                     "<field:param field:name=\"Dropdown_ListEntry\" field:value=\"A\"/>"
                     "<field:param field:name=\"Dropdown_ListEntry\" field:value=\"B\"/>"
                     "<field:param field:name=\"Dropdown_Selected\" "
                     "field:value=\"1\"/></field:fieldmark>")) == "B\n");
}

TEST_CASE("odt text: deleted text and remarks are gone", "[document][odt]") {
    CHECK(list_odt("<text:tracked-changes><text:changed-region><text:deletion>" + p("old") +
                   "</text:deletion></text:changed-region></text:tracked-changes>" +
                   p("keep<text:change text:change-id=\"c\"/>"
                     "<office:annotation><dc:creator>Ana</dc:creator><text:p>why?</text:p></"
                     "office:annotation>")) == "(tracked) keep\n");
}

TEST_CASE("odt text: a cell's place counts merged cells", "[document][odt]") {
    CHECK(list_odt(table("<table:table-header-rows>" +
                         row(cell("a", "table:number-columns-spanned=\"2\"") +
                             "<table:covered-table-cell/>" + cell("b")) +
                         "</table:table-header-rows>" + row(cell("c") + cell("d"))) +
                   table(row(cell("e")))) ==
          "[1,1,1] a\n[1,1,3] b\n[1,2,1] c\n[1,2,2] d\n[2,1,1] e\n");
    CHECK(list_odt(table(row("<table:table-cell>" + p("a") + table(row(cell("inner"))) + p("b") +
                             "</table:table-cell>" + cell("c")))) ==
          "[1,1,1] a\n[2,1,1] inner\n[1,1,1] b\n[1,1,2] c\n");
}

TEST_CASE("odt text: a repeated cell is repeated, within reason", "[document][odt]") {
    CHECK(list_odt(table(row(cell("a", "table:number-columns-repeated=\"2\"") + cell("b")))) ==
          "[1,1,1] a\n[1,1,2] a\n[1,1,3] b\n");
    CHECK(list_odt(table(row(cell("a"), "table:number-rows-repeated=\"2\"") + row(cell("b")))) ==
          "[1,1,1] a\n[1,2,1] a\n[1,3,1] b\n");
    const std::string many =
        list_odt(table(row(cell("a", "table:number-columns-repeated=\"16384\""),
                           "table:number-rows-repeated=\"16384\"") +
                       row(cell("b"))));
    CHECK(std::ranges::count(many, '\n') < 20'000);
    CHECK(many.ends_with("[1,16385,1] b\n"));
}

TEST_CASE("odt text: lists, headings and protected cells are known", "[document][odt]") {
    CHECK(list_odt("<text:list><text:list-item>" + p("a") + "<text:list><text:list-item>" + p("b") +
                   "</text:list-item></text:list></text:list-item></text:list>" + p("c")) ==
          "(item) a\n(item) b\nc\n");
    CHECK(list_odt("<text:h text:outline-level=\"1\">1 Details</text:h>") ==
          "(heading) 1 Details\n");
    CHECK(list_odt(table(row(cell("a", "table:protected=\"true\"") + cell("b")))) ==
          "[1,1,1] (locked) a\n[1,1,2] b\n");
}

TEST_CASE("odt text: a text box follows its paragraph, a picture leaves a mark",
          "[document][odt]") {
    CHECK(list_odt(p("a<draw:frame><draw:text-box>" + p("in") +
                     "</draw:text-box></draw:frame>b")) == "ab\n(box) in\n");
    CHECK(list_odt("<draw:frame><draw:text-box>" + p("page") + "</draw:text-box></draw:frame>" +
                   p("a")) == "(box) page\na\n");
    CHECK(list_odt(p("<draw:frame><draw:image "
                     "xlink:href=\"Pictures/a.png\"/><svg:title>t</svg:title></draw:frame>")) ==
          "\xEF\xBF\xBC\n");
}

TEST_CASE("odt text: notes come after the main text", "[document][odt]") {
    const auto note = [](const std::string& kind, const std::string& text) {
        return "<text:note text:note-class=\"" + kind +
               "\"><text:note-citation>1</text:note-citation>"
               "<text:note-body>" +
               p(text) + "</text:note-body></text:note>";
    };
    CHECK(list_odt(p("a" + note("endnote", "e") + note("footnote", "f")) + p("b")) ==
          "a\nb\nFootnotes: f\nEndnotes: e\n");
}

TEST_CASE("odt text: a box that lost its sign is read from its state", "[document][odt]") {
    const auto box = [](const std::string& attributes, const std::string& content) {
        return list_odt(p("<loext:content-control loext:checkbox=\"true\" " + attributes + ">" +
                          content + "</loext:content-control> I agree"));
    };
    CHECK(box("loext:checked=\"true\"", "<text:span/>") == "☒ I agree\n");
    CHECK(box("", "<text:span/>") == "☐ I agree\n");
    CHECK(box("loext:checked=\"true\"", "☑") == "☑ I agree\n");
}

TEST_CASE("odt text: a list that shows its first entry says so", "[document][odt]") {
    const auto list = [](const std::string& shown) {
        return paperround::testing::model_of_odt(
                   p("<text:drop-down><text:label text:value=\"A\"/><text:label "
                     "text:value=\"B\"/>" +
                     shown + "</text:drop-down>"))
            .blocks.at(0)
            .first_choice;
    };
    CHECK(list("A") == "A");
    CHECK(list("B") == "");
}
