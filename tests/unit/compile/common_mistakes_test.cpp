// SPDX-License-Identifier: MIT
// The mistakes that people make most, wherever they can be made, word for word.
#include "engine/compile/compiled_template.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string told(const std::string& package) {
    static const Schema schema({"Line manager", "start", "objectives[].title"});
    Diagnostics diagnostics;
    compile_template(Package::from_bytes(package, "a.docx"), {.schema = &schema}, diagnostics);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += describe(diagnostic) + "\n";
    return text;
}

std::string told_about(const std::vector<std::string>& lines) {
    const std::string docx = told(make_docx(docx_paragraphs(lines)));
    CHECK(told(make_odt(odt_paragraphs(lines))) == docx);
    return docx;
}

const std::string slip = "{{ Line manger }}";

/// Of the slip in a place.
std::string slip_in(const std::string& place) {
    return "a.docx  E105  unknown field \"Line manger\"\n"
           "  where: " +
           place +
           "\n"
           "  text:  {{ Line manger }}\n"
           "            ^^^^^^^^^^^\n"
           "  fix:   the data has \"Line manager\". Did you mean that?\n";
}

std::string header_reference(const std::string& type, const std::string& id) {
    return "<w:sectPr><w:headerReference w:type=\"" + type + "\" r:id=\"" + id + "\"/></w:sectPr>";
}

}  // namespace

TEST_CASE("common mistakes: a misspelt field in a header", "[compile][unit]") {
    const PackagePart header{"word/header1.xml", docx_part("w:hdr", docx_paragraphs({slip}))};
    CHECK(told(make_docx("<w:p/>" + header_reference("default", "header1"), {header})) ==
          slip_in("Header (paragraph 1)"));
    CHECK(told(make_docx("<w:p/>" + header_reference("first", "header1"), {header})) ==
          slip_in("Header of the first page (paragraph 1)"));
    CHECK(told(make_odt("<text:p/>",
                        {{"styles.xml",
                          odt_part("office:document-styles",
                                   "<office:master-styles><style:master-page><style:header-first>"
                                   "<text:p>{{ Line manger }}</text:p></style:header-first>"
                                   "</style:master-page></office:master-styles>")}})) ==
          slip_in("Header of the first page (paragraph 1)"));
}

TEST_CASE("common mistakes: a misspelt field in a footnote", "[compile][unit]") {
    CHECK(told(make_docx("<w:p/>",
                         {{"word/footnotes.xml",
                           docx_part("w:footnotes",
                                     "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/>"
                                     "</w:footnote><w:footnote w:id=\"1\"><w:p/></w:footnote>"
                                     "<w:footnote w:id=\"2\">" +
                                         docx_paragraphs({slip}) + "</w:footnote>")}})) ==
          slip_in("Footnote 2 (paragraph 1)"));
    CHECK(
        told(make_odt("<text:p>a<text:note text:note-class=\"footnote\"><text:note-body><text:p>" +
                      slip + "</text:p></text:note-body></text:note></text:p>")) ==
        slip_in("Footnote 1 (paragraph 1)"));
}

TEST_CASE("common mistakes: a misspelt field in a text box is told once", "[compile][unit]") {
    const std::string box = "<w:txbxContent>" + docx_paragraphs({slip}) + "</w:txbxContent>";
    CHECK(told(make_docx(
              "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
              "<wps:txbx>" +
              box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
              "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
              "</w:p>")) == slip_in("Text box 1 (paragraph 1)"));
    CHECK(told(make_odt("<text:p><draw:frame><draw:text-box><text:p>" + slip +
                        "</text:p></draw:text-box></draw:frame></text:p>")) ==
          slip_in("Text box 1 (paragraph 1)"));
}

TEST_CASE("common mistakes: a misspelt field in a nested table", "[compile][unit]") {
    const auto cell = [](const std::string& content) { return "<w:tc>" + content + "</w:tc>"; };
    const auto table = [](const std::string& cells) {
        return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" + cells + "</w:tr></w:tbl>";
    };
    CHECK(told(make_docx(
              table(cell("<w:p/>") + cell(table(cell(docx_paragraphs({slip}))) + "<w:p/>")))) ==
          slip_in("Main text, table 2, row 1, column 1"));
}

TEST_CASE("common mistakes: typographic quotes are read as plain ones, one that is missing is told",
          "[compile][unit]") {
    CHECK(told_about({"{{ start | date(“d MMMM yyyy”) }}"}) == "");
    CHECK(told_about({"{{ start | date(“d MMMM yyyy) }}"}) ==
          "a.docx  E104  the text in quotes is never closed\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ start | date(“d MMMM yyyy) }}\n"
          "                         ^^^^^^^^^^^^^^\n"
          "  fix:   add the closing quote\n");
}

TEST_CASE("common mistakes: a filter that is misspelt, and one with too much", "[compile][unit]") {
    CHECK(told_about({"{{ start | dat(\"d\") }}"}) ==
          "a.docx  E106  there is no filter \"dat\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ start | dat(\"d\") }}\n"
          "                    ^^^\n"
          "  fix:   did you mean \"date\"?\n");
    CHECK(told_about({"{{ start | upper(3) }}"}) ==
          "a.docx  E107  the filter \"upper\" takes 0 arguments, not 1\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ start | upper(3) }}\n"
          "                    ^^^^^^^^\n"
          "  fix:   write upper\n");
}

TEST_CASE("common mistakes: minutes for months, and a letter of another language",
          "[compile][unit]") {
    CHECK(told_about({"{{ start | date(\"dd/mm/yyyy\") }}"}) ==
          "a.docx  E506  warning: m in a date picture is the minute\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ start | date(\"dd/mm/yyyy\") }}\n"
          "                          ^^^^^^^^^^\n"
          "  fix:   the month is M: dd/MM/yyyy\n");
    CHECK(told_about({"{{ start | date(\"jj/MM/aaaa\") }}"}) ==
          "a.docx  E506  warning: the letter \"j\" means nothing in a date picture\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ start | date(\"jj/MM/aaaa\") }}\n"
          "                          ^^^^^^^^^^\n"
          "  fix:   day is d, month M, year y, hour H or h, minute m, second s; words stand in "
          "quotes: d 'of' MMMM\n");
    CHECK(told_about({"{{ start | date(\"d 'am' MMMM yyyy, HH:mm am/pm\") }}"}) == "");
    CHECK(told_about({"{{ start | time(\"h:mm am/pm\") }}"}) == "");
}

TEST_CASE("common mistakes: a loop over what is not there", "[compile][unit]") {
    CHECK(told_about({"{% for o in objetives %}{{ o.title }}{% endfor %}"}) ==
          "a.docx  E105  unknown field \"objetives\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% for o in objetives %}{{ o.title }}{% endfor %}\n"
          "                     ^^^^^^^^^\n"
          "  fix:   the data has \"objectives\". Did you mean that?\n");
}

TEST_CASE("common mistakes: one brace too few", "[compile][unit]") {
    CHECK(told_about({"Dear {{ Line manager },"}) ==
          "a.docx  E101  the tag \"{{ Line manager },\" is never closed\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Dear {{ Line manager },\n"
          "              ^^^^^^^^^^^^^^^^^^\n"
          "  fix:   add \"}}\" behind it, in the same paragraph\n");
    CHECK(told_about({"Dear { Line manager }},"}) ==
          "a.docx  E102  \"}}\" closes no tag\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Dear { Line manager }},\n"
          "                             ^^\n"
          "  fix:   add \"{{\" where the tag begins, or write \"}_}\" to print the braces\n");
}
