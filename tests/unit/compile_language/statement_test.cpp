// SPDX-License-Identifier: MIT
#include "engine/compile/statement.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/compile_language/printed_expression.hpp"

#include <string>

namespace paperround {
namespace {

std::string printed_kind(const AnswerSlot& slot) {
    switch (slot.kind) {
        case AnswerSlot::Kind::Text:
            return "text";
        case AnswerSlot::Kind::Paragraphs:
            return "paragraphs";
        case AnswerSlot::Kind::Checkbox:
            return "checkbox";
        case AnswerSlot::Kind::CalendarDate:
            return slot.picture.empty() ? "date" : "date " + slot.picture;
        case AnswerSlot::Kind::Choice: {
            std::string text = "choice";
            for (const std::string& choice : slot.choices) text += " [" + choice + "]";
            return text;
        }
    }
    return "?";
}

std::string printed_answer(const AnswerStatement& answer) {
    const AnswerSlot& slot = answer.slot;
    std::string text = "answer " + slot.key;
    text += ": " + printed_kind(slot);
    if (slot.required) text += ", required";
    if (slot.max_characters > 0) text += ", max=" + std::to_string(slot.max_characters);
    if (!slot.label.empty()) text += ", label=" + slot.label;
    if (!slot.owner.empty()) text += ", by=" + slot.owner;
    if (answer.initial) text += ", default=" + testing::printed(*answer.initial);
    return text;
}

struct StatementPrinter {
    std::string operator()(const ForStatement& loop) const {
        const std::string second = loop.second_variable.empty() ? "" : ", " + loop.second_variable;
        const std::string condition =
            loop.condition ? " if " + testing::printed(*loop.condition) : "";
        return "for " + loop.variable + second + " in " + testing::printed(loop.list) + condition;
    }
    std::string operator()(const EndForStatement&) const { return "endfor"; }
    std::string operator()(const IfStatement& test) const {
        return "if " + testing::printed(test.condition);
    }
    std::string operator()(const ElifStatement& test) const {
        return "elif " + testing::printed(test.condition);
    }
    std::string operator()(const ElseStatement&) const { return "else"; }
    std::string operator()(const EndIfStatement&) const { return "endif"; }
    std::string operator()(const AnswerStatement& answer) const { return printed_answer(answer); }
    std::string operator()(const PagebreakStatement&) const { return "pagebreak"; }
    std::string operator()(const IncludeStatement& include) const {
        return "include " + include.file;
    }
};

std::string stated(std::string_view text) {
    const auto result = parse_statement(text);
    if (const auto* mistake = std::get_if<ExpressionMistake>(&result)) {
        return testing::printed(*mistake);
    }
    const auto& statement = std::get<Statement>(result);
    const std::string what = std::visit(StatementPrinter{}, statement.what);
    if (!statement.scope) return what;
    switch (*statement.scope) {
        case BlockScope::Paragraph:
            return "paragraph: " + what;
        case BlockScope::Row:
            return "row: " + what;
        case BlockScope::Cell:
            return "cell: " + what;
        case BlockScope::Run:
            return "run: " + what;
        case BlockScope::Column:
            return "column: " + what;
        case BlockScope::Section:
            return "section: " + what;
    }
    return what;
}

}  // namespace

TEST_CASE("statement: every statement is understood", "[compile][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {" for Item in reviewer.objectives ", "for item in reviewer.objectives"},
        {"tr for o in objectives", "row: for o in objectives"},
        {"p if a", "paragraph: if a"},
        {"row endfor", "row: endfor"},
        {"cell if x", "cell: if x"},
        {"run endif", "run: endif"},
        {"para if x", "paragraph: if x"},
        {"tc if x", "cell: if x"},
        {"r if x", "run: if x"},
        {"col for x in y", "column: for x in y"},
        {"section endfor", "section: endfor"},
        {"for a, B in y", "for a, b in y"},
        {"for a in y if a.open", "for a in y if a.open"},
        {"for a, b in y if b > 1 or not a", "for a, b in y if (or (> b 1) (not a))"},
        {"pagebreak", "pagebreak"},
        {"include 'parts/x.docx'", "include parts/x.docx"},
        {"if Role = 'Teacher' and not part time", "if (and (= role 'Teacher') (not part_time))"},
        {"elif x", "elif x"},
        {" else ", "else"},
        {"endif", "endif"},
        {"endfor", "endfor"},
        {"answer strengths: text", "answer strengths: text"},
        {"answer objectives[1].actions: text, required, max=500, label=\"Actions, by whom\", "
         "by=reviewer",
         "answer objectives[1].actions: text, required, max=500, label=Actions, by whom, "
         "by=reviewer"},
        {"answer agreed on: date, default=meeting.date | date('d MMMM'), required",
         "answer agreed_on: date, required, default=(|date meeting.date 'd MMMM')"},
        {"answer on: date 'd MMMM yyyy', required", "answer on: date d MMMM yyyy, required"},
        {"answer a: paragraphs, max=5", "answer a: paragraphs, max=5"},
        {"answer a: checkbox", "answer a: checkbox"},
        {"answer a: choice('yes', \"no, or never\"), required",
         "answer a: choice [yes] [no, or never], required"},
    }));
    CHECK(stated(text) == expected);
}

