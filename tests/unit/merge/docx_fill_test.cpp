// SPDX-License-Identifier: MIT
// What only Word does: runs, fields, content controls, headers.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

#include <random>

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string rendered(const std::string& package, const Record& record,
                     const Schema* schema = nullptr) {
    const CompiledTemplate ready = compiled(package, schema);
    Renderer renderer(ready);
    return std::string(renderer.render(record));
}

std::string body(const std::string& body_xml, const Record& record,
                 const Schema* schema = nullptr) {
    return body_of(rendered(make_docx(body_xml), record, schema));
}

Record ana() {
    return Record().set("First name", "Ana").set("role", "head of PE").set("day", "2026-11-06");
}

std::string run(const std::string& text, const std::string& look = "") {
    return "<w:r>" + (look.empty() ? "" : "<w:rPr><w:" + look + "/></w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string field(const std::string& code, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:b/></w:rPr>"
           "<w:instrText>" +
           code +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
           "<w:r><w:rPr><w:i/></w:rPr><w:t>" +
           result + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

/// The text cut into runs at random, with what Word leaves lying between them.
std::string cut_into_runs(const std::string& text, std::mt19937& random) {
    static const std::vector<std::string> litter = {"", "", "<w:proofErr w:type=\"spellStart\"/>",
                                                    "<w:bookmarkStart w:id=\"7\" w:name=\"x\"/>"
                                                    "<w:bookmarkEnd w:id=\"7\"/>",
                                                    "<w:r><w:lastRenderedPageBreak/></w:r>"};
    std::string xml = "<w:p>";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = 1 + random() % 6;
        std::string piece = run(text.substr(at, length));
        const auto wrap = random() % 8;
        if (wrap == 0) piece = "<w:ins w:id=\"1\" w:author=\"a\">" + piece + "</w:ins>";
        if (wrap == 1) piece = "<w:smartTag w:uri=\"u\" w:element=\"e\">" + piece + "</w:smartTag>";
        xml += piece + litter[random() % litter.size()];
        at += length;
    }
    return xml + "</w:p>";
}

}  // namespace

TEST_CASE("docx: however the text is cut into runs, the document says the same", "[merge][unit]") {
    const std::string line =
        "To {{ first_name }}{% if role %} ({{ role | upper }}){% endif %}: {% for x in list %}"
        "[{{ x }}]{% endfor %} on {{ day | date('d MMMM') }}.";
    Record record = ana();
    record.set("list", List{"p", "q"});
    std::mt19937 random(20261106);
    for (int round = 0; round < 60; ++round) {
        const std::string xml = cut_into_runs(line, random);
        INFO(xml);
        REQUIRE(text_of(rendered(make_docx(xml), record)) ==
                "To Ana (HEAD OF PE): [p][q] on 6 November.\n");
    }
}

TEST_CASE("docx: the value looks like the first letter of its name", "[merge][unit]") {
    CHECK(
        body("<w:p>" + run("Dear {{ ", "b") + run("first", "i") + run("_name }}!", "u") + "</w:p>",
             ana()) ==
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Dear </w:t></w:r>"
        "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Ana</w:t></w:r>"
        "<w:r><w:rPr><w:u/></w:rPr><w:t xml:space=\"preserve\">!</w:t></w:r></w:p>");
}

TEST_CASE("docx: a block over runs of different looks keeps each look", "[merge][unit]") {
    const std::string xml =
        "<w:p>" + run("a {% if role %}b", "b") + run(" c{% endif %} d", "i") + "</w:p>";
    const std::string bold = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">";
    const std::string italic = "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">";
    CHECK(body(xml, ana()) == "<w:p>" + bold + "a </w:t></w:r>" + bold + "b</w:t></w:r>" + italic +
                                  " c</w:t></w:r>" + italic + " d</w:t></w:r></w:p>");
    CHECK(body(xml, Record()) ==
          "<w:p>" + bold + "a </w:t></w:r>" + italic + " d</w:t></w:r></w:p>");
}

TEST_CASE("docx: line breaks and tabs close the text and open it again", "[merge][unit]") {
    CHECK(body("<w:p>" + run("{{ note }}") + "</w:p>", Record().set("note", "a\nb\tc")) ==
          "<w:p><w:r><w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t>"
          "<w:tab/><w:t xml:space=\"preserve\">c</w:t></w:r></w:p>");
}

