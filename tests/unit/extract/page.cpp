// SPDX-License-Identifier: MIT
// Builds text models for tests.
#include "tests/unit/extract/page.hpp"

#include "engine/core/answer_slot.hpp"

#include <stdexcept>

namespace paperround::test {

Page& Page::line(const std::string& text) {
    add(text, std::nullopt);
    return *this;
}

Page& Page::table() {
    ++tables_;
    rows_ = 0;
    return *this;
}

Page& Page::row(const std::vector<std::string>& cells) {
    ++rows_;
    int column = 0;
    for (const auto& cell : cells) add(cell, CellPlace{tables_, rows_, ++column});
    return *this;
}

Page& Page::in_story(const std::string& story) {
    story_ = story;
    return *this;
}

void Page::add(std::string text, const std::optional<CellPlace>& cell) {
    const std::string end = "¶";
    for (auto at = text.find(end); at != std::string::npos; at = text.find(end)) {
        add(text.substr(0, at), cell);
        text = text.substr(at + end.size());
    }
    TextBlock block;
    const std::string sign = "§";
    const auto mark = text.rfind(sign);
    if (mark != std::string::npos) {
        const auto key = text.substr(mark + sign.size());
        block.anchors.push_back({Anchor::Kind::Bookmark, bookmark_name(key)});
        text.resize(mark);
    }
    block.text = std::move(text);
    block.story = story_;
    block.cell = cell;
    model.blocks.push_back(std::move(block));
}

Page small_template() {
    return small_return({"{{?well}}", "{{?b1}}", "{{?b2}}", "{{?b3}}", "{{?o.1.a}}", "{{?o.1.b}}",
                         "{{?o.2.a}}", "{{?o.2.b}}", "{{?date}}"});
}

Page small_return(const std::vector<std::string>& answers) {
    const auto& a = answers;
    Page page;
    page.line("Self-Evaluation Form")
        .line("1. What has gone well for you this year?")
        .line(a.at(0));
    page.line("Part B: Standards").table();
    page.row({"B1. Set high expectations", a.at(1)});
    page.row({"B2. Promote good progress", a.at(2)});
    page.row({"B3. Show good subject knowledge", a.at(3)});
    page.line("").line("C1. Objectives").table().row({"Objective", "Actions"});
    page.row({a.at(4), a.at(5)}).row({a.at(6), a.at(7)});
    page.line("").line("C4. Date completed: " + a.at(8));
    page.line("Please check that you have answered every question.");
    return page;
}

std::vector<std::string> lines_of(const AnswerSheet& sheet) {
    std::vector<std::string> lines;
    for (const auto& answer : sheet.answers) lines.push_back(answer.key + " = " + answer.value);
    return lines;
}

const Answer& answer(const AnswerSheet& sheet, const std::string& key) {
    for (const auto& answer : sheet.answers) {
        if (answer.key == key) return answer;
    }
    throw std::out_of_range("no answer " + key);
}

AnswerSheet read(const Page& form, const Page& returned, const ExtractOptions& options) {
    return extract_answers(read_template_form(form.model), returned.model, options);
}

}  // namespace paperround::test
