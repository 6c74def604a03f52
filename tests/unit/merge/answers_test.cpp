// SPDX-License-Identifier: MIT
// Answer slots: open, filled and locked, labelled, stamped.
#include "engine/document/text_model.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const Sketch kForm = {
    "Review",
    SketchTable{{"Strengths", "{% answer strengths: text, by=reviewee, required %}"},
                {"Date", "{% answer held_on: date, label=\"Date of the meeting\" %}"}},
    SketchTable{{"Objective", "Actions"},
                {"{{? objectives[1].objective }}", "{{? objectives[1].actions }}"}},
    "Anything else?",
    "{{? other }}",
    "end"};

std::string rendered(const CompiledTemplate& ready, const Record& record) {
    Renderer renderer(ready);
    return std::string(renderer.render(record, {"AB12-CD34", "token&1"}));
}

}  // namespace

TEST_CASE("answers: a slot knows its key, owner, kind and the question beside or above it",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    using Kind = AnswerSlot::Kind;
    CHECK(compiled(package_of(format, kForm)).answer_slots ==
          std::vector<AnswerSlot>{
              {"strengths", Kind::Text, "Strengths", "reviewee", true, 0},
              {"held_on", Kind::CalendarDate, "Date of the meeting", "", false, 0},
              {"objectives[1].objective", Kind::Text, "Objective", "", false, 0},
              {"objectives[1].actions", Kind::Text, "Actions", "", false, 0},
              {"other", Kind::Text, "Anything else?", "", false, 0}});
}

TEST_CASE("answers: an answer that is not known is open, a known one is filled and locked",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const CompiledTemplate ready = compiled(package_of(format, kForm));
    const std::string open = rendered(ready, Record());
    CHECK(text_of(open) ==
          "Review\nStrengths\t\nDate\t\nObjective\tActions\n\t\nAnything else?\n\nend\n");
    Record record;
    record.set("strengths", "Good\nlessons").set_path("objectives[1].actions", "Read");
    const std::string filled_in = rendered(ready, record);
    CHECK(text_of(filled_in) ==
          "Review\nStrengths\tGood\nlessons\nDate\t\nObjective\tActions\n\tRead\nAnything "
          "else?\n\nend\n");
    const TextModel model = read_text_model(Package::from_bytes(filled_in, "out"));
    for (const TextBlock& block : model.blocks) {
        const std::vector<std::string> known = {"Good\nlessons", "Good", "lessons", "Read"};
        CHECK(block.is_locked == (std::count(known.begin(), known.end(), block.text) == 1));
    }
}

TEST_CASE("answers: in DOCX a bookmark surrounds a control that cannot be deleted",
          "[merge][unit]") {
    const CompiledTemplate ready = compiled(package_of(DocumentFormat::Docx, {"Q", "{{? a.b }}"}));
    const std::string xml = body_of(rendered(ready, Record()));
    CHECK(xml.substr(xml.find("<w:bookmarkStart")) ==
          "<w:bookmarkStart w:id=\"0\" w:name=\"pr_a_b\"/><w:sdt><w:sdtPr><w:alias w:val=\"Q\"/>"
          "<w:tag w:val=\"a.b\"/><w:id w:val=\"779302620\"/><w:lock w:val=\"sdtLocked\"/>"
          "</w:sdtPr><w:sdtContent><w:p><w:r><w:t xml:space=\"preserve\"></w:t></w:r></w:p>"
          "</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"0\"/>");
}

TEST_CASE("answers: in ODT a section holds the answer, its bookmark inside", "[merge][unit]") {
    const CompiledTemplate ready = compiled(package_of(DocumentFormat::Odt, {"Q", "{{? a.b }}"}));
    const std::string xml = body_of(rendered(ready, Record().set_path("a.b", "x")));
    CHECK(xml.substr(xml.find("<text:section")) ==
          "<text:section text:name=\"a.b\" text:protected=\"true\"><text:p>"
          "<text:bookmark-start text:name=\"pr_a_b\"/>x<text:bookmark-end text:name=\"pr_a_b\"/>"
          "</text:p></text:section>");
}

TEST_CASE("answers: a form carries its reference and token as properties", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const CompiledTemplate ready = compiled(package_of(format, kForm));
    const TextModel model = read_text_model(Package::from_bytes(rendered(ready, Record()), "out"));
    using Property = std::pair<std::string, std::string>;
    const auto& properties = model.custom_properties;
    CHECK(std::count(properties.begin(), properties.end(),
                     Property("paperround-reference", "AB12-CD34")) == 1);
    CHECK(std::count(properties.begin(), properties.end(),
                     Property("paperround-token", "token&1")) == 1);
}

TEST_CASE("answers: properties that the template had stay", "[merge][unit]") {
    const std::string package = make_docx(docx_paragraphs({"{{? a }}"}),
                                          {docx_custom_properties({{"school", "Elm Grove"}})});
    const TextModel model =
        read_text_model(Package::from_bytes(rendered(compiled(package), Record()), "out"));
    using Properties = std::vector<std::pair<std::string, std::string>>;
    CHECK(model.custom_properties == Properties{{"school", "Elm Grove"},
                                                {"paperround-reference", "AB12-CD34"},
                                                {"paperround-token", "token&1"}});
}

TEST_CASE("answers: what the author suggests stands in an open answer", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const CompiledTemplate ready =
        compiled(package_of(format, {"Q", "{% answer place: text, default=school %}"}));
    const Record record = Record().set("school", "Elm Grove");
    CHECK(text_of(rendered(ready, record)) == "Q\nElm Grove\n");
    CHECK(text_of(rendered(ready, Record(record).set("place", "Hall"))) == "Q\nHall\n");
}

TEST_CASE("answers: a tagged control that names no field is an answer", "[merge][unit]") {
    const Schema schema({"name"});
    const std::string package =
        make_docx(docx_paragraphs({"Comments"}) +
                  "<w:sdt><w:sdtPr><w:tag w:val=\"comments\"/></w:sdtPr><w:sdtContent>" +
                  docx_paragraphs({"old", "older"}) + "</w:sdtContent></w:sdt>");
    const CompiledTemplate ready = compiled(package, &schema);
    REQUIRE(ready.answer_slots.size() == 1);
    CHECK(ready.answer_slots[0].key == "comments");
    CHECK(ready.answer_slots[0].label == "Comments");
    CHECK(text_of(rendered(ready, Record())) == "Comments\nold\nolder\n");
    CHECK(text_of(rendered(ready, Record().set("comments", "fine"))) == "Comments\nfine\n");
}

TEST_CASE("answers: lines of a known answer are paragraphs of the control, with its look",
          "[merge][unit]") {
    const CompiledTemplate ready =
        compiled(make_docx("<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{? a "
                           "}}</w:t></w:r></w:p>"));
    const std::string xml = body_of(rendered(ready, Record().set("a", "one\ntwo")));
    const auto paragraph = [](const std::string& text) {
        return "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
               "<w:t xml:space=\"preserve\">" +
               text + "</w:t></w:r></w:p>";
    };
    CHECK(xml.find("<w:sdtContent>" + paragraph("one") + paragraph("two") + "</w:sdtContent>") !=
          std::string::npos);
}
