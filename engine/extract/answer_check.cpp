// SPDX-License-Identifier: MIT
// One rule a function; none of them changes what a person wrote.
#include "engine/extract/answer_check.hpp"

#include "engine/extract/choice.hpp"
#include "engine/extract/choice_answer.hpp"
#include "engine/extract/machine_text.hpp"
#include "engine/extract/normalise_text.hpp"

#include <algorithm>

namespace paperround {
namespace {

constexpr std::string_view picture = "\uFFFC";
constexpr double to_be_seen = 0.6;
constexpr double as_sent = 0.99;
constexpr std::size_t words_of_a_question = 3;

bool is_theirs(const AnswerSlot& slot, const ExtractOptions& options) {
    return slot.owner.empty() || options.completed_by.empty() || slot.owner == options.completed_by;
}

bool is_as_sent(const SentForm::Slot& slot, const std::string& value) {
    return normalise_text(value) == normalise_text(slot.prefilled);
}

std::string without_placeholder(const std::string& text, std::string_view placeholder) {
    const auto taken = skip_normalised(text, placeholder);
    if (taken != std::string::npos) return tidy_answer(text.substr(taken));
    for (std::size_t begin = text.size(); begin-- > 0;) {
        if (normalise_text(text.substr(begin)) == placeholder) {
            return tidy_answer(text.substr(0, begin));
        }
    }
    return text;
}

/// "____ Ana Lopes ____": what is left of the line to write on.
std::string without_ruled_line(std::string text) {
    constexpr std::string_view line = "___";
    if (text.starts_with(line)) text.erase(0, std::min(text.find_first_not_of('_'), text.size()));
    if (text.ends_with(line)) text.erase(text.find_last_not_of('_') + 1);
    return tidy_answer(text);
}

/// The value as it counts: a placeholder is nothing.
std::string read_value(Reading& reading) {
    auto text = without_ruled_line(text_of(reading));
    const auto normalised = normalise_text(text);
    if (is_placeholder(normalised)) return {};
    const auto placeholder = placeholder_within(normalised);
    if (placeholder.empty()) return text;
    reading.confidence = std::min(reading.confidence, to_be_seen);
    flag(reading, "the placeholder was left in");
    return without_placeholder(text, placeholder);
}

/// The words behind the marked box; the mark itself where there are none.
void read_boxes(Answer& answer, Reading& reading, const SentForm::Slot& slot) {
    const auto choice =
        read_choice_answer(answer.value, slot.prefilled, {reading.strong, reading.struck});
    if (!choice) {
        if (!reading.struck.empty()) flag(reading, "words of it are struck through");
        return;
    }
    answer.value = choice->value;
    if (choice->is_ticked) answer.content = *choice->is_ticked;
    reading.confidence = std::min(reading.confidence, choice->confidence);
    if (!choice->flag.empty()) flag(reading, choice->flag);
}

/// A box typed by hand, in front of its words: "X I agree".
void read_typed_tick(Answer& answer, const SentForm::Slot& slot) {
    const bool is_box =
        slot.declared.kind == AnswerSlot::Kind::Checkbox ||
        (tidy_answer(slot.printed_before).empty() && !tidy_answer(slot.printed_after).empty());
    if (is_box && is_tick(answer.value)) answer.content = true;
}

std::string in_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void check_prefilled(Reading& reading, const SentForm::Slot& slot, const std::string& value) {
    const bool has_boxes = read_choice(slot.prefilled).boxes > 0;
    if (slot.prefilled.empty() || has_boxes || is_as_sent(slot, value)) return;
    flag(reading, "changed: sent \"" + in_one_line(slot.prefilled) + "\", came \"" +
                      in_one_line(value) + "\"");
}

void check_owner(Reading& reading, const SentForm::Slot& slot, const std::string& value,
                 const ExtractOptions& options) {
    if (is_theirs(slot.declared, options) || is_as_sent(slot, value)) return;
    if (value.empty() && slot.prefilled.empty()) return;
    flag(reading, "answered a question that is the " + slot.declared.owner + "'s");
}

/// Whoever copies the question into the box may have left it there.
void check_repeated_question(Reading& reading, const SentForm::Slot& slot,
                             const std::string& value) {
    const auto label = normalise_text(slot.declared.label);
    if (words_of(label).size() < words_of_a_question) return;
    const auto text = normalise_text(value);
    if (text.size() > label.size() && text.starts_with(label)) {
        reading.confidence = std::min(reading.confidence, to_be_seen);
        flag(reading, "begins with the question itself");
    }
}

void check_length(Reading& reading, const AnswerSlot& slot, const std::string& value) {
    if (slot.max_characters == 0 || count_characters(value) <= slot.max_characters) return;
    flag(reading, "longer than " + std::to_string(slot.max_characters) + " characters");
}

const SentForm::Slot* slot_of(const SentForm& form, const std::string& key) {
    const auto found = std::find_if(form.slots.begin(), form.slots.end(), [&](const auto& slot) {
        return !slot.is_filled_in && slot.declared.key == key;
    });
    return found == form.slots.end() ? nullptr : &*found;
}

/// The question as people know it, on one line, and its key.
std::string named(const Answer& answer, const SentForm& form) {
    const auto* slot = slot_of(form, answer.key);
    const auto label =
        slot == nullptr ? std::string{} : in_one_line(tidy_answer(slot->declared.label));
    return label.empty() ? answer.key : "\"" + label + "\" (" + answer.key + ")";
}

std::string as_percent(double confidence) {
    return std::to_string(static_cast<int>(confidence * 100)) + " %";
}

void add_answer_reasons(AnswerSheet& sheet, const SentForm& form, const ExtractOptions& options) {
    for (const auto& answer : sheet.answers) {
        std::string words;
        for (const auto& flag : answer.flags) words += (words.empty() ? "" : ", ") + flag;
        const bool is_unsure =
            !answer.value.empty() && answer.confidence < options.accept_confidence;
        if (words.empty() && is_unsure)
            words = "sure to " + as_percent(answer.confidence) + " only";
        if (!words.empty()) sheet.reasons.push_back(named(answer, form) + ": " + words);
    }
}

bool came_back_blank(const AnswerSheet& sheet, const SentForm& form,
                     const ExtractOptions& options) {
    return std::none_of(sheet.answers.begin(), sheet.answers.end(), [&](const auto& answer) {
        const auto* slot = slot_of(form, answer.key);
        if (slot == nullptr) return !answer.value.empty();  // a table
        if (!is_theirs(slot->declared, options)) return false;
        return !answer.value.empty() && !is_as_sent(*slot, answer.value);
    });
}

}  // namespace

Answer check_answer(const SentForm::Slot& slot, Reading reading, const ExtractOptions& options) {
    if (text_of(reading).empty() &&
        std::any_of(reading.fragments.begin(), reading.fragments.end(), [](const auto& fragment) {
            return fragment.text.find(picture) != std::string::npos;
        })) {
        flag(reading, "holds a picture");
    }
    Answer answer{.key = slot.declared.key, .value = read_value(reading), .flags = {}};
    if (!slot.prefilled.empty() && is_as_sent(slot, answer.value)) {
        reading.confidence =
            reading.is_decided ? std::max(reading.confidence, as_sent) : reading.confidence;
    }
    if (reading.is_untouched_list) answer.value.clear();
    read_boxes(answer, reading, slot);
    read_typed_tick(answer, slot);
    check_prefilled(reading, slot, answer.value);
    check_owner(reading, slot, answer.value, options);
    check_repeated_question(reading, slot, answer.value);
    check_length(reading, slot.declared, answer.value);
    if (slot.declared.required && answer.value.empty() && is_theirs(slot.declared, options)) {
        flag(reading, "required, but empty");
    }
    answer.confidence = reading.confidence;
    answer.layer = reading.layer;
    answer.flags = std::move(reading.flags);
    answer.owner = slot.declared.owner;
    answer.is_as_sent = !slot.prefilled.empty() && is_as_sent(slot, answer.value);
    return answer;
}

void conclude(AnswerSheet& sheet, const SentForm& form, const ExtractOptions& options) {
    if (came_back_blank(sheet, form, options)) {
        sheet.reasons.insert(sheet.reasons.begin(), "came back without any answer");
    }
    add_answer_reasons(sheet, form, options);
    for (const auto& text : sheet.unassigned) {
        sheet.reasons.push_back("text that belongs to no question: \"" + text + "\"");
    }
    sheet.verdict = sheet.reasons.empty() ? Verdict::Accepted : Verdict::Review;
}

}  // namespace paperround
