// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/unit/extract/page.hpp"

namespace {

using namespace paperround;
using namespace paperround::test;

AnswerSlot slot(const std::string& key, const std::string& label = "") {
    AnswerSlot declared;
    declared.key = key;
    declared.label = label;
    return declared;
}

TEST_CASE("sent form: slots are found by their marks, in reading order", "[extract][sent]") {
    Page sent;
    sent.line("Well?").line("§well").table().row({"Goal", "Teach maths§goal"});
    Diagnostics diagnostics;
    const auto form = read_sent_form(sent.model, {slot("goal"), slot("well")}, diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(form.slots.size() == 2);
    CHECK(form.slots[0].declared.key == "well");
    CHECK(form.slots[0].blocks == std::vector<std::size_t>{1});
    CHECK(form.slots[0].prefilled.empty());
    CHECK(form.slots[1].prefilled == "Teach maths");
}

TEST_CASE("sent form: a slot that is nowhere is reported", "[extract][sent]") {
    Diagnostics diagnostics;
    Page sent;
    sent.line("Well?");
    const auto form = read_sent_form(sent.model, {slot("well")}, diagnostics);
    CHECK(form.slots.empty());
    REQUIRE(diagnostics.all().size() == 1);
    const auto& diagnostic = diagnostics.all().front();
    CHECK(diagnostic.code == "E410");
    CHECK(diagnostic.message == "the sent document has no place for the answer \"well\"");
    CHECK(diagnostic.hint ==
          "the template was changed after the form was sent: read the return with the template "
          "that it was made from");
}

TEST_CASE("sent form: a control's tag, its title and a section are marks too", "[extract][sent]") {
    Page sent;
    sent.line("a").line("b").line("c");
    sent.model.blocks[0].anchors = {{Anchor::Kind::ControlTag, "answer:one"}};
    sent.model.blocks[1].anchors = {{Anchor::Kind::ControlAlias, "What’s next?"}};
    sent.model.blocks[2].anchors = {{Anchor::Kind::Section, "three"}};
    Diagnostics diagnostics;
    const auto form = read_sent_form(
        sent.model, {slot("one"), slot("two", "What's next?"), slot("three")}, diagnostics);
    CHECK(diagnostics.empty());
    CHECK(form.slots.size() == 3);
}

TEST_CASE("sent form: several answers of one line share the words between them",
          "[extract][sent]") {
    Page sent;
    sent.line("Team: PE, since May.");
    const Anchor team{Anchor::Kind::Bookmark, "pr_team"};
    const Anchor since{Anchor::Kind::Bookmark, "pr_since"};
    sent.model.blocks[0].anchors = {team, since};
    sent.model.blocks[0].spans = {{team, 6, 8}, {since, 16, 19}};
    Diagnostics diagnostics;
    const auto form = read_sent_form(sent.model, {slot("since"), slot("team")}, diagnostics);
    REQUIRE(form.slots.size() == 2);
    CHECK(form.slots[0].declared.key == "team");
    CHECK(form.slots[0].printed_before == "Team: ");
    CHECK(form.slots[0].prefilled == "PE");
    CHECK(form.slots[0].printed_after.empty());
    CHECK(form.slots[1].printed_before == ", since ");
    CHECK(form.slots[1].prefilled == "May");
    CHECK(form.slots[1].printed_after == ".");
}

TEST_CASE("sent form: words of the question in the same paragraph are not the answer",
          "[extract][sent]") {
    Page sent;
    sent.line("C4. Date completed: Click or tap to enter a date.§date");
    sent.line("☐ I have read the code§agree");
    Diagnostics diagnostics;
    const auto form = read_sent_form(
        sent.model, {slot("date", "C4. Date completed:"), slot("agree", "I have read the code")},
        diagnostics);
    REQUIRE(form.slots.size() == 2);
    CHECK(form.slots[0].printed_before == "C4. Date completed:");
    CHECK(form.slots[0].prefilled.empty());
    CHECK(form.slots[1].prefilled == "☐");
    CHECK(form.slots[1].printed_after == " I have read the code");
}

TEST_CASE("template form: tags are slots, other tags places, statements nothing",
          "[extract][sent]") {
    Page page;
    page.line("{% for o in objectives %}").line("Name: {{ person.name }}");
    page.line("Well? {{?well}} Why? {%answer why: text, required, max=200, by=reviewee%}");
    const auto form = read_template_form(page.model);
    REQUIRE(form.slots.size() == 3);
    CHECK(form.slots[0].is_filled_in);
    CHECK(form.slots[1].declared.key == "well");
    CHECK(form.slots[1].declared.label == "Well?");
    CHECK(form.slots[1].printed_before == "Well? ");
    CHECK(form.slots[2].declared.key == "why");
    CHECK(form.slots[2].declared.required);
    CHECK(form.slots[2].declared.max_characters == 200);
    CHECK(form.slots[2].declared.owner == "reviewee");
    CHECK(form.slots[2].printed_before == " Why? ");
    CHECK(form.model.blocks[0].text.empty());
}

TEST_CASE("template form: what the merge filled in is neither an answer nor lost text",
          "[extract][sent]") {
    Page form;
    form.line("Review of {{ cycle.label }}").table().row({"Name", "{{ person.name }}"});
    form.row({"Strengths of the year", "{{?strengths}}"});
    Page page;
    page.line("Review of 2025/26").table().row({"Name", "Ana Lopes"});
    page.row({"Strengths of the year", "Patience"});
    const auto sheet = read(form, page);
    CHECK(lines_of(sheet) == std::vector<std::string>{"strengths = Patience"});
    CHECK(sheet.unassigned.empty());
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("sent form: without marks the template says where the slots are", "[extract][sent]") {
    Page sent = small_return({"", "", "", "", "Raise marks", "", "", "", "Choose an item."});
    const auto form = locate_slots(read_template_form(small_template().model), sent.model);
    REQUIRE(form.slots.size() == 9);
    CHECK(form.slots[4].declared.key == "o.1.a");
    CHECK(form.slots[4].prefilled == "Raise marks");
    CHECK(form.slots[8].prefilled.empty());

    sent.model.blocks[2].text = "Very well.";
    const auto sheet = extract_answers(form, sent.model, {});
    CHECK(answer(sheet, "well").value == "Very well.");
    CHECK(sheet.unassigned.empty());
}

}  // namespace
