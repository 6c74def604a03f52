// SPDX-License-Identifier: MIT
// The words for what a block covers, and the rows of the rules' table that they make explicit.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

auto both_formats() {
    return GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
}

std::string docx_body(const std::string& xml, const Record& record) {
    const CompiledTemplate ready = compiled(make_docx(xml));
    Renderer renderer(ready);
    return body_of(renderer.render(record));
}

Record pupils() {
    Record record;
    record.set("subjects", List{"Art", "Music", "PE"}).set("none", List{}).set("yes", true);
    record.set("pupils", List{Record().set("name", "Lou").set("marks", List{"1", "2", "3"}),
                              Record().set("name", "Kim").set("marks", List{"4", "5", "6"})});
    return record;
}

std::string paragraph(const std::string& text) {
    return docx_paragraphs({text});
}

std::string cell(const std::string& text, const std::string& properties = "") {
    const std::string own = properties.empty() ? "" : "<w:tcPr>" + properties + "</w:tcPr>";
    return "<w:tc>" + own + paragraph(text) + "</w:tc>";
}

std::string section_end(const std::string& width) {
    return "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"" + width +
           "\" w:h=\"100\"/></w:sectPr></w:pPr></w:p>";
}

}  // namespace

TEST_CASE("scopes: the cells of one row are repeated", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {
        SketchTable{{"a", "{%tc for s in subjects %}{{ s }}{%tc endfor %}", "z"}}, "end"};
    CHECK(filled(format, sketch, pupils()) == "a\tArt\tMusic\tPE\tz\nend\n");
    const Sketch two = {
        SketchTable{{"{%cell for s in subjects %}{{ loop.index }}", "{{ s }}{%cell endfor %}"}},
        "end"};
    CHECK(filled(format, two, pupils()) == "1\tArt\t2\tMusic\t3\tPE\nend\n");
}

TEST_CASE("scopes: a row whose cells are all gone goes", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {SketchTable{{"a"}, {"{%tc for s in none %}{{ s }}{%tc endfor %}"}},
                           "end"};
    CHECK(filled(format, sketch, pupils()) == "a\nend\n");
}

TEST_CASE("scopes: a column is repeated in every row", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {
        SketchTable{{"Name", "{%col for s in subjects %}{{ s }}{%col endfor %}", "Sum"},
                    {"Lou", "{{ loop.index }}", "6"},
                    {"Kim", "x", "15"}},
        "end"};
    CHECK(filled(format, sketch, pupils()) ==
          "Name\tArt\tMusic\tPE\tSum\nLou\t1\t2\t3\t6\nKim\tx\tx\tx\t15\nend\n");
}

TEST_CASE("scopes: columns in rows that are repeated themselves", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {
        SketchTable{{"", "{%col for s in subjects %}{{ s }}{%col endfor %}"},
                    {"{%tr for p in pupils %}{{ p.name }}", "{{ p.marks | count }}{%tr endfor %}"}},
        "end"};
    CHECK(filled(format, sketch, pupils()) ==
          "\tArt\tMusic\tPE\nLou\t3\t3\t3\nKim\t3\t3\t3\nend\n");
}

TEST_CASE("scopes: columns are kept or dropped", "[merge][unit]") {
    const auto format = both_formats();
    const Sketch sketch = {
        SketchTable{{"a", "{%col if yes %}b", "c{%col endif %}", "d"}, {"1", "2", "3", "4"}},
        "end"};
    CHECK(filled(format, sketch, pupils()) == "a\tb\tc\td\n1\t2\t3\t4\nend\n");
    CHECK(filled(format, sketch, Record()) == "a\td\n1\t4\nend\n");
}

