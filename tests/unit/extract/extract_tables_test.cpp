// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/unit/extract/page.hpp"

#include <algorithm>

namespace {

using namespace paperround;
using namespace paperround::test;

Page grid(const std::vector<std::vector<std::string>>& rows) {
    Page page;
    page.line("Objectives").table();
    for (const auto& row : rows) page.row(row);
    page.line("Thank you");
    return page;
}

const Page grid_form = grid({{"Objective", "Actions", "Measure"},
                             {"{{?o.1.a}}", "{{?o.1.b}}", "{{?o.1.c}}"},
                             {"{{?o.2.a}}", "{{?o.2.b}}", "{{?o.2.c}}"}});

TEST_CASE("tables: row and column decide, also with cells left empty", "[extract][tables]") {
    const auto sheet = read(
        grid_form,
        grid({{"Objective", "Actions", "Measure"}, {"", "Groups", ""}, {"Share", "", "Forms"}}));
    CHECK(lines_of(sheet) == std::vector<std::string>{"o.1.a = ", "o.1.b = Groups",
                                                      "o.1.c = ", "o.2.a = Share",
                                                      "o.2.b = ", "o.2.c = Forms"});
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("tables: columns that changed places are known by their headings", "[extract][tables]") {
    const auto sheet =
        read(grid_form,
             grid({{"Measure", "Objective", "Actions"}, {"m1", "o1", "a1"}, {"m2", "o2", "a2"}}));
    for (const auto& found : sheet.answers) {
        if (found.confidence < 0.85) continue;
        const std::string expected = std::string(found.key[4] == 'a'   ? "o"
                                                 : found.key[4] == 'b' ? "a"
                                                                       : "m") +
                                     found.key[2];
        CHECK(found.value == expected);
    }
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("tables: with a row added no row is certain and nothing is lost", "[extract][tables]") {
    const auto sheet = read(grid_form, grid({{"Objective", "Actions", "Measure"},
                                             {"o1", "a1", "m1"},
                                             {"o2", "a2", "m2"},
                                             {"o3", "a3", "m3"}}));
    CHECK(sheet.verdict == Verdict::Review);
    for (const auto& answer : sheet.answers) CHECK(answer.confidence <= 0.4);
    CHECK(answer(sheet, "o.1.a").flags == std::vector<std::string>{"rows were added or deleted"});
    std::string all;
    for (const auto& answer : sheet.answers) all += answer.value + " ";
    for (const auto& text : sheet.unassigned) all += text + " ";
    for (const auto* text : {"o1", "a2", "o3", "a3", "m3"}) {
        CHECK(all.find(text) != std::string::npos);
    }
}

TEST_CASE("tables: without its heading row a grid is not certain", "[extract][tables]") {
    const auto sheet = read(grid_form, grid({{"o1", "a1", "m1"}, {"o2", "a2", "m2"}}));
    for (const auto& answer : sheet.answers) CHECK(answer.confidence < 0.85);
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("tables: rows that changed places are known by their labels", "[extract][tables]") {
    const auto form = grid({{"B1. First standard", "{{?b1}}"},
                            {"B2. Second standard", "{{?b2}}"},
                            {"B3. Third standard", "{{?b3}}"}});
    const auto sheet = read(form, grid({{"B3. Third standard", "three"},
                                        {"B1. First standard", "one"},
                                        {"B2. Second standard", "two"}}));
    CHECK(lines_of(sheet) == std::vector<std::string>{"b1 = one", "b2 = two", "b3 = three"});
    CHECK(answer(sheet, "b3").flags == std::vector<std::string>{"the question was moved"});
}

TEST_CASE("tables: an empty row between two labels changes nothing", "[extract][tables]") {
    const auto form = grid({{"B1. First standard", "{{?b1}}"}, {"B2. Second standard", "{{?b2}}"}});
    const auto sheet =
        read(form, grid({{"B1. First standard", "one"}, {"", ""}, {"B2. Second standard", "two"}}));
    CHECK(lines_of(sheet) == std::vector<std::string>{"b1 = one", "b2 = two"});
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("tables: objectives that changed places are known by their headings",
          "[extract][tables]") {
    const auto objective = [](Page& page, const std::string& n, const std::string& actions,
                              const std::string& barriers) {
        page.line("").table().row({"OBJECTIVE " + n + ": (please detail)"});
        page.row({"Please describe your actions to achieve it"}).row({actions});
        page.row({"Please describe any barriers"}).row({barriers});
    };
    Page form;
    form.line("Review of objectives");
    for (const auto* n : {"1", "2", "3"}) {
        objective(form, n, "{{?a" + std::string(n) + "}}", "{{?b" + std::string(n) + "}}");
    }
    Page page;
    page.line("Review of objectives");
    for (const auto* n : {"2", "1", "3"}) {
        objective(page, n, "did " + std::string(n), "met " + std::string(n));
    }
    const auto sheet = read(form, page);
    CHECK(lines_of(sheet) == std::vector<std::string>{"a1 = did 1", "b1 = met 1", "a2 = did 2",
                                                      "b2 = met 2", "a3 = did 3", "b3 = met 3"});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("tables: a fourth objective made by copying goes to a person", "[extract][tables]") {
    Page form;
    Page page;
    const auto objective = [](Page& to, const std::string& title,
                              const std::vector<std::string>& answers) {
        to.line("").table().row({title}).row({"Please describe your actions", answers[0]});
        to.row({"Please describe any barriers", answers[1]});
    };
    objective(form, "OBJECTIVE 1", {"{{?a1}}", "{{?b1}}"});
    form.line("Thank you for completing this form");
    objective(page, "OBJECTIVE 1", {"one", "none"});
    objective(page, "OBJECTIVE 2", {"two", "two"});
    page.line("Thank you for completing this form");
    const auto sheet = read(form, page);
    CHECK(lines_of(sheet) == std::vector<std::string>{"a1 = one", "b1 = none"});
    CHECK(std::count(sheet.unassigned.begin(), sheet.unassigned.end(), "two") == 2);
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("tables: text outside the table of question and box belongs to no question",
          "[extract][tables]") {
    Page form;
    form.line("Objectives").table().row({"Please describe your actions"}).row({"{{?a1}}"});
    form.line("").line("Please check the form before you send it");
    Page page;
    page.line("Objectives").table().row({"Please describe your actions"}).row({""});
    page.line("PS ask me about the alarm.").line("Please check the form before you send it");
    const auto sheet = read(form, page);
    CHECK(answer(sheet, "a1").value.empty());
    CHECK(sheet.unassigned == std::vector<std::string>{"PS ask me about the alarm."});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("tables: text beside the box it should be in is taken and shown", "[extract][tables]") {
    Page form;
    form.line("A1. What are you most proud of?").table().row({"{{?a1}}"}).line("A2. Next?");
    Page page;
    page.line("A1. What are you most proud of?").line("The choir.").table().row({""});
    page.line("A2. Next?");
    auto sheet = read(form, page);
    CHECK(answer(sheet, "a1").value == "The choir.");
    CHECK(answer(sheet, "a1").flags == std::vector<std::string>{"typed outside the box"});

    page.model.blocks[2].text = "And the play.";
    sheet = read(form, page);
    CHECK(answer(sheet, "a1").value == "The choir.\nAnd the play.");
    CHECK(answer(sheet, "a1").confidence < 0.85);
}

TEST_CASE("tables: without their boxes answers are read between the questions, and shown",
          "[extract][tables]") {
    Page form;
    form.line("A1. What are you most proud of?").table().row({"{{?a1}}"}).line("A2. What next?");
    form.table().row({"{{?a2}}"}).line("Thank you.");
    Page page;
    page.line("A1. What are you most proud of?").line("The choir.").line("A2. What next?");
    page.line("The play.").line("Thank you.");
    const auto sheet = read(form, page);
    CHECK(lines_of(sheet) == std::vector<std::string>{"a1 = The choir.", "a2 = The play."});
    CHECK(answer(sheet, "a1").flags == std::vector<std::string>{"its box is gone"});
    CHECK(sheet.verdict == Verdict::Review);
}

}  // namespace
