// SPDX-License-Identifier: MIT
// Word's legacy form fields, filled and asked.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const Schema kSchema({"name", "agree", "team"});

std::string mark(const std::string& kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
}

std::string form_field(const std::string& name, const std::string& code,
                       const std::string& settings, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"" + name +
           "\"/><w:enabled/>" + settings + "</w:ffData></w:fldChar></w:r><w:r><w:instrText> " +
           code + " </w:instrText></w:r>" + mark("separate") + result + mark("end");
}

std::string text_field(const std::string& name, const std::string& settings = "") {
    return form_field(name, "FORMTEXT", "<w:textInput>" + settings + "</w:textInput>",
                      "<w:r><w:t>old</w:t></w:r><w:r><w:t> text</w:t></w:r>");
}

std::string box(const std::string& name) {
    return form_field(name, "FORMCHECKBOX",
                      "<w:checkBox><w:sizeAuto/><w:default w:val=\"0\"/></w:checkBox>", "");
}

std::string list(const std::string& name) {
    return form_field(name, "FORMDROPDOWN",
                      "<w:ddList><w:listEntry w:val=\"Music\"/><w:listEntry w:val=\"PE\"/>"
                      "</w:ddList>",
                      "");
}

std::string line(const std::string& before, const std::string& runs,
                 const std::string& after = "") {
    const auto words = [](const std::string& text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    };
    return "<w:p>" + words(before) + runs + words(after) + "</w:p>";
}

std::string rendered(const std::string& body, const Record& record) {
    const CompiledTemplate ready = compiled(make_docx(body), &kSchema);
    Renderer renderer(ready);
    return std::string(renderer.render(record));
}

}  // namespace

TEST_CASE("form fields: one whose name is a field of the data is filled", "[merge][unit]") {
    const std::string form = line("Name: ", text_field("Name")) +
                             line("", box("agree"), " I agree") + line("Team: ", list("team"));
    CHECK(text_of(
              rendered(form, Record().set("name", "Ana").set("agree", "yes").set("team", "PE"))) ==
          "Name: Ana\n\xE2\x98\x92 I agree\nTeam: PE\n");
    CHECK(text_of(rendered(form, Record())) == "Name: \n\xE2\x98\x90 I agree\nTeam: Music\n");
}

TEST_CASE("form fields: a text field's own format shapes the value", "[merge][unit]") {
    const std::string form =
        line("", text_field("name", "<w:type w:val=\"date\"/><w:format w:val=\"d MMMM yyyy\"/>"));
    CHECK(text_of(rendered(form, Record().set("name", "2026-11-06"))) == "6 November 2026\n");
    const std::string capitals = line("", text_field("name", "<w:format w:val=\"UPPERCASE\"/>"));
    CHECK(text_of(rendered(capitals, Record().set("name", "Ana"))) == "ANA\n");
}

TEST_CASE("form fields: any other is an answer, told apart from those of the same name",
          "[merge][unit]") {
    const std::string form = line("Strengths: ", text_field("Text1")) +
                             line("", box("Check1"), " often") + line("", box("Check1"), " never") +
                             line("Date: ", text_field(""));
    const CompiledTemplate ready = compiled(make_docx(form), &kSchema);
    std::string slots;
    for (const AnswerSlot& slot : ready.answer_slots) slots += slot.key + " = " + slot.label + "\n";
    CHECK(slots == "Text1 = Strengths:\nCheck1[1] = often\nCheck1[2] = never\nfield[1] = Date:\n");
}

TEST_CASE("form fields: a known answer is filled in and locked, the others stay as they were",
          "[merge][unit]") {
    const std::string form = line("Strengths: ", text_field("Text1")) +
                             line("", box("Check1"), " often") + line("", box("Check1"), " never");
    Record record;
    record.set("Text1", "Clear").set("Check1", List{Value("no"), Value("yes")});
    const std::string document = rendered(form, record);
    CHECK(text_of(document) == "Strengths: Clear\n\xE2\x98\x90 often\n\xE2\x98\x92 never\n");
    CHECK(body_of(document).find("<w:enabled w:val=\"0\"/>") != std::string::npos);
    const std::string open = rendered(form, Record());
    CHECK(text_of(open) == "Strengths: old text\n\xE2\x98\x90 often\n\xE2\x98\x90 never\n");
    CHECK(body_of(open).find("<w:enabled w:val=\"0\"/>") == std::string::npos);
    CHECK(body_of(open).find("<w:bookmarkStart w:id=\"1\" w:name=\"pr_Check1_1\"/>") !=
          std::string::npos);
}
