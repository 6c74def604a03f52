// SPDX-License-Identifier: MIT
// Answers given in an ODT's own fields and form controls.
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/extract/page.hpp"

namespace {

using namespace paperround;
using namespace paperround::test;

/// Which town was typed, which colour chosen, what the form's two controls hold.
struct Answers {
    std::string town = "click to type";
    std::string colour = "choose";
    std::string box = "unchecked";
    std::string remark;
};

std::string marked(const std::string& key, const std::string& markup) {
    const std::string name = "text:name=\"" + bookmark_name(key) + "\"/>";
    return "<text:bookmark-start " + name + markup + "<text:bookmark-end " + name;
}

TextModel form_with(const Answers& answers) {
    const std::string body =
        "<office:forms><form:form><form:checkbox form:name=\"agreed\" form:id=\"c1\" "
        "form:current-state=\"" +
        answers.box + "\"/><form:text form:name=\"remark\" form:id=\"c2\" form:current-value=\"" +
        answers.remark +
        "\"/></form:form></office:forms>"
        "<text:p>This form asks where you live and what you like best.</text:p>"
        "<text:p>Please send it back to the office by Friday at noon.</text:p>"
        "<text:p>Town: " +
        marked("town", "<text:text-input text:description=\"town\">" + answers.town +
                           "</text:text-input>") +
        "</text:p><text:p>Colour: " +
        marked("colour",
               "<text:drop-down text:name=\"colour\">" + answers.colour + "</text:drop-down>") +
        "</text:p><text:p>" + marked("agreed", "<draw:control draw:control=\"c1\"/>") +
        " I agree</text:p><text:p>Remark: " +
        marked("remark", "<draw:control draw:control=\"c2\"/>") +
        "</text:p><text:p>With best wishes from all of us at the school office</text:p>";
    return read_text_model(Package::from_bytes(testing::make_odt(body), "form.odt"));
}

std::vector<AnswerSlot> declared_slots() {
    std::vector<AnswerSlot> slots(4);
    slots[0].key = "town";
    slots[1].key = "colour";
    slots[1].kind = AnswerSlot::Kind::Choice;
    slots[1].choices = {"red", "blue"};
    slots[2].key = "agreed";
    slots[2].kind = AnswerSlot::Kind::Checkbox;
    slots[3].key = "remark";
    return slots;
}

TEST_CASE("odt controls: what was typed, chosen and ticked in fields and controls is read",
          "[extract][odt]") {
    Diagnostics diagnostics;
    const SentForm form = read_sent_form(form_with({}), declared_slots(), diagnostics);
    CHECK(diagnostics.empty());
    const AnswerSheet sheet =
        extract_answers(form, form_with({"York", "blue", "checked", "None so far"}), {});
    CHECK(lines_of(sheet) == std::vector<std::string>{"town = York", "colour = blue", "agreed = ☒",
                                                      "remark = None so far"});
}

}  // namespace
