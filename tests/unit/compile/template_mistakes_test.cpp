// SPDX-License-Identifier: MIT
// What an author is told, word for word.
#include "engine/compile/compiled_template.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string told(const std::string& package, const Schema* schema = nullptr) {
    Diagnostics diagnostics;
    const auto result =
        compile_template(Package::from_bytes(package, "review.docx"), {schema}, diagnostics);
    CHECK(result.has_value() == !diagnostics.has_errors());
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += describe(diagnostic) + "\n";
    return text;
}

std::string told_about(const std::vector<std::string>& lines, const Schema* schema = nullptr) {
    return told(make_docx(docx_paragraphs(lines)), schema);
}

std::string cell(const std::string& content) {
    return "<w:tc>" + docx_paragraphs({content}) + "</w:tc>";
}

std::string row(const std::vector<std::string>& cells) {
    std::string xml = "<w:tr>";
    for (const std::string& text : cells) xml += cell(text);
    return xml + "</w:tr>";
}

std::string table(const std::string& rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>";
}

std::string heading(const std::string& text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>" + text +
           "</w:t></w:r></w:p>";
}

std::string complex_field(const std::string& code) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

}  // namespace

TEST_CASE("mistakes: an unknown name is told with its place and what was probably meant",
          "[compile][unit]") {
    const Schema schema({"Line manager", "email"});
    const std::string body =
        heading("1 Details") + table(row({"a", "b"})) +
        table(row({"", ""}) + row({"", ""}) + row({"", "Reviewed by {{ Line maneger | upper }}"}));
    CHECK(told(make_docx(body), &schema) ==
          "review.docx  E105  unknown field \"Line maneger\"\n"
          "  where: Main text, under heading \"1 Details\", table 2, row 3, column 2\n"
          "  text:  Reviewed by {{ Line maneger | upper }}\n"
          "                        ^^^^^^^^^^^^\n"
          "  fix:   the data has \"Line manager\". Did you mean that?\n");
}

TEST_CASE("mistakes: an unknown name far from all others lists what there is", "[compile][unit]") {
    const Schema schema({"name", "email"});
    CHECK(told_about({"{{ salary }}"}, &schema) ==
          "review.docx  E105  unknown field \"salary\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ salary }}\n"
          "            ^^^^^^\n"
          "  fix:   the data has: name, email\n");
}

TEST_CASE("mistakes: loop variables, the reference and names asked about are known",
          "[compile][unit]") {
    const Schema schema({"objectives[].title"});
    CHECK(told_about({"{% for o in objectives %}{{ loop.index }} {{ o.title }}{% endfor %}",
                      "{{ reference }}", "{% if nickname is defined %}{{ nickname }}{% endif %}"},
                     &schema)
              .empty());
}

TEST_CASE("mistakes: an unknown name of a loop's items is told", "[compile][unit]") {
    const Schema schema({"objectives[].title"});
    CHECK(told_about({"{% for o in objectives %}{{ o.titel }}{% endfor %}"}, &schema) ==
          "review.docx  E105  unknown field \"o.titel\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% for o in objectives %}{{ o.titel }}{% endfor %}\n"
          "                                     ^^^^^^^\n"
          "  fix:   the data has \"objectives[].title\". Did you mean that?\n");
}

TEST_CASE("mistakes: all of them are told, not only the first", "[compile][unit]") {
    const Schema schema({"name"});
    CHECK(told_about({"{{ nam }} {{ namee }}", "{{ name | uper }}"}, &schema) ==
          "review.docx  E105  unknown field \"nam\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ nam }} {{ namee }}\n"
          "            ^^^\n"
          "  fix:   the data has \"name\". Did you mean that?\n"
          "review.docx  E105  unknown field \"namee\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ nam }} {{ namee }}\n"
          "                      ^^^^^\n"
          "  fix:   the data has \"name\". Did you mean that?\n"
          "review.docx  E106  there is no filter \"uper\"\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ name | uper }}\n"
          "                   ^^^^\n"
          "  fix:   did you mean \"upper\"?\n");
}

TEST_CASE("mistakes: a tag cut in two by the end of its paragraph", "[compile][unit]") {
    CHECK(told_about({"Dear {{ first", "name }},"}) ==
          "review.docx  E103  a tag begins in this paragraph and ends in the next\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Dear {{ first\n"
          "              ^^^^^^^^\n"
          "  fix:   join the two paragraphs, or begin the new line with Shift+Enter\n");
}

TEST_CASE("mistakes: a block that is never closed", "[compile][unit]") {
    CHECK(told_about({"{% if observed %}", "text"}) ==
          "review.docx  E201  {% if observed %} is never closed\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% if observed %}\n"
          "         ^^^^^^^^^^^^^^^^^\n"
          "  fix:   add {% endif %} after what depends on it\n");
}

TEST_CASE("mistakes: a closing tag without a beginning", "[compile][unit]") {
    CHECK(told_about({"text {% endfor %}"}) ==
          "review.docx  E202  {% endfor %} has no beginning\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  text {% endfor %}\n"
          "              ^^^^^^^^^^^^\n"
          "  fix:   remove it, or add the {% for … in … %} that it closes\n");
}

