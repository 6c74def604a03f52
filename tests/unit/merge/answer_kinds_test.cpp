// SPDX-License-Identifier: MIT
// Answers that are ticked, chosen, dated or written within a line.
#include "engine/document/text_model.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const Sketch kForm = {
    "{% answer agree: checkbox %} I agree",
    "Team: {% answer team: choice(\"Music\", \"PE\") %}, since "
    "{% answer since: date \"d MMMM yyyy\" %}.",
    SketchTable{{"Signed", "{% answer signed: checkbox %}"}, {"Name", "{% answer name: text %}"}},
    "end"};

std::string rendered(DocumentFormat format, const Record& record) {
    const CompiledTemplate ready = compiled(package_of(format, kForm));
    Renderer renderer(ready);
    return std::string(renderer.render(record));
}

}  // namespace

TEST_CASE("answer kinds: each knows its kind, its choices and the words beside it",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    std::string slots;
    for (const AnswerSlot& slot : compiled(package_of(format, kForm)).answer_slots) {
        slots += slot.key + " " + std::to_string(static_cast<int>(slot.kind)) + " " + slot.label;
        for (const std::string& choice : slot.choices) slots += " | " + choice;
        slots += slot.picture + "\n";
    }
    CHECK(
        slots ==
        "agree 2 I agree\nteam 4 Team: | Music | PE\nsince 3 , sinced MMMM yyyy\nsigned 2 Signed\n"
        "name 0 Name\n");
}

TEST_CASE("answer kinds: an open one shows an empty box or a prompt", "[merge][unit]") {
    CHECK(text_of(rendered(DocumentFormat::Docx, Record())) ==
          "\u2610 I agree\nTeam: Choose an item., since Click or tap to enter a date..\n"
          "Signed\t\u2610\nName\t\nend\n");
    CHECK(text_of(rendered(DocumentFormat::Odt, Record())) ==
          "\u2610 I agree\nTeam: Choose an item., since <Click or tap to enter a date.>.\n"
          "Signed\t\u2610\nName\t\nend\n");
}

TEST_CASE("answer kinds: a known one is filled in", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    Record record;
    record.set("agree", "\u2612")
        .set("team", "Drama")
        .set("since", "last May")
        .set("signed", false);
    CHECK(text_of(rendered(format, record)) ==
          "\u2612 I agree\nTeam: Drama, since last May.\nSigned\t\u2610\nName\t\nend\n");
}

TEST_CASE("answer kinds: in DOCX each is a control that Word can be used with", "[merge][unit]") {
    const std::string open = body_of(rendered(DocumentFormat::Docx, Record()));
    CHECK(open.find("<w:tag w:val=\"agree\"/>") != std::string::npos);
    CHECK(open.find("<w14:checkbox><w14:checked w14:val=\"0\"/>") != std::string::npos);
    CHECK(open.find("<w:dropDownList><w:listItem w:value=\"Choose an item.\"/><w:listItem "
                    "w:displayText=\"Music\" w:value=\"Music\"/>") != std::string::npos);
    CHECK(open.find("<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"en-GB\"/>") !=
          std::string::npos);
    CHECK(open.find("<w:bookmarkStart w:id=\"0\" w:name=\"pr_agree\"/><w:sdt>") !=
          std::string::npos);
    CHECK(open.find("sdtContentLocked") == std::string::npos);
    const std::string known = body_of(rendered(DocumentFormat::Docx, Record().set("agree", "x")));
    CHECK(known.find("<w:lock w:val=\"sdtContentLocked\"/><w14:checkbox><w14:checked "
                     "w14:val=\"1\"/>") != std::string::npos);
}

TEST_CASE("answer kinds: in ODT a box can be ticked and a list chosen from", "[merge][unit]") {
    const std::string open = body_of(rendered(DocumentFormat::Odt, Record()));
    CHECK(open.find("<text:bookmark-start text:name=\"pr_agree\"/><loext:content-control "
                    "loext:checkbox=\"true\" loext:checked=\"false\"") != std::string::npos);
    CHECK(
        open.find("<text:drop-down text:name=\"team\"><text:label text:value=\"Choose an item.\"/>"
                  "<text:label text:value=\"Music\"/>") != std::string::npos);
    CHECK(open.find("<text:section text:name=\"signed\">") != std::string::npos);
}

