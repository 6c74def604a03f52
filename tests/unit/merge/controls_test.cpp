// SPDX-License-Identifier: MIT
// Word's content controls filled from data, each as its kind wants it.
#include "engine/core/error.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const Schema kSchema({"agree", "team", "day", "name", "objectives[].text", "objectives[].done"});

std::string body(const std::string& body_xml, const Record& record) {
    const CompiledTemplate ready = compiled(make_docx(body_xml), &kSchema);
    Renderer renderer(ready);
    return body_of(renderer.render(record));
}

std::string text(const std::string& body_xml, const Record& record) {
    const CompiledTemplate ready = compiled(make_docx(body_xml), &kSchema);
    Renderer renderer(ready);
    return text_of(renderer.render(record));
}

std::string failure(const std::string& body_xml, const Record& record) {
    try {
        body(body_xml, record);
    } catch (const Error& error) {
        return describe(error.diagnostic());
    }
    return "";
}

/// A control; `content` as in "<w:r>…</w:r>" or "<w:p>…</w:p>".
std::string control(const std::string& tag, const std::string& properties,
                    const std::string& content) {
    return "<w:sdt><w:sdtPr>" + (tag.empty() ? "" : "<w:tag w:val=\"" + tag + "\"/>") + properties +
           "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}

std::string run(const std::string& words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
}

std::string paragraph(const std::string& runs) {
    return "<w:p>" + runs + "</w:p>";
}

const std::string kBox =
    "<w14:checkbox><w14:checked w14:val=\"1\"/><w14:checkedState w14:val=\"00FE\" "
    "w14:font=\"Wingdings\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/>"
    "</w14:checkbox>";

const std::string kWord2013 = " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";

const std::string kTeams =
    "<w:listItem w:value=\"Choose an item.\"/><w:listItem w:displayText=\"Music\" w:value=\"m\"/>"
    "<w:listItem w:displayText=\"PE\" w:value=\"p\"/>";

}  // namespace

TEST_CASE("controls: a checkbox takes its state and its sign from a yes or no", "[merge][unit]") {
    const std::string box = paragraph(control("agree", kBox, run("x")));
    const auto states =
        "<w14:checkedState w14:val=\"00FE\" w14:font=\"Wingdings\"/>"
        "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/>"
        "</w14:checkbox></w:sdtPr><w:sdtContent>";
    const auto sdt = [&](const std::string& checked, const std::string& sign) {
        return "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"agree\"/><w14:checkbox><w14:checked "
               "w14:val=\"" +
               checked + "\"/>" + states + "<w:r>" + sign + "</w:r></w:sdtContent></w:sdt></w:p>";
    };
    CHECK(body(box, Record().set("agree", "Yes")) ==
          sdt("1", "<w:sym w:font=\"Wingdings\" w:char=\"f0fe\"/>"));
    const std::string empty =
        "<w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" "
        "w:cs=\"MS Gothic\" w:hint=\"eastAsia\"/></w:rPr><w:t>\xE2\x98\x90</w:t>";
    CHECK(body(box, Record().set("agree", false)) == sdt("0", empty));
    CHECK(body(box, Record()) == sdt("0", empty));
}

TEST_CASE("controls: a tick read back from a form ticks a box", "[merge][unit]") {
    const std::string box = paragraph(control("agree", kBox, run("x")));
    const auto state = GENERATE(table<std::string, std::string>(
        {{"\xE2\x98\x92", "1"}, {"\xE2\x98\x91", "1"}, {"x", "1"}, {"\xE2\x98\x90", "0"}}));
    CHECK(body(box, Record().set("agree", std::get<0>(state)))
              .find("<w14:checked w14:val=\"" + std::get<1>(state) + "\"/>") != std::string::npos);
}

