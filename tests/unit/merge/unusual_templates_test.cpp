// SPDX-License-Identifier: MIT
// Templates that other programs than today's Word write: strict OOXML, UTF-16, byte order marks,
// parts of other names; and text in seldom used places.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Record ana() {
    return Record().set("name", "Ana Lopes").set("role", "Teacher").set("tags", List{"x", "y"});
}

Package filled_package(const std::string& package) {
    const CompiledTemplate ready = compiled(package);
    return Package::from_bytes(std::string(Renderer(ready).render(ana())), "out");
}

/// A paragraph a line, joined by " / ".
std::string said_by(const std::string& package) {
    const CompiledTemplate ready = compiled(package);
    std::string text = text_of(Renderer(ready).render(ana()));
    text.pop_back();
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) {
        text.replace(at, 1, " / ");
    }
    return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string run(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string p(const std::string& content) {
    return "<w:p>" + content + "</w:p>";
}

const std::string kBody =
    p(run("Dear {{ na") + run("me }},")) + p(run("{% for t in tags %}{{ t }};{% endfor %}")) +
    p("<w:fldSimple w:instr=\" MERGEFIELD role \">" + run("x") + "</w:fldSimple>") +
    p("<w:sdt><w:sdtPr><w:tag w:val=\"data:role\"/></w:sdtPr><w:sdtContent>" + run("x") +
      "</w:sdtContent></w:sdt>");
constexpr const char* kSaid = "Dear Ana Lopes, / x;y; / Teacher / Teacher";

std::string document_part(const std::string& body) {
    return docx_part("w:document", "<w:body>" + body + "<w:sectPr/></w:body>");
}

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string relationships(const std::string& content) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           content + "</Relationships>";
}

const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string strict(const std::string& xml) {
    return replaced(replaced(xml, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                             "http://purl.oclc.org/ooxml/wordprocessingml/main"),
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships");
}

/// Of ASCII and nothing else.
std::string utf16(const std::string& text) {
    std::string wide = "\xFF\xFE";
    for (const char letter : text) {
        wide += letter;
        wide += '\0';
    }
    return wide;
}

std::string drawn_in(const std::string& kind, const std::string& part) {
    const std::string relation = kind == "chart" ? "chart" : "diagramData";
    const Package out = filled_package(make_docx(
        p(run("x")), {{"word/drawn/one.xml", part},
                      {"word/_rels/document.xml.rels",
                       relationships(relationship("r1", kOffice + relation, "drawn/one.xml"))}}));
    const std::string& xml = *out.part("word/drawn/one.xml");
    std::string text;
    for (std::size_t at = xml.find("<a:t>"); at != std::string::npos; at = xml.find("<a:t>", at)) {
        at += 5;
        text += (text.empty() ? "" : " / ") + xml.substr(at, xml.find("</a:t>", at) - at);
    }
    return text;
}

const std::string kDrawn = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">";

std::string drawn_lines(const std::vector<std::string>& lines) {
    std::string xml;
    for (const std::string& line : lines) {
        xml += "<a:p><a:r><a:t>" + line + "</a:t></a:r></a:p>";
    }
    return xml;
}

}  // namespace

TEST_CASE("unusual templates: strict OOXML is filled and stays strict", "[merge][unit]") {
    const std::string package = make_docx(
        "", {{"word/document.xml", strict(document_part(kBody))},
             {"_rels/.rels", relationships(strict(relationship("d", kOffice + "officeDocument",
                                                               "word/document.xml")))}});
    CHECK(said_by(package) == kSaid);
    const Package out = filled_package(package);
    CHECK(out.part("word/document.xml")->find("http://purl.oclc.org/ooxml/wordprocessingml/main") !=
          std::string::npos);
    CHECK(out.part("word/document.xml")->find("schemas.openxmlformats.org/wordprocessingml") ==
          std::string::npos);
}

TEST_CASE("unusual templates: UTF-16 and byte order marks are read, UTF-8 is written",
          "[merge][unit]") {
    const std::string part = document_part(kBody);
    const std::string plain = part.substr(part.find("?>") + 2);
    for (const std::string& bytes : {utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + plain),
                                     utf16(plain), "\xEF\xBB\xBF" + plain, "\xEF\xBB\xBF" + part}) {
        const std::string package = make_docx("", {{"word/document.xml", bytes}});
        CHECK(said_by(package) == kSaid);
        const Package out = filled_package(package);
        CHECK(out.part("word/document.xml")->find("Ana Lopes") != std::string::npos);
        CHECK(out.part("word/document.xml")->find("UTF-16") == std::string::npos);
    }
    const std::string odt = odt_part("office:document-content",
                                     "<office:body><office:text><text:p>Dear {{ name }}</text:p>"
                                     "</office:text></office:body>");
    const std::string content = odt.substr(odt.find("?>") + 2);
    CHECK(said_by(make_odt("", {{"content.xml", "\xEF\xBB\xBF" + odt}})) == "Dear Ana Lopes");
    CHECK(said_by(make_odt("", {{"content.xml", utf16(content)}})) == "Dear Ana Lopes");
}

