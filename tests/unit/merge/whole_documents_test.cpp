// SPDX-License-Identifier: MIT
// Parts beside the main text: notes that loops copy, headers that cannot see loops, macros that
// stay behind.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Package rendered(const std::string& package, const Record& record) {
    const CompiledTemplate ready = compiled(package);
    Renderer renderer(ready);
    return Package::from_bytes(std::string(renderer.render(record)), "out");
}

std::string run(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& text) {
    return "<w:p>" + run(text) + "</w:p>";
}

std::size_t count_of(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++count;
    return count;
}

std::string note(const std::string& id, const std::string& text) {
    return "<w:footnote w:id=\"" + id + "\">" + paragraph(text) + "</w:footnote>";
}

std::string reference(const std::string& id) {
    return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
}

}  // namespace

TEST_CASE("whole documents: a footnote in a loop is copied with it and sees its item",
          "[merge][unit]") {
    const std::string notes = docx_part(
        "w:footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>" +
                           note("1", "plain") + note("2", "about {{ p.name }}"));
    const std::string body = "<w:p>" + run("a") + reference("1") + "</w:p>" +
                             paragraph("{% for p in people %}") + "<w:p>" + run("{{ p.name }}") +
                             reference("2") + "</w:p>" + paragraph("{% endfor %}");
    Record record;
    record.set("people", List{Record().set("name", "Lou"), Record().set("name", "Kim")});
    const Package out = rendered(make_docx(body, {{"word/footnotes.xml", notes}}), record);
    const std::string& document = *out.part("word/document.xml");
    const std::string& printed = *out.part("word/footnotes.xml");
    CHECK(document.find("w:footnoteReference w:id=\"1\"") != std::string::npos);
    CHECK(document.find("Lou</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"") !=
          std::string::npos);
    CHECK(document.find("Kim</w:t></w:r><w:r><w:footnoteReference w:id=\"4\"") !=
          std::string::npos);
    CHECK(printed.find(note("1", "plain")) != std::string::npos);
    CHECK(printed.find(note("3", "about Lou")) != std::string::npos);
    CHECK(printed.find(note("4", "about Kim")) != std::string::npos);
    CHECK(count_of(printed, "<w:footnote ") == 4);
}

TEST_CASE("whole documents: references and notes agree when a condition leaves some out",
          "[merge][unit]") {
    const std::string notes =
        docx_part("w:footnotes", note("1", "{{ p }}") + note("2", "all of {{ p }}"));
    const std::string body = "<w:p>" + run("{% for p in list %}{{ p }}{% if p != \"b\" %}") +
                             reference("1") + run("{% endif %}") + reference("2") +
                             run("{% endfor %}") + "</w:p>";
    Record record;
    record.set("list", List{"a", "b", "c"});
    const Package out = rendered(make_docx(body, {{"word/footnotes.xml", notes}}), record);
    const std::string& document = *out.part("word/document.xml");
    const std::string& printed = *out.part("word/footnotes.xml");
    for (const char* id : {"3", "7", "4", "6", "8"}) {
        CHECK(count_of(document, "w:footnoteReference w:id=\"" + std::string(id) + "\"") == 1);
    }
    CHECK(count_of(document, "w:footnoteReference") == 5);
    CHECK(printed.find(note("3", "a")) != std::string::npos);
    CHECK(printed.find(note("5", "b")) == std::string::npos);
    CHECK(printed.find(note("7", "c")) != std::string::npos);
    CHECK(printed.find(note("6", "all of b")) != std::string::npos);
}

TEST_CASE("whole documents: a header cannot see a loop of the main text, and says why",
          "[merge][unit]") {
    const Schema schema({"people.name"});
    const std::string package = make_docx(
        paragraph("{% for p in people %}") + paragraph("{{ p.name }}") + paragraph("{% endfor %}") +
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>",
        {{"word/header1.xml", docx_part("w:hdr", paragraph("{{ p.name }}"))}});
    CHECK(mistakes_in(package, &schema) ==
          "review.docx  E210  \"p.name\" is known only inside its loop\n"
          "  where: Header (paragraph 1)\n"
          "  text:  {{ p.name }}\n"
          "            ^^^^^^\n"
          "  fix:   a loop's variable is there between {% for … %} and {% endfor %}; headers, "
          "footers and text outside the loop cannot see it: there is one header for all copies");
}

TEST_CASE("whole documents: a template with macros becomes a document without", "[merge][unit]") {
    const std::string types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
        "<Override PartName=\"/doc/main.xml\" "
        "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"
        "<Override PartName=\"/doc/vbaData.xml\" "
        "ContentType=\"application/vnd.ms-word.vbaData+xml\"/>"
        "</Types>";
    const auto relations = [](const std::string& id, const std::string& type,
                              const std::string& target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
               "relationships\"><Relationship Id=\"" +
               id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    };
    const std::string package = write_package(
        {{"[Content_Types].xml", types},
         {"_rels/.rels",
          relations("a",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                    "officeDocument",
                    "/doc/main.xml")},
         {"doc/main.xml",
          docx_part("w:document", "<w:body>" + paragraph("{{ name }}") + "</w:body>")},
         {"doc/_rels/main.xml.rels",
          relations("b", "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                    "../doc/vbaProject.bin")},
         {"doc/vbaProject.bin", "macro"},
         {"doc/_rels/vbaProject.bin.rels",
          relations("c", "http://schemas.microsoft.com/office/2006/relationships/wordVbaData",
                    "vbaData.xml")},
         {"doc/vbaData.xml",
          "<wne:vbaSuppData "
          "xmlns:wne=\"http://schemas.microsoft.com/office/word/2006/wordml\"/>"}});
    const Package out = rendered(package, Record().set("name", "Ana"));
    CHECK(out.part_names() == std::vector<std::string>{"[Content_Types].xml", "_rels/.rels",
                                                       "doc/_rels/main.xml.rels", "doc/main.xml"});
    CHECK(out.part("[Content_Types].xml")->find("wordprocessingml.document.main+xml") !=
          std::string::npos);
    CHECK(out.part("[Content_Types].xml")->find("vbaData") == std::string::npos);
    CHECK(out.part("doc/_rels/main.xml.rels")->find("vbaProject") == std::string::npos);
    CHECK(out.part("doc/main.xml")->find(">Ana<") != std::string::npos);
}

TEST_CASE("whole documents: Basic of an ODT stays behind", "[merge][unit]") {
    const Package out =
        rendered(make_odt("<text:p>{{ name }}</text:p>", {{"Basic/script-lc.xml", "<library/>"}}),
                 Record().set("name", "Ana"));
    CHECK(out.part("Basic/script-lc.xml") == nullptr);
    CHECK(out.part("META-INF/manifest.xml")->find("Basic/") == std::string::npos);
}

TEST_CASE("whole documents: right-to-left text keeps its marks", "[merge][unit]") {
    const std::string look = "<w:rPr><w:rtl/><w:lang w:bidi=\"he-IL\"/></w:rPr>";
    const std::string body = "<w:p><w:pPr><w:bidi/></w:pPr><w:r>" + look +
                             "<w:t>שלום {{ na</w:t></w:r><w:r>" + look +
                             "<w:t>me }}, כיתה {{ class }}</w:t></w:r></w:p>";
    const Package out = rendered(make_docx(body), Record().set("name", "דנה").set("class", "ג2"));
    CHECK(out.part("word/document.xml")
              ->find("<w:p><w:pPr><w:bidi/></w:pPr><w:r>" + look +
                     "<w:t xml:space=\"preserve\">שלום דנה</w:t></w:r><w:r>" + look +
                     "<w:t xml:space=\"preserve\">, כיתה ג2</w:t></w:r></w:p>") !=
          std::string::npos);
}

TEST_CASE("whole documents: properties with tags are filled, beside the stamp of a form",
          "[merge][unit]") {
    const std::string body = paragraph("{% answer grade: text %}");
    const Package out =
        rendered(make_docx(body, {docx_custom_properties({{"Pupil", "{{ name }} & {{ name }}"}})}),
                 Record().set("name", "<Ana>"));
    const std::string& custom = *out.part("docProps/custom.xml");
    CHECK(custom.find(">&lt;Ana&gt; &amp; &lt;Ana&gt;<") != std::string::npos);
    CHECK(custom.find("paperround-reference") != std::string::npos);
    const Package odt = rendered(make_odt("<text:p>{% answer grade: text %}</text:p>",
                                          {odt_meta({{"Pupil", "{{ name }}"}})}),
                                 Record().set("name", "Ana"));
    CHECK(odt.part("meta.xml")->find(">Ana<") != std::string::npos);
    CHECK(odt.part("meta.xml")->find("paperround-reference") != std::string::npos);
}

TEST_CASE("whole documents: a formula is filled", "[merge][unit]") {
    const auto formula = [](const std::string& text) {
        return "<w:p><m:oMath "
               "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
               "<m:r><m:t xml:space=\"preserve\">" +
               text + "</m:t></m:r></m:oMath></w:p>";
    };
    const Package out = rendered(make_docx(formula("x={{ n }}+1")), Record().set("n", "2<3"));
    CHECK(out.part("word/document.xml")->find(formula("x=2&lt;3+1")) != std::string::npos);
}

TEST_CASE("whole documents: a tag in an insertion accepts the changes of its paragraph",
          "[merge][unit]") {
    const std::string body =
        "<w:p>" + run("Dear ") + "<w:ins w:id=\"1\" w:author=\"A\">" + run("{{ na") +
        "</w:ins><w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>old</w:delText></w:r></w:del>" +
        run("me }}") + "</w:p><w:p><w:ins w:id=\"3\" w:author=\"A\">" + run("kept") +
        "</w:ins></w:p>";
    const std::string package = make_docx(body);
    const Package out = rendered(package, Record().set("name", "Ana"));
    const std::string& document = *out.part("word/document.xml");
    CHECK(document.find("<w:p>" + run("Dear ") + run("Ana") + "</w:p>") != std::string::npos);
    CHECK(document.find("<w:ins w:id=\"3\" w:author=\"A\">" + run("kept")) != std::string::npos);
    CHECK(mistakes_in(package) ==
          "review.docx  E501  warning: a tag stands in a tracked change; the changes of its "
          "paragraph are accepted\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Dear {{ name }}\n"
          "              ^^^^^^^^^^\n"
          "  fix:   accept or reject the changes in the template");
}

TEST_CASE("documents: Word refreshes fields when asked to, and an ODT cannot", "[merge][unit]") {
    const auto compiled_for_update = [](const std::string& bytes, Diagnostics& problems) {
        CompileOptions options;
        options.field_update = FieldUpdate::WhenOpened;
        return compile_template(Package::from_bytes(bytes, "review"), options, problems);
    };
    Diagnostics none;
    const auto ready = compiled_for_update(
        make_docx("<w:p/>", {{"word/settings.xml",
                              "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/"
                              "wordprocessingml/2006/main\"><w:zoom/><w:compat/></w:settings>",
                              false}}),
        none);
    REQUIRE(ready);
    const std::string document(Renderer(*ready).render(Record()));
    const std::string settings = *Package::from_bytes(document, "out").part("word/settings.xml");
    CHECK(settings.find("<w:zoom/><w:updateFields w:val=\"true\"/><w:compat/>") !=
          std::string::npos);
    CHECK(none.all().empty());
    Diagnostics problems;
    CHECK(compiled_for_update(make_odt("<text:p/>"), problems));
    REQUIRE(problems.all().size() == 1);
    CHECK(describe(problems.all().front()) ==
          "review  E652  note: an ODT cannot ask for its table of contents to be refreshed\n"
          "  fix:   refresh it in LibreOffice: Tools, Update, Update All");
}
