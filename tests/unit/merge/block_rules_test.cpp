// SPDX-License-Identifier: MIT
// What must hold of a document whatever its blocks print: tables keep apart, a cell has a
// paragraph, nothing stays that has lost its content.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const std::string thin_paragraph =
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
    "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

std::string docx_body(const std::string& xml, const Record& record) {
    const CompiledTemplate ready = compiled(make_docx(xml));
    Renderer renderer(ready);
    return body_of(renderer.render(record));
}

std::string odt_body(const std::string& xml, const Record& record) {
    const CompiledTemplate ready = compiled(make_odt(xml));
    Renderer renderer(ready);
    return body_of(renderer.render(record));
}

std::string paragraph(const std::string& text) {
    return docx_paragraphs({text});
}

std::string cell(const std::string& text) {
    return "<w:tc>" + paragraph(text) + "</w:tc>";
}

std::string table(const std::string& rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>";
}

Record some() {
    return Record().set("list", List{"p", "q"}).set("none", List{}).set("yes", true);
}

}  // namespace

TEST_CASE("block rules: copies of a table do not become one table in Word", "[merge][unit]") {
    const std::string body =
        docx_body(paragraph("{% for x in list %}") + table("<w:tr>" + cell("{{ x }}") + "</w:tr>") +
                      paragraph("{% endfor %}") + paragraph("end"),
                  some());
    CHECK(body == table("<w:tr>" + cell("p") + "</w:tr>") + thin_paragraph +
                      table("<w:tr>" + cell("q") + "</w:tr>") + paragraph("end"));
}

TEST_CASE("block rules: two tables keep apart when the block between them prints nothing",
          "[merge][unit]") {
    const std::string one = table("<w:tr>" + cell("1") + "</w:tr>");
    CHECK(docx_body(one + paragraph("{% if no %}") + paragraph("x") + paragraph("{% endif %}") +
                        one + paragraph("end"),
                    some()) == one + thin_paragraph + one + paragraph("end"));
}

TEST_CASE("block rules: a body, a cell and a control end with a paragraph after a table",
          "[merge][unit]") {
    const std::string one = table("<w:tr>" + cell("1") + "</w:tr>");
    const std::string block = paragraph("{% if yes %}") + one + paragraph("{% endif %}");
    CHECK(docx_body(block, some()) == one + "<w:p/>");
    CHECK(docx_body(
              table("<w:tr><w:tc>" + paragraph("a") + block + "</w:tc></w:tr>") + paragraph("end"),
              some()) ==
          table("<w:tr><w:tc>" + paragraph("a") + one + "<w:p/></w:tc></w:tr>") + paragraph("end"));
    CHECK(docx_body("<w:sdt><w:sdtContent>" + block + "</w:sdtContent></w:sdt>", some()) ==
          "<w:sdt><w:sdtContent>" + one + "<w:p/></w:sdtContent></w:sdt>");
}

TEST_CASE("block rules: a control keeps what it must hold, wherever it stands", "[merge][unit]") {
    const auto control = [](const std::string& content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    };
    const std::string row =
        "<w:tr>" + cell("{%tr for x in none %}{{ x }}{%tr endfor %}") + "</w:tr>";
    // Around paragraphs: a paragraph.
    CHECK(docx_body(control(paragraph("{% if no %}") + paragraph("{% endif %}")), some()) ==
          control("<w:p/>"));
    // In a line: a run.
    CHECK(docx_body("<w:p>" +
                        control("<w:r><w:t>{% if no %}</w:t></w:r><w:r><w:t>a</w:t></w:r>"
                                "<w:r><w:t>{% endif %}</w:t></w:r>") +
                        "</w:p>",
                    some()) == "<w:p>" + control("<w:r></w:r>") + "</w:p>");
    // Around rows that are all gone: it goes too.
    CHECK(docx_body(table("<w:tr>" + cell("a") + "</w:tr>" + control(row)) + paragraph("end"),
                    some()) == table("<w:tr>" + cell("a") + "</w:tr>") + paragraph("end"));
    CHECK(docx_body(table(control(row)) + paragraph("end"), some()) == paragraph("end"));
}

TEST_CASE("block rules: groups of rows and lists of ODF go when nothing is left in them",
          "[merge][unit]") {
    const std::string rows =
        "<table:table-row><table:table-cell><text:p>{%tr for x in none %}{{ x }}"
        "{%tr endfor %}</text:p></table:table-cell></table:table-row>";
    const std::string heading =
        "<table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p>"
        "</table:table-cell></table:table-row></table:table-header-rows>";
    CHECK(odt_body("<table:table><table:table-column/>" + heading + "<table:table-rows>" + rows +
                       "</table:table-rows></table:table>",
                   some()) == "<table:table><table:table-column/>" + heading + "</table:table>");
    CHECK(odt_body("<table:table><table:table-column/><table:table-rows>" + rows +
                       "</table:table-rows></table:table><text:p>z</text:p>",
                   some()) == "<text:p>z</text:p>");
    CHECK(odt_body("<text:list><text:list-item><text:p>{% for x in none %}{{ x }}{% endfor %}"
                   "</text:p></text:list-item></text:list><text:p>z</text:p>",
                   some()) == "<text:p>z</text:p>");
}
