// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/unit/extract/page.hpp"

namespace {

using namespace paperround;
using namespace paperround::test;

struct Filled {
    std::string a1;
    std::string a2;
};

Page page_with(const Filled& filled) {
    Page page;
    page.line("A1. What are you proud of?").table().row({filled.a1});
    page.line("A2. What is next?").table().row({filled.a2}).line("Thank you.");
    return page;
}

SentForm sent_form() {
    AnswerSlot a1;
    a1.key = "a1";
    a1.label = "A1. What are you proud of?";
    AnswerSlot a2;
    a2.key = "a2";
    a2.label = "A2. What is next?";
    Diagnostics diagnostics;
    auto form = read_sent_form(page_with({"§a1", "§a2"}).model, {a1, a2}, diagnostics);
    REQUIRE(diagnostics.empty());
    return form;
}

AnswerSheet read_back(const Page& page) {
    return extract_answers(sent_form(), page.model, {});
}

TEST_CASE("marks: a mark round the answer makes it certain", "[extract][marks]") {
    const auto sheet = read_back(page_with({"The choir.§a1", "The play.¶And the choir.§a2"}));
    CHECK(answer(sheet, "a1").confidence == 0.99);
    CHECK(answer(sheet, "a1").layer == Layer::Both);
    CHECK(answer(sheet, "a2").value == "The play.\nAnd the choir.");
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("marks: a mark that shrank to the first paragraph still counts", "[extract][marks]") {
    auto page = page_with({"The choir.§a1¶And the play.", "Rest.§a2"});
    page.model.blocks[1].anchors = {{Anchor::Kind::Bookmark, bookmark_name("a1")}};
    const auto sheet = read_back(page);
    CHECK(answer(sheet, "a1").confidence == 0.99);
    CHECK(answer(sheet, "a1").flags.empty());
}

TEST_CASE("marks: without any, alignment carries alone", "[extract][marks]") {
    const auto sheet = read_back(page_with({"The choir.", "The play."}));
    CHECK(answer(sheet, "a1").confidence >= 0.9);
    CHECK(answer(sheet, "a1").layer == Layer::Alignment);
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("marks: text beside an empty mark is taken and shown", "[extract][marks]") {
    Page page;
    page.line("A1. What are you proud of?").line("The choir.").table().row({"§a1"});
    page.line("A2. What is next?").table().row({"The play.§a2"}).line("Thank you.");
    const auto sheet = read_back(page);
    CHECK(answer(sheet, "a1").value == "The choir.");
    CHECK(answer(sheet, "a1").flags == std::vector<std::string>{"typed outside the box"});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("marks: one that surrounds another question is not believed", "[extract][marks]") {
    auto page = page_with({"The choir.", "The play."});
    for (std::size_t block = 1; block <= 3; ++block) {
        page.model.blocks[block].anchors = {{Anchor::Kind::Bookmark, bookmark_name("a1")}};
    }
    const auto sheet = read_back(page);
    CHECK(answer(sheet, "a1").value == "The choir.");
    CHECK(answer(sheet, "a1").layer == Layer::Alignment);
    CHECK(answer(sheet, "a2").value == "The play.");
}

TEST_CASE("marks: one that stands twice is not believed", "[extract][marks]") {
    const auto sheet = read_back(page_with({"The choir.§a1", "The play.§a1"}));
    CHECK(answer(sheet, "a1").value == "The choir.");
    CHECK(answer(sheet, "a1").layer == Layer::Alignment);
}

TEST_CASE("marks: where mark and place disagree a person decides", "[extract][marks]") {
    const auto sheet = read_back(page_with({"The choir.§a2", "The play.§a1"}));
    CHECK(answer(sheet, "a1").confidence <= 0.4);
    CHECK(answer(sheet, "a1").flags ==
          std::vector<std::string>{"its mark stands in another place"});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("marks: text that only a mark claims is taken, not for certain", "[extract][marks]") {
    Page page;
    page.line("The choir.§a1").line("A1. What are you proud of?").table().row({""});
    page.line("A2. What is next?").table().row({"The play.§a2"}).line("Thank you.");
    const auto sheet = read_back(page);
    CHECK(answer(sheet, "a1").value == "The choir.");
    CHECK(answer(sheet, "a1").layer == Layer::Anchor);
    CHECK(answer(sheet, "a1").confidence < 0.85);
    CHECK(sheet.unassigned.empty());
}

TEST_CASE("marks: a blank whose box is gone while others are there may be a loss",
          "[extract][marks]") {
    const auto sheet = read_back(page_with({"", "The play.§a2"}));
    CHECK(answer(sheet, "a1").flags ==
          std::vector<std::string>{"its box is gone: an answer may have been lost on the way"});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("marks: a grid whose rows were added to is certain where marks say so",
          "[extract][marks]") {
    const auto grid = [](const std::vector<std::vector<std::string>>& rows) {
        Page page;
        page.line("Objectives").table().row({"Objective", "Actions"});
        for (const auto& row : rows) page.row(row);
        page.line("Thank you");
        return page;
    };
    std::vector<AnswerSlot> slots(4);
    slots[0].key = "o1";
    slots[1].key = "a1";
    slots[2].key = "o2";
    slots[3].key = "a2";
    Diagnostics diagnostics;
    const auto form =
        read_sent_form(grid({{"§o1", "§a1"}, {"§o2", "§a2"}}).model, slots, diagnostics);
    const auto sheet = extract_answers(
        form, grid({{"one§o1", "do one§a1"}, {"more", "do more"}, {"two§o2", "do two§a2"}}).model,
        {});
    for (const auto& answer : sheet.answers) {
        const std::string number = answer.key[1] == '1' ? "one" : "two";
        const std::string expected = answer.key[0] == 'o' ? number : "do " + number;
        CHECK((answer.value == expected || answer.confidence < 0.85));
    }
    CHECK(sheet.verdict == Verdict::Review);
}

}  // namespace