TEST_CASE("statement: a mistake is told where it stands and with a way out", "[compile][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"",
         "E104 at 0-0: something is missing at the end / a statement begins with for, if, "
         "answer …"},
        {"enfor", "E104 at 0-5: there is no statement \"enfor\" / did you mean \"endfor\"?"},
        {"p answr a: text",
         "E104 at 2-7: there is no statement \"answr\" / did you mean \"answer\"?"},
        {"set x = 1",
         "E104 at 0-3: there is no statement \"set\" / write one of: for endfor if "
         "elif else endif answer include pagebreak"},
        {"include x.docx",
         "E104 at 8-9: \"x\" is not expected here / put the file's name in quotes: "
         "{% include \"address.docx\" %}"},
        {"include",
         "E104 at 7-7: something is missing at the end / put the file's name in quotes: "
         "{% include \"address.docx\" %}"},
        {"pagebreak x",
         "E104 at 10-11: \"x\" is not expected here / put a name that has such characters "
         "in square brackets, a text in quotes"},
        {"for x of y", "E104 at 6-8: \"of\" is not expected here / write {% for item in list %}"},
        {"for in y", "E104 at 4-6: \"in\" is not expected here / write {% for item in list %}"},
        {"for a, in y", "E104 at 7-9: \"in\" is not expected here / write {% for item in list %}"},
        {"for a, b, c in y",
         "E104 at 8-9: \",\" is not expected here / write {% for item in list %}"},
        {"if",
         "E104 at 2-2: something is missing at the end / put the name of a field, a number, "
         "or a text in quotes"},
        {"else x",
         "E104 at 5-6: \"x\" is not expected here / put a name that has such characters "
         "in square brackets, a text in quotes"},
        {"answer : text",
         "E104 at 7-7: \"\" is not a key for an answer / a key is a name such as "
         "strengths or objectives[1].actions"},
        {"answer a-b: text",
         "E104 at 7-10: \"a-b\" is not a key for an answer / a key is a name "
         "such as strengths or objectives[1].actions"},
        {"answer a[0]: text",
         "E104 at 7-11: \"a[0]\" is not a key for an answer / a key is a name "
         "such as strengths or objectives[1].actions"},
        {"answer a",
         "E104 at 8-8: something is missing at the end / write {% answer key: text %} "
         "or {% answer key: date %}"},
        {"answer a: choice",
         "E104 at 16-16: something is missing at the end / write what there is to choose from: "
         "choice(\"Yes\", \"No\")"},
        {"answer a: choice('x', y)",
         "E104 at 22-23: \"y\" is not expected here / write what there is to choose from: "
         "choice(\"Yes\", \"No\")"},
        {"answer a: choice('x', 'x')",
         "E104 at 22-25: the choice \"x\" is there twice / each choice has its own words"},
        {"answer a: choice('')",
         "E104 at 17-19: a choice without a word / each choice has its own words"},
        {"answer a: number",
         "E104 at 10-16: \"number\" is not expected here / an answer is of the kind text, "
         "paragraphs, checkbox, date or choice(\"a\", \"b\")"},
        {"answer a: text, maximum=3",
         "E104 at 16-23: an answer has no option \"maximum\" / write "
         "one of: required max label default by"},
        {"answer a: text, requird",
         "E104 at 16-23: an answer has no option \"requird\" / did you mean \"required\"?"},
        {"answer a: text, max=many",
         "E104 at 20-24: \"many\" is not expected here / max is a number of characters: max=500"},
        {"answer a: text, label=Targets",
         "E104 at 22-29: \"Targets\" is not expected here / put "
         "the label in quotes: label=\"Targets met\""},
    }));
    CHECK(stated(text) == expected);
}

TEST_CASE("statement: the short form of an answer is a text answer", "[compile][unit]") {
    const auto result = parse_short_answer(" objectives[2].evidence ");
    REQUIRE(std::holds_alternative<AnswerStatement>(result));
    CHECK(printed_answer(std::get<AnswerStatement>(result)) ==
          "answer objectives[2].evidence: text");
    const auto refused = parse_short_answer(" a: text");
    REQUIRE(std::holds_alternative<ExpressionMistake>(refused));
    CHECK(testing::printed(std::get<ExpressionMistake>(refused)) ==
          "E104 at 2-3: \":\" is not expected here / put a name that has such characters in square "
          "brackets, a text in quotes");
}

}  // namespace paperround
