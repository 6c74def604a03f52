// SPDX-License-Identifier: MIT
// Tables whose answers have numbered keys are one answer each.
#include "tests/support/catch.hpp"
#include "tests/unit/extract/page.hpp"

namespace {

using namespace paperround;
using namespace paperround::test;

using Rows = std::vector<std::vector<std::string>>;

Page page_with(const Rows& rows) {
    Page page;
    page.line("21. Objectives for next year").table();
    for (const auto& row : rows) page.row(row);
    page.line("").line("Thank you for completing this form");
    return page;
}

const Page goals_form = page_with({{"Goal", "Actions", "Measure"},
                                   {"{{?c.0.0}}", "{{?c.0.1}}", "{{?c.0.2}}"},
                                   {"{{?c.1.0}}", "{{?c.1.1}}", "{{?c.1.2}}"}});

const Page ratings_form = page_with({{"", "Agree", "Disagree"},
                                     {"I feel supported", "{{?r.0.0}}", "{{?r.0.1}}"},
                                     {"Workload is fair", "{{?r.1.0}}", "{{?r.1.1}}"}});

Answer only_answer(const Page& form, const Rows& returned) {
    const auto sheet = read(form, page_with(returned));
    REQUIRE(sheet.answers.size() == 1);
    return sheet.answers.front();
}

TEST_CASE("grids: a table is one answer, a list of its rows", "[extract][grids]") {
    const auto found = only_answer(
        goals_form, {{"Goal", "Actions", "Measure"}, {"g1", "a1", ""}, {"g2", "a2", "m2"}});
    CHECK(found.key == "c");
    CHECK(found.content == Value(List{List{"g1", "a1", ""}, List{"g2", "a2", "m2"}}));
    CHECK(found.value == "g1 | a1 | \ng2 | a2 | m2");
    CHECK(found.confidence >= 0.85);
    CHECK(found.flags.empty());
}

TEST_CASE("grids: rows added to a table without labels are rows of the answer",
          "[extract][grids]") {
    const auto found = only_answer(goals_form, {{"Goal", "Actions", "Measure"},
                                                {"g1", "a1", "m1"},
                                                {"g2", "a2", "m2"},
                                                {"", "", ""},
                                                {"g3", "a3", "m3"}});
    CHECK(found.value == "g1 | a1 | m1\ng2 | a2 | m2\ng3 | a3 | m3");
    CHECK(found.flags.empty());
}

TEST_CASE("grids: deleted rows are told", "[extract][grids]") {
    const auto found =
        only_answer(goals_form, {{"Goal", "Actions", "Measure"}, {"g1", "a1", "m1"}});
    CHECK(found.value == "g1 | a1 | m1");
    CHECK(found.flags == std::vector<std::string>{"rows were deleted"});
}

TEST_CASE("grids: a table that came back without its rows may have lost its text",
          "[extract][grids]") {
    const auto found = only_answer(goals_form, {{"Goal", "Actions", "Measure"}});
    CHECK(found.content.is_empty());
    CHECK(found.confidence < 0.85);
    CHECK(found.flags ==
          std::vector<std::string>{"its rows are gone: answers may have been lost on the way"});
}

TEST_CASE("grids: columns that changed places are read by their headings", "[extract][grids]") {
    const auto found = only_answer(
        goals_form, {{"Measure", "Goal", "Actions"}, {"m1", "g1", "a1"}, {"m2", "g2", "a2"}});
    CHECK((found.value == "g1 | a1 | m1\ng2 | a2 | m2" || found.confidence < 0.85));
    CHECK_FALSE(found.flags.empty());
}

TEST_CASE("grids: without its heading row a table is read, and shown", "[extract][grids]") {
    const auto found = only_answer(goals_form, {{"g1", "a1", "m1"}, {"g2", "a2", "m2"}});
    CHECK(found.value == "g1 | a1 | m1\ng2 | a2 | m2");
    CHECK(found.confidence < 0.85);
    CHECK(found.flags == std::vector<std::string>{"its heading row is missing"});
}

TEST_CASE("grids: a mark in a row is the heading above it", "[extract][grids]") {
    const auto found = only_answer(
        ratings_form,
        {{"", "Agree", "Disagree"}, {"I feel supported", "X", ""}, {"Workload is fair", "", "✓"}});
    CHECK(found.key == "r");
    CHECK(found.content == Value(List{"Agree", "Disagree"}));
    CHECK(found.flags.empty());
    CHECK(found.confidence >= 0.85);
}

TEST_CASE("grids: a row without a mark has no answer, two marks go to a person",
          "[extract][grids]") {
    const auto found = only_answer(
        ratings_form,
        {{"", "Agree", "Disagree"}, {"I feel supported", "", ""}, {"Workload is fair", "x", "x"}});
    CHECK(found.content == Value(List{Value{}, "Agree\nDisagree"}));
    CHECK(found.flags == std::vector<std::string>{"more than one box is marked in a row"});
    CHECK(found.confidence < 0.85);
}

TEST_CASE("grids: words where a mark belongs go to a person", "[extract][grids]") {
    const auto found = only_answer(ratings_form, {{"", "Agree", "Disagree"},
                                                  {"I feel supported", "mostly", ""},
                                                  {"Workload is fair", "", "☒"}});
    CHECK(found.content == Value(List{"Agree", "Disagree"}));
    CHECK(found.confidence < 0.85);
    CHECK(found.flags ==
          std::vector<std::string>{"words stand where a box is to be marked: \"mostly\""});
}

TEST_CASE("grids: labelled rows that changed places keep their marks", "[extract][grids]") {
    const auto found = only_answer(
        ratings_form,
        {{"", "Agree", "Disagree"}, {"Workload is fair", "", "X"}, {"I feel supported", "X", ""}});
    CHECK(found.content == Value(List{"Agree", "Disagree"}));
}

TEST_CASE("grids: one key a row marks any of the row's open cells", "[extract][grids]") {
    const auto form = page_with({{"", "Agree", "Disagree"},
                                 {"I feel supported", "{{?r.0}}", ""},
                                 {"Workload is fair", "{{?r.1}}", ""}});
    const auto found = only_answer(
        form,
        {{"", "Agree", "Disagree"}, {"I feel supported", "", "X"}, {"Workload is fair", "X", ""}});
    CHECK(found.content == Value(List{"Disagree", "Agree"}));
}

TEST_CASE("grids: nothing filled in is no answer", "[extract][grids]") {
    const Rows empty = {
        {"", "Agree", "Disagree"}, {"I feel supported", "☐", "☐"}, {"Workload is fair", "☐", "☐"}};
    const auto found = only_answer(ratings_form, empty);
    CHECK(found.content.is_empty());
    CHECK(found.value.empty());
}

TEST_CASE("grids: one that lost its table is read line by line, and shown", "[extract][grids]") {
    Page page;
    page.line("21. Objectives for next year").line("Goal").line("Actions").line("Measure");
    for (const auto* text : {"g1", "a1", "m1", "g2", "a2", "m2"}) page.line(text);
    page.line("").line("Thank you for completing this form");
    const auto sheet = read(goals_form, page);
    CHECK(answer(sheet, "c").value == "g1 | a1 | m1\ng2 | a2 | m2");
    CHECK(answer(sheet, "c").confidence < 0.85);
    CHECK(answer(sheet, "c").flags ==
          std::vector<std::string>{"its table is gone: read line by line"});
}

TEST_CASE("grids: one that became lines with tabs is read by them, and shown", "[extract][grids]") {
    Page page;
    page.line("21. Objectives for next year").line("Goal\tActions\tMeasure");
    page.line("g1\ta1\tm1").line("g2\t\tm2").line("Thank you for completing this form");
    const auto sheet = read(goals_form, page);
    CHECK(answer(sheet, "c").value == "g1 | a1 | m1\ng2 |  | m2");
    CHECK(answer(sheet, "c").confidence < 0.85);
}

TEST_CASE("grids: words beside a row's label are shown, not dropped", "[extract][grids]") {
    const auto sheet = read(ratings_form, page_with({{"", "Agree", "Disagree"},
                                                     {"I feel supported: agree", "", ""},
                                                     {"Workload is fair", "", "X"}}));
    CHECK_FALSE(answer(sheet, "r").flags.empty());
    CHECK(sheet.unassigned == std::vector<std::string>{": agree"});
}

/// The goals, sent with a first row that was known already.
AnswerSheet read_prefilled(const Rows& returned) {
    const auto page = [](const Rows& rows) { return page_with(rows); };
    std::vector<AnswerSlot> slots(2);
    slots[0].key = "c.0.0";
    slots[1].key = "c.0.1";
    for (auto& slot : slots) slot.owner = "reviewee";
    Diagnostics diagnostics;
    const auto form = read_sent_form(page({{"Goal", "Actions"}, {"known§c.0.0", "§c.0.1"}}).model,
                                     slots, diagnostics);
    REQUIRE(diagnostics.empty());
    return extract_answers(form, page(returned).model, {.completed_by = "reviewee"});
}

TEST_CASE("grids: cells that were filled in before it was sent are known again",
          "[extract][grids]") {
    const auto as_sent = read_prefilled({{"Goal", "Actions"}, {"known§c.0.0", "§c.0.1"}});
    CHECK(answer(as_sent, "c").is_as_sent);
    CHECK(answer(as_sent, "c").owner == "reviewee");
    const auto answered = read_prefilled({{"Goal", "Actions"}, {"known§c.0.0", "done§c.0.1"}});
    CHECK_FALSE(answer(answered, "c").is_as_sent);
    CHECK(answer(answered, "c").flags.empty());
    const auto changed = read_prefilled({{"Goal", "Actions"}, {"other§c.0.0", "done§c.0.1"}});
    CHECK(answer(changed, "c").flags ==
          std::vector<std::string>{"changed: it was sent with other text in some cells"});
}

}  // namespace
