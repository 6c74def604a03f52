// SPDX-License-Identifier: MIT
#include "engine/core/windows_1252.hpp"
#include "engine/extract/answer_sheet_json.hpp"
#include "engine/extract/extract.hpp"
#include "engine/extract/normalise_text.hpp"
#include "tests/fuzz/sketched_model.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>

namespace paperround::fuzzing {

namespace {

constexpr std::string_view template_lines =
    "=Self-evaluation\n"
    "1. What went well? {{? well }}\n"
    "2. What could have gone better?\n"
    "|B1. Training\t{{? training }}\n"
    "|B2. Support\t{{? support }}\n"
    "|B3. Agreed \u2610 yes \u2610 no\t{{? agreed }}\n"
    "^\n"
    "|Objective\tActions\tBy\n"
    "|1\t{{? objectives[1].actions }}\t{{? objectives[1].by: date }}\n"
    "|2\t{{? objectives[2].actions }}\t{{? objectives[2].by: date }}\n"
    "Date completed: {{? date: date }}\n"
    "Please send this back two working days before the meeting.\n";

SentForm template_form() {
    return read_template_form(sketched_model(template_lines));
}

/// The form as the round knows it: the document that was sent, found by its own bookmarks.
SentForm sent_form() {
    const SentForm form = template_form();
    std::vector<AnswerSlot> declared;
    TextModel sent = form.model;
    for (const SentForm::Slot& slot : form.slots) {
        declared.push_back(slot.declared);
        TextBlock& block = sent.blocks[slot.blocks.front()];
        block.anchors.push_back({Anchor::Kind::Bookmark, bookmark_name(slot.declared.key)});
        block.text = slot.printed_before;
    }
    Diagnostics problems;
    return read_sent_form(std::move(sent), declared, problems);
}

bool can_stand_in_xml(std::string_view text) {
    return is_utf8(text) && std::none_of(text.begin(), text.end(), [](unsigned char c) {
               return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
           });
}

std::string without_blanks(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_blank) letters += c;
    }
    return letters;
}

/// One answer a slot, however the document came back, and each as sure as a number can say.
void check_sheet(const SentForm& form, const AnswerSheet& sheet) {
    FUZZ_EXPECT(sheet.answers.size() == form.slots.size());
    for (std::size_t i = 0; i < form.slots.size(); ++i) {
        const Answer& answer = sheet.answers[i];
        FUZZ_EXPECT(answer.key == form.slots[i].declared.key);
        FUZZ_EXPECT(answer.confidence >= 0 && answer.confidence <= 1);
    }
    FUZZ_EXPECT(sheet.verdict == Verdict::Accepted || !sheet.reasons.empty());
    FUZZ_EXPECT(!to_json(sheet).empty());
}

/// Nothing is invented: every answer of words stands in what came back.
void check_words(const SentForm& form, const AnswerSheet& sheet, const TextModel& returned) {
    std::string said;
    for (const TextBlock& block : returned.blocks) said += without_blanks(tidy_answer(block.text));
    for (std::size_t i = 0; i < form.slots.size(); ++i) {
        if (form.slots[i].declared.kind != AnswerSlot::Kind::Text) continue;
        std::string_view rest = sheet.answers[i].value;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            FUZZ_EXPECT(said.find(without_blanks(rest.substr(0, end))) != std::string::npos);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
}

}  // namespace

void fuzz_extract(std::string_view bytes) {
    if (!can_stand_in_xml(bytes)) return;  // the readers of documents have refused it
    static const SentForm by_template = template_form();
    static const SentForm by_what_was_sent = sent_form();
    FUZZ_EXPECT(by_template.slots.size() == by_what_was_sent.slots.size());
    const TextModel returned = sketched_model(bytes);
    for (const SentForm* form : {&by_template, &by_what_was_sent}) {
        const AnswerSheet sheet = extract_answers(*form, returned, {.completed_by = "reviewee"});
        check_sheet(*form, sheet);
        check_words(*form, sheet, returned);
    }
}

}  // namespace paperround::fuzzing