TEST_CASE("docx: merge fields, simple and complex", "[merge][unit]") {
    const auto [code, printed] = GENERATE(table<std::string, std::string>({
        {" MERGEFIELD First_name ", "Ana"},
        {" MERGEFIELD  \"First name\"  \\* MERGEFORMAT ", "Ana"},
        {" mergefield role \\* Upper", "HEAD OF PE"},
        {" MERGEFIELD role \\* FirstCap", "Head of PE"},
        {" MERGEFIELD role \\* Caps", "Head Of PE"},
        {" MERGEFIELD day \\@ \"d MMMM yyyy\" ", "6 November 2026"},
        {" MERGEFIELD role \\b \"(\" \\f \")\"", "(head of PE)"},
        {" MERGEFIELD role \\b \"\" \\f \"\"", "head of PE"},
    }));
    INFO(code);
    CHECK(text_of(rendered(make_docx("<w:p>" + run("a") + field(code, "«x»") + run("b") + "</w:p>"),
                           ana())) == "a" + printed + "b\n");
    std::string attribute = code;
    for (std::size_t at = 0; (at = attribute.find('"', at)) != std::string::npos; at += 6) {
        attribute.replace(at, 1, "&quot;");
    }
    CHECK(text_of(rendered(make_docx("<w:p>" + run("a") + "<w:fldSimple w:instr=\"" + attribute +
                                     "\">" + run("«x»") + "</w:fldSimple>" + run("b") + "</w:p>"),
                           ana())) == "a" + printed + "b\n");
}

TEST_CASE("docx: a merge field looks like its code, with MERGEFORMAT like its old result",
          "[merge][unit]") {
    CHECK(body("<w:p>" + field("MERGEFIELD First_name", "x") + "</w:p>", ana()) ==
          "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ana</w:t></w:r></w:p>");
    CHECK(body("<w:p>" + field("MERGEFIELD First_name \\* MERGEFORMAT", "x") + "</w:p>", ana()) ==
          "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Ana</w:t></w:r></w:p>");
}

TEST_CASE("docx: a merge field inside the result of another field is filled, that field stays",
          "[merge][unit]") {
    const std::string link =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"x\""
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    CHECK(body("<w:p>" + link + field("MERGEFIELD First_name", "x") + end + "</w:p>", ana()) ==
          "<w:p>" + link + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ana</w:t></w:r>" +
              end + "</w:p>");
}

TEST_CASE("docx: page numbers and other fields stay as they are", "[merge][unit]") {
    const std::string page = "<w:p>" + field(" PAGE ", "1") + "</w:p>";
    CHECK(body(page, ana()) == page);
}

TEST_CASE("docx: a control that names a field is filled and loses its placeholder look",
          "[merge][unit]") {
    const Schema schema({"First name"});
    const std::string control =
        "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"first_name\"/><w:showingPlcHdr/></w:sdtPr>"
        "<w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/><w:b/></w:rPr>"
        "<w:t>Click here</w:t></w:r><w:r><w:t>more</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    CHECK(body(control, ana(), &schema) ==
          "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"first_name\"/></w:sdtPr><w:sdtContent><w:r><w:rPr>"
          "<w:b/></w:rPr><w:t xml:space=\"preserve\">Ana</w:t></w:r></w:sdtContent></w:sdt></w:p>");
}

TEST_CASE("docx: headers and footers are filled", "[merge][unit]") {
    const std::string package = make_docx(
        "<w:p><w:r><w:t>x</w:t></w:r></w:p><w:sectPr>"
        "<w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>",
        {{"word/header1.xml", docx_part("w:hdr", "<w:p>" + run("{{ role }}") + "</w:p>")}});
    const Package out = Package::from_bytes(rendered(package, ana()), "out");
    CHECK(out.part("word/header1.xml")->find(">head of PE</w:t>") != std::string::npos);
}

TEST_CASE("docx: a text box is filled in both of its forms", "[merge][unit]") {
    const std::string box = "<w:txbxContent><w:p>" + run("{{ role }}") + "</w:p></w:txbxContent>";
    const std::string filled_in =
        body("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
                 box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                 "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
             ana());
    const std::size_t first = filled_in.find(">head of PE<");
    REQUIRE(first != std::string::npos);
    CHECK(filled_in.find(">head of PE<", first + 1) != std::string::npos);
}

TEST_CASE("docx: the mail merge of the template's author does not travel", "[merge][unit]") {
    const std::string settings =
        docx_part("w:settings",
                  "<w:mailMerge><w:query w:val=\"SELECT *\"/></w:mailMerge><w:zoom/>"
                  "<w:proofState w:spelling=\"clean\"/>");
    const std::string package =
        make_docx("<w:p>" + run("{{ role }}") + "</w:p>", {{"word/settings.xml", settings}});
    const Package out = Package::from_bytes(rendered(package, ana()), "out");
    CHECK(*out.part("word/settings.xml") == docx_part("w:settings", "<w:zoom/>"));
}

TEST_CASE("docx: content types come first in the package, what varies comes last",
          "[merge][unit]") {
    const Package out = Package::from_bytes(
        rendered(make_docx("<w:p>" + run("{{ role }}") + "</w:p>"), ana()), "out");
    CHECK(out.part_names().front() == "[Content_Types].xml");
    CHECK(out.part_names().back() == "word/document.xml");
}
