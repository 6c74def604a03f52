// SPDX-License-Identifier: MIT
// What a loop's copies have of their own: ids, names, bookmarks and what refers to them.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string rendered(const std::string& package, const Record& record) {
    const CompiledTemplate ready = compiled(package);
    Renderer renderer(ready);
    return std::string(renderer.render(record));
}

std::string run(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

/// The content in a loop over `list`, its paragraph the whole copy.
std::string docx_copies(const std::string& content) {
    const std::string xml = "<w:p>" + run("{% for x in list %}") + "</w:p>" + content + "<w:p>" +
                            run("{% endfor %}") + "</w:p>";
    return body_of(rendered(make_docx(xml), Record().set("list", List{"p", "q", "r"})));
}

std::string odt_copies(const std::string& content) {
    const std::string xml =
        "<text:p>{% for x in list %}</text:p>" + content + "<text:p>{% endfor %}</text:p>";
    return body_of(rendered(make_odt(xml), Record().set("list", List{"p", "q", "r"})));
}

}  // namespace

TEST_CASE("copies: the first bookmark keeps its name, the others get one of their own",
          "[merge][unit]") {
    CHECK(docx_copies("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + run("{{ x }}") +
                      "<w:bookmarkEnd w:id=\"1\"/></w:p>") ==
          "<w:p><w:bookmarkStart w:id=\"1500000\" w:name=\"b\"/>" + run("p") +
              "<w:bookmarkEnd w:id=\"1500000\"/></w:p>"
              "<w:p><w:bookmarkStart w:id=\"1500001\" w:name=\"b_1500001\"/>" +
              run("q") +
              "<w:bookmarkEnd w:id=\"1500001\"/></w:p>"
              "<w:p><w:bookmarkStart w:id=\"1500002\" w:name=\"b_1500002\"/>" +
              run("r") + "<w:bookmarkEnd w:id=\"1500002\"/></w:p>");
    CHECK(odt_copies("<text:p><text:bookmark-start text:name=\"b\"/>{{ x }}"
                     "<text:bookmark-end text:name=\"b\"/></text:p>") ==
          "<text:p><text:bookmark-start text:name=\"b\"/>p"
          "<text:bookmark-end text:name=\"b\"/></text:p>"
          "<text:p><text:bookmark-start text:name=\"b_1500001\"/>q"
          "<text:bookmark-end text:name=\"b_1500001\"/></text:p>"
          "<text:p><text:bookmark-start text:name=\"b_1500002\"/>r"
          "<text:bookmark-end text:name=\"b_1500002\"/></text:p>");
}

TEST_CASE("copies: a long bookmark name stays within Word's 40 characters", "[merge][unit]") {
    const std::string name(40, 'n');
    const std::string body = docx_copies("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"" + name +
                                         "\"/>" + run("x") + "<w:bookmarkEnd w:id=\"1\"/></w:p>");
    CHECK(body.find("w:name=\"" + name + "\"") != std::string::npos);
    CHECK(body.find("w:name=\"" + std::string(28, 'n') + "_1500001\"") != std::string::npos);
}

TEST_CASE("copies: a link in a copy leads to the bookmark of that copy", "[merge][unit]") {
    const std::string body = docx_copies("<w:p><w:hyperlink w:anchor=\"b\">" + run("go") +
                                         "</w:hyperlink><w:bookmarkStart w:id=\"1\" "
                                         "w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/></w:p>");
    CHECK(body.find("w:anchor=\"b\"") != std::string::npos);
    CHECK(body.find("w:anchor=\"b_1500001\"") != std::string::npos);
    CHECK(body.find("w:anchor=\"b_1500002\"") != std::string::npos);
}

TEST_CASE("copies: a bookmark around the loop stays, one with an end in the loop goes",
          "[merge][unit]") {
    const std::string xml = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"around\"/>" + run("a") +
                            "<w:bookmarkStart w:id=\"2\" w:name=\"half\"/></w:p><w:p>" +
                            run("{% for x in list %}") + "</w:p><w:p><w:bookmarkEnd w:id=\"2\"/>" +
                            run("{{ x }}") + "</w:p><w:p>" + run("{% endfor %}") + "</w:p><w:p>" +
                            run("z") + "<w:bookmarkEnd w:id=\"1\"/></w:p>";
    CHECK(body_of(rendered(make_docx(xml), Record().set("list", List{"p", "q"}))) ==
          "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"around\"/>" + run("a") + "</w:p><w:p>" +
              run("p") + "</w:p><w:p>" + run("q") + "</w:p><w:p>" + run("z") +
              "<w:bookmarkEnd w:id=\"1\"/></w:p>");
}

