// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/unit/extract/page.hpp"

#include <algorithm>
#include <chrono>

namespace {

using namespace paperround;
using namespace paperround::test;

const std::vector<std::string> complete = {"Very well.",  "Calm lessons", "Books show it",
                                           "A course",    "Raise marks",  "Small groups",
                                           "Share ideas", "Two sessions", "27 June 2025"};

std::vector<std::string> with(std::size_t at, const std::string& text) {
    auto answers = complete;
    answers.at(at) = text;
    return answers;
}

TEST_CASE("extract: a form filled in as it should be is accepted, sure of each answer",
          "[extract]") {
    const auto sheet = read(small_template(), small_return(complete));
    CHECK(lines_of(sheet) == std::vector<std::string>{"well = Very well.", "b1 = Calm lessons",
                                                      "b2 = Books show it", "b3 = A course",
                                                      "o.1.a = Raise marks", "o.1.b = Small groups",
                                                      "o.2.a = Share ideas", "o.2.b = Two sessions",
                                                      "date = 27 June 2025"});
    for (const auto& answer : sheet.answers) CHECK(answer.confidence >= 0.9);
    CHECK(sheet.reasons.empty());
    CHECK(sheet.unassigned.empty());
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("extract: several paragraphs are one answer, blank ones left out", "[extract]") {
    const auto sheet = read(small_template(), small_return(with(0, "One.¶¶Two,\nthree.¶ ")));
    CHECK(answer(sheet, "well").value == "One.\nTwo,\nthree.");
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("extract: an answer that repeats words of another question stays where it is",
          "[extract]") {
    const auto text = "B2. Promote good progress is what I did, and Set high expectations too";
    const auto sheet = read(small_template(), small_return(with(0, text)));
    CHECK(answer(sheet, "well").value == text);
    CHECK(answer(sheet, "b2").value == "Books show it");
}

TEST_CASE("extract: typed behind the question in its own paragraph", "[extract]") {
    auto page = small_return(with(0, ""));
    page.model.blocks[1].text += " It went very well.";
    const auto sheet = read(small_template(), page);
    CHECK(answer(sheet, "well").value == "It went very well.");
}

TEST_CASE("extract: typed in the question's own cell is taken and shown", "[extract]") {
    auto page = small_return(with(2, ""));
    page.model.blocks[6].text += " Books show it";
    const auto sheet = read(small_template(), page);
    CHECK(answer(sheet, "b2").value == "Books show it");
    CHECK(answer(sheet, "b2").flags == std::vector<std::string>{"typed beside the question"});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("extract: an answer under its line belongs to the line", "[extract]") {
    auto page = small_return(with(8, "¶27 June 2025"));
    CHECK(answer(read(small_template(), page), "date").value == "27 June 2025");
}

TEST_CASE("extract: an edited question is read and shown", "[extract]") {
    auto page = small_return(complete);
    page.model.blocks[1].text = "1. What has really gone well for us this year?";
    const auto sheet = read(small_template(), page);
    CHECK(answer(sheet, "well").value == "Very well.");
    CHECK(answer(sheet, "well").flags == std::vector<std::string>{"the question was edited"});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("extract: without its question an answer is not sure", "[extract]") {
    auto page = small_return(complete);
    page.model.blocks.erase(page.model.blocks.begin() + 1);
    const auto sheet = read(small_template(), page);
    CHECK(answer(sheet, "well").confidence < 0.85);
    CHECK(answer(sheet, "well").flags == std::vector<std::string>{"the question is missing"});
}

TEST_CASE("extract: text in front of the form is shown, not dropped", "[extract]") {
    auto page = small_return(complete);
    TextBlock note;
    note.text = "Dear Sam, here it is.";
    note.story = "Main text";
    page.model.blocks.insert(page.model.blocks.begin(), note);
    const auto sheet = read(small_template(), page);
    CHECK(sheet.unassigned == std::vector<std::string>{"Dear Sam, here it is."});
    CHECK(sheet.reasons ==
          std::vector<std::string>{"text that belongs to no question: \"Dear Sam, here it is.\""});
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("extract: page numbers and reference lines are nobody's text", "[extract]") {
    auto page = small_return(complete);
    page.line("Return to: forms+k7qf3mzt@elm-grove.example.org");
    page.in_story("Footer").line("Page 1 of 2").line("Elm Grove   Ref: K7QF-3MZT");
    const auto sheet = read(small_template(), page);
    CHECK(sheet.unassigned.empty());
    CHECK(sheet.verdict == Verdict::Accepted);
}

TEST_CASE("extract: what a person types is an answer, also when it looks like machine text",
          "[extract]") {
    for (const auto* text : {"Page 2", "Ref: ABCD-1234", "ana+schoolforms@example.org", "Ref"}) {
        CHECK(answer(read(small_template(), small_return(with(0, text))), "well").value == text);
    }
    const auto between = read(small_template(), small_return(with(0, "One.¶Page 1 of 2¶Two.")));
    CHECK(answer(between, "well").value == "One.\nTwo.");
}

TEST_CASE("extract: a blank form is said to be blank", "[extract]") {
    const auto sheet = read(small_template(), small_return(std::vector<std::string>(9)));
    CHECK(sheet.reasons == std::vector<std::string>{"came back without any answer"});
    CHECK(sheet.verdict == Verdict::Review);
    for (const auto& answer : sheet.answers) CHECK(answer.value.empty());
}

TEST_CASE("extract: a placeholder is no answer, half a placeholder is shown", "[extract]") {
    auto answers = with(0, "Click or tap here to enter text.");
    answers[1] = "Calm. Click or tap here to enter text.";
    const auto sheet = read(small_template(), small_return(answers));
    CHECK(answer(sheet, "well").value.empty());
    CHECK(answer(sheet, "b1").flags == std::vector<std::string>{"the placeholder was left in"});
}

TEST_CASE("extract: another document is not taken for this form", "[extract]") {
    Page page;
    page.line("Minutes of the governors").line("Present: everybody").line("1. Apologies");
    const auto sheet = read(small_template(), page);
    CHECK(sheet.reasons == std::vector<std::string>{
                               "does not look like this form: hardly any of its text is there"});
    CHECK(sheet.unassigned.size() == 3);
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("extract: an empty document is survived", "[extract]") {
    const auto sheet = read(small_template(), Page{});
    CHECK(sheet.answers.size() == 9);
    CHECK(sheet.verdict == Verdict::Review);
    CHECK(read(Page{}, small_return(complete)).answers.empty());
}

TEST_CASE("extract: a section that was moved is read where it is now, and shown", "[extract]") {
    auto page = small_return(complete);
    auto& blocks = page.model.blocks;
    std::rotate(blocks.begin() + 1, blocks.begin() + 3, blocks.end());
    const auto sheet = read(small_template(), page);
    CHECK(answer(sheet, "well").value == "Very well.");
    CHECK(answer(sheet, "well").flags == std::vector<std::string>{"the question was moved"});
    CHECK(answer(sheet, "well").confidence < 0.85);
}

TEST_CASE("extract: what was moved is not taken for certain where headings repeat", "[extract]") {
    Page form;
    Page page;
    for (const auto* n : {"one", "two"}) {
        form.line(std::string("Objective ") + n).line("Please describe your actions");
        form.line(std::string("{{?actions.") + n + "}}");
    }
    for (const auto* n : {"two", "one"}) {
        page.line(std::string("Objective ") + n).line("Please describe your actions");
        page.line(std::string("Actions for ") + n);
    }
    const auto sheet = read(form, page);
    for (const auto& answer : sheet.answers) {
        const bool is_right = answer.value == "Actions for " + answer.key.substr(8);
        CHECK((is_right || answer.confidence < 0.85));
    }
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("extract: boxes are read as the words behind the marked one", "[extract]") {
    Page form;
    form.line("Overall: {{?overall}}").line("{{?agree}} 8. I have read the Code of Conduct");
    Page page;
    page.line("Overall: ☐ Developing   ☒ Secure   ☐ Strong");
    page.line("☒ 8. I have read the Code of Conduct");
    const auto sheet = read(form, page);
    CHECK(answer(sheet, "overall").value == "Secure");
    CHECK(answer(sheet, "overall").flags.empty());

    page.model.blocks[0].text = "Overall: ☒ Developing   ☒ Secure   ☐ Strong";
    const auto two = answer(read(form, page), "overall");
    CHECK(two.flags == std::vector<std::string>{"more than one box is marked"});
    CHECK(two.confidence < 0.85);

    page.model.blocks[0].text = "Overall: ☐ Developing   ☐ Secure   ☐ Strong";
    CHECK(answer(read(form, page), "overall").value.empty());

    page.model.blocks[0].text = "Overall: ☐ Developing    Secure   ☐ Strong";
    const auto lost = answer(read(form, page), "overall");
    CHECK(lost.flags == std::vector<std::string>{"boxes seem to have been lost"});
    CHECK(lost.confidence < 0.85);

    page.model.blocks[0].text = "Overall: ☐ Developing   X Secure   ☐ Strong";
    CHECK(answer(read(form, page), "overall").value == "Secure");
}

TEST_CASE("extract: a document of twenty thousand paragraphs takes seconds at most", "[extract]") {
    auto page = small_return(complete);
    for (int i = 0; i < 20000; ++i) {
        page.line("1. What has gone well, and what else has gone well for you in year " +
                  std::to_string(i) + "?");
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto sheet = read(small_template(), page);
    const auto took = std::chrono::steady_clock::now() - begin;
    CHECK(took < std::chrono::seconds(20));
    CHECK(sheet.verdict == Verdict::Review);
}

TEST_CASE("extract: what no form can be is rejected at once", "[extract]") {
    Page page;
    page.model.blocks.resize(60000);
    const auto sheet = read(small_template(), page);
    CHECK(sheet.verdict == Verdict::Rejected);
    CHECK(sheet.reasons ==
          std::vector<std::string>{"has 60000 paragraphs: no form has more than 50000"});
}

TEST_CASE("extract: a question in other words keeps its number and its answer", "[extract]") {
    Page form;
    form.line("A1. What are you most proud of this year?").line("{{?a1}}").line("A2. What next?");
    Page page;
    page.line("A1. What are you proudest of this year, and why?").line("The choir.");
    page.line("A2. What next?");
    const auto sheet = read(form, page);
    CHECK(answer(sheet, "a1").value == "The choir.");
    CHECK(answer(sheet, "a1").flags == std::vector<std::string>{"the question was edited"});
}

TEST_CASE("extract: what waits for an answer is no part of it", "[extract]") {
    Page form;
    form.line("What is your name?").line("{{?name}}").line("Thank you.");
    const auto read_back = [&](const std::string& text) {
        Page page;
        page.line("What is your name?").line(text).line("Thank you.");
        return answer(read(form, page), "name");
    };
    CHECK(read_back("____ Ana ____").value == "Ana");
    CHECK(read_back("[type here] Ana").value == "Ana");
    CHECK(read_back("Ana Click or tap here to enter text.").value == "Ana");
    CHECK(read_back("Ana Click or tap here to enter text.").flags ==
          std::vector<std::string>{"the placeholder was left in"});
    CHECK(read_back("What is your name? Ana").flags ==
          std::vector<std::string>{"begins with the question itself"});
}

TEST_CASE("extract: text in the same paragraph as its question is shown", "[extract]") {
    Page form;
    form.line("16. How have you supported the school?").line("{{?a}}").line("Thank you.");
    Page page;
    page.line("16. How have you supported the school? I ran the choir.").line("Thank you.");
    CHECK(answer(read(form, page), "a").value == "I ran the choir.");
    CHECK(answer(read(form, page), "a").flags ==
          std::vector<std::string>{"typed beside the question"});
}

TEST_CASE("extract: a list that shows its first entry is not taken for a choice", "[extract]") {
    Page form;
    form.line("Which phase? {{?phase}}").line("Thank you.");
    Page page;
    page.line("Which phase? Key Stage 3").line("Thank you.");
    page.model.blocks[0].first_choice = "Key Stage 3";
    const auto sheet = read(form, page);
    CHECK(answer(sheet, "phase").value.empty());
    CHECK(answer(sheet, "phase").flags ==
          std::vector<std::string>{
              "the list shows its first entry, \"Key Stage 3\": chosen, or left as it was"});
}

TEST_CASE("extract: what was guessed from a page's layout is never sure", "[extract]") {
    Page form;
    form.line("What is your name?").line("{{?name}}").line("Thank you.");
    Page page;
    page.line("What is your name?").line("Ana").line("Thank you.");
    page.model.origin = TextOrigin::Layout;
    CHECK(answer(read(form, page), "name").value == "Ana");
    CHECK(answer(read(form, page), "name").confidence == 0.7);
}

TEST_CASE("extract: a comment beside an answer is told", "[extract]") {
    Page form;
    form.line("What is your name?").line("{{?name}}").line("Thank you.");
    Page page;
    page.line("What is your name?").line("Ana").line("Thank you.");
    page.model.blocks[1].has_comment = true;
    CHECK(answer(read(form, page), "name").flags == std::vector<std::string>{"has a comment"});
    CHECK(read(form, page).reasons.front() ==
          "carries comments: they are no answers and stay in the document");
}

TEST_CASE("extract: a table's description that a converter printed is no answer", "[extract]") {
    Page form;
    form.line("What is your name?").table().row({"{{?name}}"}).line("Thank you.");
    form.model.table_captions = {"name", "the box for the name", "namethe box for the name"};
    Page page;
    page.line("What is your name?").line("namethe box for the name").table().row({"Ana"});
    page.line("Thank you.");
    CHECK(answer(read(form, page), "name").value == "Ana");
    CHECK(answer(read(form, page), "name").flags.empty());
}

TEST_CASE("extract: a box is read where the words behind it were changed, and shown", "[extract]") {
    Page form;
    form.line("Standards").line("{{?read}} I have read the Code of Conduct").line("Thank you.");
    Page page;
    page.line("Standards").line("☒ I have NOT read the Code of Conduct").line("Thank you.");
    const auto sheet = read(form, page);
    CHECK(answer(sheet, "read").content == Value(true));
    CHECK(answer(sheet, "read").confidence < 0.85);
    CHECK(answer(sheet, "read").flags.front() == "the printed words beside it were changed");
}

}  // namespace