TEST_CASE("unusual templates: parts are found by their relationships, whatever their names",
          "[merge][unit]") {
    const std::string header = docx_part("w:hdr", p(run("{{ name }}")));
    const std::string settings =
        docx_part("w:settings", "<w:mailMerge><w:doNotSuppressBlankLines/></w:mailMerge>");
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const std::string types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\""
        "/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
        "PartName=\"/Story/Main 1.xml\" ContentType=\"" +
        word + "document.main+xml\"/></Types>";
    const std::string package = make_docx(
        "", {{"[Content_Types].xml", types},
             {"_rels/.rels",
              relationships(relationship("d", kOffice + "officeDocument", "/Story/Main%201.xml"))},
             {"Story/Main 1.xml", document_part(kBody)},
             {"Story/_rels/Main 1.xml.rels",
              relationships(relationship("h", kOffice + "header", "../top.xml") +
                            relationship("s", kOffice + "settings", "set/up.xml"))},
             {"top.xml", header},
             {"Story/set/up.xml", settings}});
    const Package out = filled_package(package);
    REQUIRE(out.part("Story/Main 1.xml") != nullptr);
    CHECK(out.part("Story/Main 1.xml")->find("Ana Lopes") != std::string::npos);
    CHECK(out.part("top.xml")->find("Ana Lopes") != std::string::npos);
    CHECK(out.part("Story/set/up.xml")->find("mailMerge") == std::string::npos);
}

TEST_CASE("unusual templates: what stands around words does not hide a tag", "[merge][unit]") {
    CHECK(said_by(make_docx(p(run("{{ na") + "<w:smartTag w:element=\"name\">" + run("me") +
                              "</w:smartTag>" + run(" }}!")))) == "Ana Lopes!");
    CHECK(said_by(make_docx(p("<w:customXml w:element=\"e\"><w:customXmlPr/>" + run("{{ name }}") +
                              "</w:customXml>"))) == "Ana Lopes");
    CHECK(said_by(make_docx("<w:customXml w:element=\"e\"><w:customXmlPr/>" +
                            p(run("{% for t in tags %}")) + p(run("{{ t }}")) +
                            p(run("{% endfor %}")) + "</w:customXml>")) == "x / y");
    CHECK(said_by(make_docx(p("<w:dir w:val=\"rtl\"><w:bdo w:val=\"rtl\">" + run("{{ na") +
                              "</w:bdo></w:dir>" + run("me }}")))) == "Ana Lopes");
    CHECK(said_by(make_docx(p("<w:smartTag w:element=\"a\"><w:smartTag w:element=\"b\">" +
                              run("{% if role %}") + "</w:smartTag></w:smartTag>" + run("yes") +
                              "<w:bdo w:val=\"ltr\">" + run("{% endif %}") + "</w:bdo>"))) ==
          "yes");
}

TEST_CASE("unusual templates: Arabic text around tags stays as it is", "[merge][unit]") {
    const std::string right = "<w:pPr><w:bidi/></w:pPr>";
    const std::string text =
        "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">مرحبا {{ name }}، "
        "أهلا</w:t></w:r>";
    const Package out = filled_package(make_docx(p(right + text)));
    CHECK(out.part("word/document.xml")->find("مرحبا Ana Lopes، أهلا") != std::string::npos);
    CHECK(out.part("word/document.xml")->find("<w:rtl/>") != std::string::npos);
    const Record record = Record().set("الاسم", "آنا");
    const CompiledTemplate ready = compiled(package_of(
        DocumentFormat::Odt, {"مرحبا {{ الاسم }}{% if الاسم == \"آنا\" %}!{% endif %}"}));
    CHECK(text_of(Renderer(ready).render(record)) == "مرحبا آنا!\n");
}

TEST_CASE("unusual templates: the titles of charts and the texts of SmartArt are filled",
          "[merge][unit]") {
    CHECK(drawn_in(
              "chart",
              "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"" +
                  kDrawn + "<c:chart><c:title><c:tx><c:rich>" +
                  drawn_lines({"Of {{ name }}", "{% if role %}{{ role }}{% endif %}"}) +
                  "</c:rich></c:tx></c:title></c:chart></c:chartSpace>") ==
          "Of Ana Lopes / Teacher");
    CHECK(drawn_in("SmartArt",
                   "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/"
                   "diagram\"" +
                       kDrawn + "<dgm:ptLst><dgm:pt><dgm:t>" +
                       drawn_lines({"{{ name | upper }} &amp; co"}) +
                       "</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>") == "ANA LOPES &amp; co");
}
