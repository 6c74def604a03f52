// SPDX-License-Identifier: MIT
// A bare template as the schema of its form: answers stand where `{{? key }}` stands, other tags
// are places that will hold text nobody answered.
#include "engine/extract/extract.hpp"
#include "engine/extract/normalise_text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace paperround {
namespace {

struct Tag {
    enum class Kind { Answer, Output, Statement };
    Kind kind = Kind::Output;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view content;
};

std::string_view trim(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) {
        text.remove_prefix(1);
    }
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) {
        text.remove_suffix(1);
    }
    return text;
}

bool is_answer_statement(std::string_view content) {
    constexpr std::string_view word = "answer";
    return content.starts_with(word) && content.size() > word.size() &&
           std::isspace(static_cast<unsigned char>(content[word.size()])) != 0;
}

/// The next `{{ … }}`, `{% … %}` or `{# … #}` at or after `from`.
std::optional<Tag> next_tag(std::string_view text, std::size_t from) {
    for (auto begin = text.find('{', from); begin != std::string_view::npos;
         begin = text.find('{', begin + 1)) {
        if (begin + 1 >= text.size()) return std::nullopt;
        const char opener = text[begin + 1];
        if (opener != '{' && opener != '%' && opener != '#') continue;
        const std::string closer{opener == '{' ? '}' : opener, '}'};
        const auto end = text.find(closer, begin + 2);
        if (end == std::string_view::npos) continue;
        Tag tag{Tag::Kind::Statement, begin, end + 2, text.substr(begin + 2, end - begin - 2)};
        if (opener == '{') tag.kind = Tag::Kind::Output;
        if (opener == '{' && trim(tag.content).starts_with('?')) {
            tag.kind = Tag::Kind::Answer;
            tag.content = trim(tag.content).substr(1);
        }
        if (opener == '%' && is_answer_statement(trim(tag.content))) {
            tag.kind = Tag::Kind::Answer;
            tag.content = trim(tag.content).substr(std::string_view("answer").size());
        }
        tag.content = trim(tag.content);
        return tag;
    }
    return std::nullopt;
}

/// What is between straight or typographic quotes behind `name=`; empty when it is not there.
std::string quoted_option(std::string_view options, std::string_view name) {
    const auto at = options.find(name);
    if (at == std::string_view::npos) return {};
    const auto equals = options.find('=', at);
    if (equals == std::string_view::npos) return {};
    auto value = trim(options.substr(equals + 1));
    if (value.empty()) return {};
    if (value.front() == '"' || value.front() == '\'') {
        const auto end = value.find(value.front(), 1);
        return std::string(value.substr(1, end == std::string_view::npos ? end : end - 1));
    }
    return std::string(trim(value.substr(0, value.find(','))));
}

/// "objectives[1].actions: text, required, max=500, by=reviewee"
AnswerSlot declared_by(std::string_view content) {
    AnswerSlot slot;
    const auto colon = content.find(':');
    slot.key = std::string(trim(content.substr(0, colon)));
    if (colon == std::string_view::npos) return slot;
    const auto options = content.substr(colon + 1);
    const auto kind = trim(options.substr(0, options.find(',')));
    if (kind.starts_with("date")) slot.kind = AnswerSlot::Kind::CalendarDate;
    if (kind.starts_with("checkbox")) slot.kind = AnswerSlot::Kind::Checkbox;
    if (kind.starts_with("choice")) slot.kind = AnswerSlot::Kind::Choice;
    if (kind.starts_with("paragraphs")) slot.kind = AnswerSlot::Kind::Paragraphs;
    slot.label = quoted_option(options, "label");
    slot.owner = quoted_option(options, "by");
    slot.required = options.find("required") != std::string_view::npos;
    const auto most = quoted_option(options, "max");
    std::from_chars(most.data(), most.data() + most.size(), slot.max_characters);
    return slot;
}

/// The slots of one paragraph; statements vanish, as they do when the form is made.
std::vector<SentForm::Slot> slots_in(std::string_view text, std::size_t block) {
    std::vector<SentForm::Slot> slots;
    std::string printed;
    std::size_t at = 0;
    while (const auto tag = next_tag(text, at)) {
        printed += text.substr(at, tag->begin - at);
        at = tag->end;
        if (tag->kind == Tag::Kind::Statement) continue;
        SentForm::Slot slot;
        slot.is_filled_in = tag->kind == Tag::Kind::Output;
        if (!slot.is_filled_in) slot.declared = declared_by(tag->content);
        slot.blocks = {block};
        slot.printed_before = std::move(printed);
        printed.clear();
        slots.push_back(std::move(slot));
    }
    if (!slots.empty()) slots.back().printed_after = printed + std::string(text.substr(at));
    return slots;
}

std::string without_statements(std::string_view text) {
    std::string kept;
    std::size_t at = 0;
    while (const auto tag = next_tag(text, at)) {
        const auto end = tag->kind == Tag::Kind::Statement ? tag->begin : tag->end;
        kept += text.substr(at, end - at);
        at = tag->end;
    }
    return kept + std::string(text.substr(at));
}

/// The question in front of the slot, for messages: its own paragraph's words, else those of the
/// paragraph before it.
void label_from_neighbours(SentForm& form) {
    for (auto& slot : form.slots) {
        if (slot.is_filled_in || !slot.declared.label.empty()) continue;
        slot.declared.label = tidy_answer(slot.printed_before);
        if (slot.declared.label.empty()) slot.declared.label = tidy_answer(slot.printed_after);
        for (auto block = slot.blocks.front(); slot.declared.label.empty() && block-- > 0;) {
            const auto& text = form.model.blocks[block].text;
            if (!next_tag(text, 0)) slot.declared.label = tidy_answer(text);
        }
    }
}

}  // namespace

SentForm read_template_form(TextModel template_model) {
    SentForm form{std::move(template_model), {}};
    for (std::size_t block = 0; block < form.model.blocks.size(); ++block) {
        auto& text = form.model.blocks[block].text;
        for (auto& slot : slots_in(text, block)) form.slots.push_back(std::move(slot));
        text = without_statements(text);
    }
    label_from_neighbours(form);
    return form;
}

}  // namespace paperround