TEST_CASE("answer kinds: what the author suggests is chosen or ticked, and open", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const CompiledTemplate ready = compiled(
        package_of(format, {"Box {% answer a: checkbox, default=yes %}",
                            "List {% answer b: choice(\"Music\", \"PE\"), default=\"PE\" %}"}));
    Renderer renderer(ready);
    CHECK(text_of(renderer.render(Record().set("yes", "yes"))) == "Box \u2612\nList PE\n");
    CHECK(text_of(renderer.render(Record())) == "Box \u2610\nList PE\n");
}

TEST_CASE("answer kinds: of a text box that is written twice the answer is one", "[merge][unit]") {
    const std::string control =
        "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"remarks\"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t>"
        "</w:r></w:sdtContent></w:sdt></w:p>";
    const std::string box = "<w:txbxContent>" + control + "</w:txbxContent>";
    const std::string body =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>"
        "<wps:txbx>" +
        box +
        "</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        "<v:shape><v:textbox>" +
        box +
        "</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>";
    const CompiledTemplate ready = compiled(make_docx(body));
    CHECK(ready.answer_slots.size() == 1);
    Renderer renderer(ready);
    const std::string xml = body_of(renderer.render(Record().set("remarks", "fine")));
    const auto first = xml.find("fine");
    CHECK(first != std::string::npos);
    CHECK(xml.find("fine", first + 1) != std::string::npos);
}

TEST_CASE("answer kinds: a control that asks inside a loop is refused", "[merge][unit]") {
    const std::string control =
        "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"remarks\"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t>"
        "</w:r></w:sdtContent></w:sdt></w:p>";
    const std::string told = mistakes_in(make_docx(docx_paragraphs({"{% for o in list %}"}) +
                                                   control + docx_paragraphs({"{% endfor %}"})));
    CHECK(told.starts_with("review.docx  E405  an answer inside a loop would be there twice\n"));
}

TEST_CASE("protection: a form can be protected so that only its answers change", "[merge][unit]") {
    const std::string settings =
        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:zoom w:percent=\"100\"/><w:documentProtection w:edit=\"readOnly\" w:enforcement=\"0\"/>"
        "<w:defaultTabStop w:val=\"720\"/></w:settings>";
    const std::string package =
        make_docx(docx_paragraphs({"{{? a }}"}), {{"word/settings.xml", settings}});
    const auto protected_by = [&](Protection protection) {
        Diagnostics diagnostics;
        const auto ready = compile_template(Package::from_bytes(package, "form.docx"),
                                            {.protection = protection}, diagnostics);
        Renderer renderer(*ready);
        const Package out = Package::from_bytes(std::string(renderer.render(Record())), "out");
        const std::string xml = *out.part("word/settings.xml");
        const auto begin = xml.find("<w:zoom");
        return xml.substr(begin, xml.find("<w:defaultTabStop") - begin);
    };
    CHECK(
        protected_by(Protection::Forms) ==
        "<w:zoom w:percent=\"100\"/><w:documentProtection w:edit=\"forms\" w:enforcement=\"1\"/>");
    CHECK(protected_by(Protection::AsTemplate) ==
          "<w:zoom w:percent=\"100\"/><w:documentProtection w:edit=\"readOnly\" "
          "w:enforcement=\"0\"/>");
}

TEST_CASE("protection: a template without settings is protected too", "[merge][unit]") {
    const auto protected_from = [&](const std::string& package) {
        Diagnostics diagnostics;
        const auto ready = compile_template(Package::from_bytes(package, "form"),
                                            {.protection = Protection::Forms}, diagnostics);
        Renderer renderer(*ready);
        return Package::from_bytes(std::string(renderer.render(Record())), "out");
    };
    const auto holds = [](const Package& package, const char* part, const char* text) {
        return package.part(part)->find(text) != std::string::npos;
    };
    const Package docx = protected_from(make_docx(docx_paragraphs({"{{? a }}"})));
    REQUIRE(docx.part("word/settings.xml") != nullptr);
    CHECK(holds(docx, "word/settings.xml", "<w:documentProtection w:edit=\"forms\""));
    CHECK(holds(docx, "[Content_Types].xml", "PartName=\"/word/settings.xml\" ContentType=\"app"));
    CHECK(holds(docx, "word/_rels/document.xml.rels",
                "relationships/settings\" Target=\"settings.xml\"/>"));
    const Package odt = protected_from(make_odt(odt_paragraphs({"{{? a }}"})));
    REQUIRE(odt.part("settings.xml") != nullptr);
    CHECK(holds(odt, "settings.xml", "config:name=\"ProtectForm\" config:type=\"boolean\">true"));
    CHECK(holds(odt, "META-INF/manifest.xml", "manifest:full-path=\"settings.xml\""));
}
