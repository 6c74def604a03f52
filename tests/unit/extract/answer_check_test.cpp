// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/unit/extract/page.hpp"

namespace {

using namespace paperround;
using namespace paperround::test;

Page review(const std::string& goal, const std::string& progress, const std::string& verdict) {
    Page page;
    page.line("Mid-year review").table().row({"Goal of this year", goal});
    page.row({"Progress so far", progress}).row({"Reviewer's assessment", verdict});
    return page;
}

SentForm review_form() {
    std::vector<AnswerSlot> slots(3);
    slots[0].key = "goal";
    slots[1].key = "progress";
    slots[1].owner = "reviewee";
    slots[1].required = true;
    slots[1].max_characters = 20;
    slots[2].key = "assessment";
    slots[2].owner = "reviewer";
    slots[2].required = true;
    for (auto& slot : slots) slot.label = slot.key;
    Diagnostics diagnostics;
    auto form = read_sent_form(review("Teach maths§goal", "§progress", "§assessment").model, slots,
                               diagnostics);
    REQUIRE(diagnostics.empty());
    return form;
}

AnswerSheet by_reviewee(const Page& page) {
    return extract_answers(review_form(), page.model, {.completed_by = "reviewee"});
}

TEST_CASE("check: the reviewee's part done and the rest untouched is accepted",
          "[extract][check]") {
    const auto sheet = by_reviewee(review("Teach maths§goal", "On my way§progress", "§assessment"));
    CHECK(sheet.reasons.empty());
    CHECK(sheet.verdict == Verdict::Accepted);
    CHECK(answer(sheet, "goal").value == "Teach maths");
}

TEST_CASE("check: a changed pre-filled value is never taken silently", "[extract][check]") {
    const auto sheet = by_reviewee(review("Rest§goal", "On my way§progress", "§assessment"));
    const std::string changed = R"(changed: sent "Teach maths", came "Rest")";
    CHECK(answer(sheet, "goal").flags == std::vector<std::string>{changed});
    CHECK(sheet.reasons == std::vector<std::string>{"\"goal\" (goal): " + changed});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("check: a deleted pre-filled value is shown too", "[extract][check]") {
    const auto sheet = by_reviewee(review("§goal", "On my way§progress", "§assessment"));
    CHECK(answer(sheet, "goal").flags ==
          std::vector<std::string>{R"(changed: sent "Teach maths", came "")"});
}

TEST_CASE("check: an answer in the reviewer's slot is shown", "[extract][check]") {
    const auto sheet =
        by_reviewee(review("Teach maths§goal", "On my way§progress", "Top!§assessment"));
    CHECK(answer(sheet, "assessment").flags ==
          std::vector<std::string>{"answered a question that is the reviewer's"});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("check: required and empty, for whose turn it is", "[extract][check]") {
    const auto sheet = by_reviewee(review("Teach maths§goal", "§progress", "§assessment"));
    CHECK(answer(sheet, "progress").flags == std::vector<std::string>{"required, but empty"});
    CHECK(answer(sheet, "assessment").flags.empty());
    CHECK(sheet.reasons ==
          std::vector<std::string>{"came back without any answer",
                                   "\"progress\" (progress): required, but empty"});
}

TEST_CASE("check: too long is counted in characters, not bytes", "[extract][check]") {
    const std::string twenty = "éééééééééééééééééééé";
    auto sheet = by_reviewee(review("Teach maths§goal", twenty + "§progress", "§assessment"));
    CHECK(answer(sheet, "progress").flags.empty());
    sheet = by_reviewee(review("Teach maths§goal", twenty + "é§progress", "§assessment"));
    CHECK(answer(sheet, "progress").flags == std::vector<std::string>{"longer than 20 characters"});
}

TEST_CASE("check: tracked changes, macros and links are told", "[extract][check]") {
    auto page = review("Teach maths§goal", "On my way§progress", "§assessment");
    page.model.blocks[1].has_tracked_changes = true;
    page.model.has_macros = true;
    page.model.has_external_links = true;
    CHECK(by_reviewee(page).reasons ==
          std::vector<std::string>{"contains tracked changes: read as if they were accepted",
                                   "contains macros: they were not run",
                                   "points to files elsewhere: they were not opened"});
}

TEST_CASE("check: a picture alone is no text, but it is told", "[extract][check]") {
    const auto sheet = by_reviewee(review("Teach maths§goal", "\ufffc§progress", "§assessment"));
    CHECK(answer(sheet, "progress").value.empty());
    CHECK(answer(sheet, "progress").flags ==
          std::vector<std::string>{"holds a picture", "required, but empty"});
}

TEST_CASE("check: the bar can be raised", "[extract][check]") {
    const auto page = review("Teach maths", "On my way", "");
    const auto sheet = extract_answers(review_form(), page.model,
                                       {.accept_confidence = 0.95, .completed_by = "reviewee"});
    CHECK(sheet.reasons == std::vector<std::string>{"\"progress\" (progress): sure to 93 % only"});
}

}  // namespace