TEST_CASE("copies: bookmarks of a loop inside a loop are all different", "[merge][unit]") {
    const std::string xml = "<w:p>" + run("{% for x in list %}{% for y in list %}") +
                            "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + run("{{ y }}") +
                            "<w:bookmarkEnd w:id=\"1\"/>" + run("{% endfor %}{% endfor %}") +
                            "</w:p>";
    const std::string body =
        body_of(rendered(make_docx(xml), Record().set("list", List{"p", "q"})));
    for (const char* name : {"\"b\"", "\"b_1500001\"", "\"b_1500002\"", "\"b_1500003\""}) {
        CHECK(body.find(name) != std::string::npos);
        CHECK(body.find(name) == body.rfind(name));
    }
}

TEST_CASE("copies: comments are not copied", "[merge][unit]") {
    CHECK(docx_copies("<w:p><w:commentRangeStart w:id=\"3\"/>" + run("{{ x }}") +
                      "<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r>"
                      "</w:p>") ==
          "<w:p>" + run("p") + "</w:p><w:p>" + run("q") + "</w:p><w:p>" + run("r") + "</w:p>");
    CHECK(odt_copies("<text:p><office:annotation><text:p>for the office</text:p>"
                     "</office:annotation>{{ x }}</text:p>") ==
          "<text:p>p</text:p><text:p>q</text:p><text:p>r</text:p>");
}

TEST_CASE("copies: controls, drawings, shapes and permissions get ids of their own",
          "[merge][unit]") {
    const auto [template_part, first,
                second] = GENERATE(table<std::string, std::string, std::string>({
        {"<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent/></w:sdt>",
         "<w:id w:val=\"1000000\"/>", "<w:id w:val=\"1000001\"/>"},
        {"<w:r><w:drawing><wp:inline wp14:anchorId=\"0A\"><wp:docPr id=\"5\" name=\"p\"/>"
         "</wp:inline></w:drawing></w:r>",
         "<wp:inline><wp:docPr id=\"1000000\" name=\"p\"/>",
         "<wp:inline><wp:docPr id=\"1000001\" name=\"p\"/>"},
        {"<w:r><w:pict><v:shape id=\"s\" o:spid=\"_x0000_s1026\"/></w:pict></w:r>",
         "<v:shape id=\"s\"", "<v:shape id=\"s_1500001\""},
        {"<w:permStart w:id=\"4\" w:edGrp=\"everyone\"/>" + run("x") + "<w:permEnd w:id=\"4\"/>",
         "<w:permStart w:id=\"1500000\"", "<w:permEnd w:id=\"1500001\""},
        {"<w:r><w:pict><v:shape id=\"s\"/></w:pict><o:OLEObject ShapeID=\"s\"/></w:r>",
         "<o:OLEObject ShapeID=\"s\"", "<o:OLEObject ShapeID=\"s_1500001\""},
    }));
    const std::string body = docx_copies(
        "<w:p xmlns:wp14=\"http://schemas.microsoft.com/office/"
        "word/2010/wordprocessingDrawing\" w14:paraId=\"01\">" +
        template_part + "</w:p>");
    CHECK(body.find(first) != std::string::npos);
    CHECK(body.find(second) != std::string::npos);
    CHECK(body.find("w14:paraId") == std::string::npos);
}

TEST_CASE("copies: frames, tables and sections of ODF get names of their own", "[merge][unit]") {
    const auto [content, first, second] = GENERATE(table<std::string, std::string, std::string>({
        {"<text:p><draw:frame draw:name=\"f\"/></text:p>", "draw:name=\"f_1000000\"",
         "draw:name=\"f_1000001\""},
        {"<table:table table:name=\"t\"><table:table-row/></table:table>",
         "table:name=\"t_1000000\"", "table:name=\"t_1000001\""},
        {"<text:section text:name=\"s\"><text:p/></text:section>", "text:name=\"s_1000000\"",
         "text:name=\"s_1000001\""},
    }));
    const std::string body = odt_copies(content);
    CHECK(body.find(first) != std::string::npos);
    CHECK(body.find(second) != std::string::npos);
}

TEST_CASE("copies: the numbers of an ODF list go on from copy to copy", "[merge][unit]") {
    const std::string item = "<text:list-item><text:p>{{ x }}</text:p></text:list-item>";
    const std::string body =
        odt_copies("<text:list xml:id=\"list7\" text:style-name=\"L1\">" + item + "</text:list>");
    const auto copy = [](const std::string& how, const std::string& text) {
        return "<text:list text:style-name=\"L1\" " + how + "><text:list-item><text:p>" + text +
               "</text:p></text:list-item></text:list>";
    };
    CHECK(body == copy("xml:id=\"list7\"", "p") + copy("text:continue-list=\"list7\"", "q") +
                      copy("text:continue-list=\"list7\"", "r"));
}