TEST_CASE("controls: a list takes a choice by what it shows, else by what it stores",
          "[merge][unit]") {
    const auto kind = GENERATE("w:dropDownList", "w:comboBox");
    const std::string open = std::string("<") + kind;
    const std::string close = std::string("</") + kind + ">";
    const std::string list = paragraph(control(
        "team", "<w:showingPlcHdr/>" + open + ">" + kTeams + close, run("Choose an item.")));
    const auto expected = [&](const std::string& stored, const std::string& shown) {
        return "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"team\"/>" + open + " w:lastValue=\"" + stored +
               "\">" + kTeams + close +
               "</w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\">" + shown +
               "</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    };
    CHECK(body(list, Record().set("team", "Music")) == expected("m", "Music"));
    CHECK(body(list, Record().set("team", "p")) == expected("p", "PE"));
    CHECK(body(list, Record().set("team", "pe")) == expected("p", "PE"));
    CHECK(body(list, Record()) == expected("", ""));
}

TEST_CASE("controls: a combo box takes other text, a drop-down list refuses it", "[merge][unit]") {
    const auto list = [](const std::string& kind) {
        return paragraph(control(
            "team", "<w:alias w:val=\"Your team\"/><" + kind + ">" + kTeams + "</" + kind + ">",
            run("")));
    };
    const Record record = Record().set("team", "Drama & dance");
    CHECK(text(list("w:comboBox"), record) == "Drama & dance\n");
    CHECK(body(list("w:comboBox"), record).find("w:lastValue=\"Drama &amp; dance\"") !=
          std::string::npos);
    CHECK(failure(list("w:dropDownList"), record) ==
          "review.docx  E402  \"Drama & dance\" is not in the list of \"Your team\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  team\n"
          "  fix:   the choices are: \"Music\", \"PE\"");
}

TEST_CASE("controls: a date has its day for Word and its text by the control's picture",
          "[merge][unit]") {
    const std::string date = paragraph(
        control("day",
                "<w:date w:fullDate=\"2020-01-01T00:00:00Z\"><w:dateFormat w:val=\"dddd d "
                "MMMM yyyy\"/><w:lid w:val=\"en-GB\"/></w:date>",
                run("1 January")));
    const auto expected = [](const std::string& attribute, const std::string& words) {
        return "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"day\"/><w:date" + attribute +
               "><w:dateFormat w:val=\"dddd d MMMM yyyy\"/><w:lid w:val=\"en-GB\"/></w:date>"
               "</w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\">" +
               words + "</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    };
    CHECK(body(date, Record().set("day", "06/11/2026")) ==
          expected(" w:fullDate=\"2026-11-06T00:00:00Z\"", "Friday 6 November 2026"));
    CHECK(body(date, Record()) == expected("", ""));
}

TEST_CASE("controls: around paragraphs, a cell or a row of one cell the value is one paragraph",
          "[merge][unit]") {
    const Record record = Record().set("name", "Ana\nLima");
    const std::string two = paragraph(run("old")) + paragraph(run("older"));
    const std::string cell = "<w:tc><w:tcPr/>" + two + "</w:tc>";
    const auto table = [](const std::string& rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>" + paragraph("");
    };
    CHECK(text(control("name", "", two), record) == "Ana\nLima\n");
    CHECK(text(control("name", "<w:text/>", two), record) == "Ana\nLima\n");
    CHECK(text(table("<w:tr>" + control("name", "", cell) + "</w:tr>"), record) == "Ana\nLima\n\n");
    CHECK(text(table(control("name", "", "<w:tr>" + cell + "</w:tr>")), record) == "Ana\nLima\n\n");
    CHECK(text(table(control("name", "", "<w:tr>" + cell + cell + "</w:tr>")), record) ==
          "old\nolder\told\nolder\n\n");
}

TEST_CASE("controls: an empty control gets the value where its content has to be",
          "[merge][unit]") {
    const Record record = Record().set("name", "Ana");
    CHECK(body(control("name", "", ""), record).find("<w:sdtContent><w:p><w:r>") !=
          std::string::npos);
    CHECK(body(paragraph(control("name", "", "")), record).find("<w:sdtContent><w:r>") !=
          std::string::npos);
}

TEST_CASE("controls: a repeating section is there once for each item of its list",
          "[merge][unit]") {
    const std::string item = control(
        "", "<w:id w:val=\"7\"/><w15:repeatingSectionItem" + kWord2013 + "/>",
        paragraph(control("text", "<w:id w:val=\"8\"/>", run("objective")) + run(" of ") +
                  control("name", "", run("who")) + run(" ") + control("done", kBox, run("x"))));
    const std::string section =
        control("objectives", "<w15:repeatingSection" + kWord2013 + "/>", item + item);
    const Record record =
        Record()
            .set("name", "Ana")
            .set("objectives", List{Record().set("text", "Read").set("done", "yes"),
                                    Record().set("text", "Write").set("done", "no")});
    CHECK(text(section + paragraph(run("end")), record) ==
          "Read of Ana \xE2\x98\x91\nWrite of Ana \xE2\x98\x90\nend\n");
    CHECK(text(section + paragraph(run("end")), Record()) == "end\n");
    const std::string xml = body(section, record);
    CHECK(xml.find("w:val=\"7\"") == std::string::npos);
}

TEST_CASE("controls: nobody can fill or read a control without a name", "[merge][unit]") {
    CHECK(mistakes_in(make_docx(paragraph(control("", "<w:text/>", run("Type here")))), &kSchema) ==
          "review.docx  E404  warning: a control without a tag or title: it is neither filled nor "
          "read "
          "back\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Type here\n"
          "         ^^^^^^^^^\n"
          "  fix:   give it a tag in Word, Developer, Properties: the name of a field of the data, "
          "or of the answer");
    CHECK(mistakes_in(make_docx(paragraph(control("goog_rdk_0", "", run("x")))), &kSchema).empty());
}

TEST_CASE("controls: a question that nobody can answer is pointed out", "[merge][unit]") {
    const std::string locked =
        paragraph(control("remarks", "<w:lock w:val=\"contentLocked\"/>", run("x")));
    CHECK(
        mistakes_in(make_docx(locked), &kSchema) ==
        "review.docx  E403  warning: nobody can type into this control: its contents are locked\n"
        "  where: Main text (paragraph 1)\n"
        "  text:  remarks\n"
        "         ^^^^^^^\n"
        "  fix:   switch off \"Contents cannot be edited\" in its properties, or give it the name "
        "of a field of the data");
    const std::string filled =
        paragraph(control("name", "<w:lock w:val=\"contentLocked\"/>", run("x")));
    CHECK(mistakes_in(make_docx(filled), &kSchema).empty());
}

TEST_CASE("controls: a list that asks offers its choices to who reads the form", "[merge][unit]") {
    const std::string list =
        paragraph(run("Team: ") +
                  control("wish", "<w:dropDownList>" + kTeams + "</w:dropDownList>", run("?")));
    const CompiledTemplate ready = compiled(make_docx(list), &kSchema);
    REQUIRE(ready.answer_slots.size() == 1);
    CHECK(ready.answer_slots[0].kind == AnswerSlot::Kind::Choice);
    CHECK(ready.answer_slots[0].choices == std::vector<std::string>{"Music", "PE"});
    CHECK(ready.answer_slots[0].label == "Team:");
}

TEST_CASE("controls: one around several cells is pointed out, not left in silence",
          "[merge][unit]") {
    const std::string row =
        "<w:tbl><w:sdt><w:sdtPr><w:tag w:val=\"name\"/></w:sdtPr><w:sdtContent><w:tr><w:tc><w:p/>"
        "</w:tc><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl><w:p/>";
    CHECK(mistakes_in(make_docx(row), &kSchema) ==
          "review.docx  E653  warning: this control stands around several cells: it is neither "
          "filled nor read back\n"
          "  where: Main text, table 1, row 1, column 1\n"
          "  text:  name\n"
          "         ^^^^\n"
          "  fix:   put a control into each cell");
}