TEST_CASE("mistakes: crossed blocks are told with both places", "[compile][unit]") {
    CHECK(told_about({"{% for o in list %}", "{% if a %}", "{% endfor %}", "{% endif %}"}) ==
          "review.docx  E202  {% endfor %} does not fit {% if a %} of Main text (paragraph 2)\n"
          "  where: Main text (paragraph 3)\n"
          "  text:  {% endfor %}\n"
          "         ^^^^^^^^^^^^\n"
          "  fix:   close that one with {% endif %} first\n"
          "review.docx  E202  {% endif %} has no beginning\n"
          "  where: Main text (paragraph 4)\n"
          "  text:  {% endif %}\n"
          "         ^^^^^^^^^^^\n"
          "  fix:   remove it, or add the {% if … %} that it belongs to\n");
}

TEST_CASE("mistakes: a block that begins outside a table and ends inside", "[compile][unit]") {
    CHECK(
        told(make_docx(docx_paragraphs({"{% for o in list %}"}) +
                       table(row({"{{ o }}{% endfor %}"})))) ==
        "review.docx  E203  from {% for o in list %} to {% endfor %} in Main text, table 1, row 1,"
        " column 1 is not something whole\n"
        "  where: Main text (paragraph 1)\n"
        "  text:  {% for o in list %}\n"
        "         ^^^^^^^^^^^^^^^^^^^\n"
        "  fix:   put both into the same table, or both outside it; a block cannot reach over the"
        " edge of a table or into another one\n");
}

TEST_CASE("mistakes: a block over the middle of two paragraphs", "[compile][unit]") {
    CHECK(told_about({"a {% if x %}b", "c{% endif %} d"}) ==
          "review.docx  E203  from {% if x %} to {% endif %} in Main text (paragraph 2) is not "
          "something whole\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  a {% if x %}b\n"
          "           ^^^^^^^^^^\n"
          "  fix:   give each of the two a paragraph of its own, or put both in one\n");
}

TEST_CASE("mistakes: a merge field whose column does not exist", "[compile][unit]") {
    const Schema schema({"Line manager"});
    CHECK(told(make_docx("<w:p>" + complex_field(" MERGEFIELD Line_maneger \\* Upper ") + "</w:p>"),
               &schema) ==
          "review.docx  E105  unknown field \"Line_maneger\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  MERGEFIELD Line_maneger \\* Upper\n"
          "                    ^^^^^^^^^^^^\n"
          "  fix:   the data has \"Line manager\". Did you mean that?\n");
}

TEST_CASE("mistakes: a merge field without a name", "[compile][unit]") {
    CHECK(told(make_docx("<w:p>" + complex_field(" MERGEFIELD \\* Upper ") + "</w:p>")) ==
          "review.docx  E301  this merge field has no name\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  MERGEFIELD \\* Upper\n"
          "         ^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   write it as MERGEFIELD \"Name of the column\"\n");
}

TEST_CASE("mistakes: two answers of one name are told with both places", "[compile][unit]") {
    CHECK(told(make_docx(docx_paragraphs({"{{? strengths }}"}) +
                         table(row({"Strengths", "{{? strengths }}"})))) ==
          "review.docx  E401  the answer \"strengths\" is here a second time; the first is in Main "
          "text (paragraph 1)\n"
          "  where: Main text, table 1, row 1, column 2\n"
          "  text:  {{? strengths }}\n"
          "         ^^^^^^^^^^^^^^^^\n"
          "  fix:   give one of them another name: what comes back is told apart by it\n");
}

TEST_CASE("mistakes: an answer inside a loop", "[compile][unit]") {
    CHECK(told_about({"{% for o in list %}", "{{? actions }}", "{% endfor %}"}) ==
          "review.docx  E405  an answer inside a loop would be there twice\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{? actions }}\n"
          "         ^^^^^^^^^^^^^^\n"
          "  fix:   write the repeated part out, each answer with its own name: "
          "objectives[1].actions, objectives[2].actions\n");
}

TEST_CASE("mistakes: an answer of paragraphs beside other words", "[compile][unit]") {
    CHECK(
        told_about({"Signed: {% answer a: paragraphs %}"}) ==
        "review.docx  E406  an answer of paragraphs needs one of its own\n"
        "  where: Main text (paragraph 1)\n"
        "  text:  Signed: {% answer a: paragraphs %}\n"
        "                 ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  fix:   best is an empty cell beside its question; an answer of the kind text may stand "
        "within a line\n");
}

TEST_CASE("mistakes: the ODT twin is told the same", "[compile][unit]") {
    const Schema schema({"name"});
    CHECK(told(make_odt("<text:p>Dear <text:span text:style-name=\"T1\">{{ na</text:span>ne }}"
                        "</text:p>"),
               &schema) ==
          "review.docx  E105  unknown field \"nane\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Dear {{ nane }}\n"
          "                 ^^^^\n"
          "  fix:   the data has \"name\". Did you mean that?\n");
    CHECK(told(make_odt("<text:p><text:database-total text:table-name=\"t\"/></text:p>")) ==
          "review.docx  E302  the field \"database-total\" is not supported\n"
          "  where: Main text (paragraph 1)\n"
          "  fix:   remove it; it would stand empty or wrong in every document\n");
}