TEST_CASE("scopes: repeated columns share their width, cells across them span all of them",
          "[merge][unit]") {
    const std::string table =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"
        "<w:tr>" +
        cell("heading", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" + cell("a") +
        cell("{%col for s in subjects %}{{ s }}{%col endfor %}",
             "<w:tcW w:w=\"3000\" w:type=\"dxa\"/>") +
        "</w:tr></w:tbl>";
    const std::string narrow = "<w:tcW w:w=\"1000\" w:type=\"dxa\"/>";
    CHECK(docx_body(table + paragraph("end"), pupils()) ==
          "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/>"
          "<w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr>" +
              cell("heading", "<w:gridSpan w:val=\"4\"/>") + "</w:tr><w:tr>" + cell("a") +
              cell("Art", narrow) + cell("Music", narrow) + cell("PE", narrow) + "</w:tr></w:tbl>" +
              paragraph("end"));
}

TEST_CASE("scopes: repeated columns of ODF share their width in a style of their own",
          "[merge][unit]") {
    const std::string content = odt_part(
        "office:document-content",
        "<office:automatic-styles><style:style style:name=\"T.B\" style:family=\"table-column\">"
        "<style:table-column-properties style:column-width=\"6cm\"/></style:style>"
        "</office:automatic-styles><office:body><office:text><table:table>"
        "<table:table-column table:style-name=\"T.A\"/>"
        "<table:table-column table:style-name=\"T.B\"/><table:table-row><table:table-cell "
        "table:number-columns-spanned=\"2\"><text:p>h</text:p></table:table-cell>"
        "<table:covered-table-cell/></table:table-row><table:table-row><table:table-cell>"
        "<text:p>a</text:p></table:table-cell><table:table-cell><text:p>{%col for s in subjects %}"
        "{{ s }}{%col endfor %}</text:p></table:table-cell></table:table-row></table:table>"
        "</office:text></office:body>");
    const CompiledTemplate ready = compiled(make_odt("", {{"content.xml", content}}));
    Renderer renderer(ready);
    const Package out = Package::from_bytes(std::string(renderer.render(pupils())), "out");
    const std::string& xml = *out.part("content.xml");
    CHECK(xml.find("style:column-width=\"2.000cm\"") != std::string::npos);
    CHECK(xml.find("table:number-columns-spanned=\"4\"") != std::string::npos);
    CHECK(xml.find("<table:covered-table-cell/><table:covered-table-cell/>"
                   "<table:covered-table-cell/></table:table-row>") != std::string::npos);
    // Nothing is divided by nothing.
    CHECK(std::string(renderer.render(Record().set("subjects", List{}))).size() > 100);
}

TEST_CASE("scopes: a section is repeated with its section break", "[merge][unit]") {
    const std::string xml = paragraph("first") +
                            paragraph("{%section for s in subjects %}{{ s }}") +
                            "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"50\" w:h=\"100\"/></w:sectPr>"
                            "</w:pPr><w:r><w:t>{%section endfor %}</w:t></w:r></w:p>" +
                            paragraph("last");
    const CompiledTemplate ready = compiled(make_docx(xml));
    Renderer renderer(ready);
    const Package out = Package::from_bytes(std::string(renderer.render(pupils())), "out");
    CHECK(out.part("word/document.xml")
              ->find("<w:body>" + paragraph("first") + paragraph("Art") + section_end("50") +
                     paragraph("Music") + section_end("50") + paragraph("PE") + section_end("50") +
                     paragraph("last")) != std::string::npos);
}

TEST_CASE("scopes: the last copy of a section is the end of the document", "[merge][unit]") {
    const std::string xml =
        paragraph("{%section for s in subjects %}{{ s }}") +
        "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"50\" w:h=\"100\"/></w:sectPr></w:pPr><w:r><w:t>"
        "{%section endfor %}</w:t></w:r></w:p><w:p/>";
    const CompiledTemplate ready = compiled(make_docx(xml));
    Renderer renderer(ready);
    const Package out = Package::from_bytes(std::string(renderer.render(pupils())), "out");
    const std::string& document = *out.part("word/document.xml");
    CHECK(document.find(section_end("50") + paragraph("PE") +
                        "<w:sectPr><w:pgSz w:w=\"50\" w:h=\"100\"/></w:sectPr></w:body>") !=
          std::string::npos);
}

TEST_CASE("scopes: the page break of the last copy goes, where nothing follows", "[merge][unit]") {
    const std::string page_break = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    const std::string loop = paragraph("{% for s in subjects %}") + paragraph("{{ s }}") +
                             page_break + paragraph("{% endfor %}");
    CHECK(docx_body(loop, pupils()) == paragraph("Art") + page_break + paragraph("Music") +
                                           page_break + paragraph("PE") + "<w:p><w:r></w:r></w:p>");
    CHECK(docx_body(loop + paragraph("end"), pupils()) ==
          paragraph("Art") + page_break + paragraph("Music") + page_break + paragraph("PE") +
              page_break + paragraph("end"));
}

TEST_CASE("scopes: a section of ODF is repeated with a name of its own", "[merge][unit]") {
    const CompiledTemplate ready = compiled(
        make_odt("<text:section text:name=\"S\"><text:p>{%section for s in subjects %}</text:p>"
                 "<text:p>{{ s }}</text:p><text:p>{%section endfor %}</text:p></text:section>"));
    Renderer renderer(ready);
    CHECK(body_of(renderer.render(pupils())) ==
          "<text:section text:name=\"S_1000000\"><text:p>Art</text:p></text:section>"
          "<text:section text:name=\"S_1000001\"><text:p>Music</text:p></text:section>"
          "<text:section text:name=\"S_1000002\"><text:p>PE</text:p></text:section>");
}

TEST_CASE("scopes: a scope needs what it covers", "[merge][unit]") {
    const auto format = both_formats();
    const auto first_line = [&](const Sketch& sketch) {
        const std::string text = mistakes_in(package_of(format, sketch));
        return text.substr(0, text.find('\n'));
    };
    CHECK(first_line({"{%tr for s in subjects %}", "{%tr endfor %}"}) ==
          "review.docx  E205  there is no table row for {%tr for s in subjects %} to cover");
    CHECK(first_line({"{%tc for s in subjects %}", "{%tc endfor %}"}) ==
          "review.docx  E205  there is no table cell for {%tc for s in subjects %} to cover");
    CHECK(first_line({"{%section if yes %}", "{%section endif %}"}) ==
          "review.docx  E205  there is no section for {%section if yes %} to cover");
    CHECK(first_line({"{%col if yes %}", "{%col endif %}"}) ==
          "review.docx  E205  {%col if yes %} is not in the cells of one table");
    CHECK(first_line({SketchTable{{"{%col if yes %}{%col else %}{%col endif %}"}}}) ==
          "review.docx  E205  columns are repeated or kept; there is no {%col else %} for them");
}

TEST_CASE("scopes: a heading row is never part of what is opened in it", "[merge][unit]") {
    const std::string heading =
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("No") + cell("Subject") + "</w:tr>";
    const std::string opened = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" +
                               cell("No{% for s in subjects %}") + cell("Subject") + "</w:tr>";
    const auto table = [](const std::string& rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>" + paragraph("end");
    };
    const auto row = [](const std::string& number, const std::string& text) {
        return "<w:tr>" + cell(number) + cell(text) + "</w:tr>";
    };
    CHECK(docx_body(table(opened + "<w:tr>" + cell("{{ loop.index }}") +
                          cell("{{ s }}{% endfor %}") + "</w:tr>"),
                    pupils()) ==
          table(heading + row("1", "Art") + row("2", "Music") + row("3", "PE")));
}

TEST_CASE("scopes: the loop around the innermost of three nested tables repeats its rows only",
          "[merge][unit]") {
    const auto format = both_formats();
    const auto table = [&](const std::string& content) {
        return format == DocumentFormat::Docx
                   ? "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + content + paragraph("x") +
                         "</w:tc></w:tr></w:tbl>"
                   : "<table:table><table:table-column/><table:table-row><table:table-cell>" +
                         content +
                         "<text:p>x</text:p></table:table-cell></table:table-row>"
                         "</table:table>";
    };
    const std::string inner =
        format == DocumentFormat::Docx
            ? "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" + cell("{% for s in subjects %}{{ s }}") +
                  cell("{% endfor %}") + "</w:tr></w:tbl>"
            : "<table:table><table:table-column/><table:table-row><table:table-cell><text:p>"
              "{% for s in subjects %}{{ s }}</text:p></table:table-cell><table:table-cell><text:p>"
              "{% endfor %}</text:p></table:table-cell></table:table-row></table:table>";
    const std::string xml = table(table(inner));
    const CompiledTemplate ready =
        compiled(format == DocumentFormat::Docx ? make_docx(xml + paragraph("end"))
                                                : make_odt(xml + odt_paragraphs({"end"})));
    Renderer renderer(ready);
    const std::string body = body_of(renderer.render(pupils()));
    CHECK(body.find(">Art<") != std::string::npos);
    CHECK(body.find(">PE<") != std::string::npos);
    std::size_t count = 0;
    for (std::size_t at = 0; (at = body.find(">x<", at)) != std::string::npos; ++at) ++count;
    CHECK(count == 2);
}
