// SPDX-License-Identifier: MIT
#include "app/preflight/column_findings.hpp"

#include "engine/document/xml/tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

bool is_printed(const FieldUse& use) {
    return use.kind == FieldUse::Kind::Braces || use.kind == FieldUse::Kind::MergeField ||
           use.kind == FieldUse::Kind::Control;
}

template <typename Fields>
bool has_path(const Fields& fields, const RecordPath& path) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& field) { return field.path.folded() == path.folded(); });
}

Diagnostic about_column(const std::string& file, const std::string& column) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::Warning;
    diagnostic.where.file = file;
    diagnostic.where.field = column;
    return diagnostic;
}

bool is_plain(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return (byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\n' || byte == '\r' ||
           byte == '\v';
}

std::size_t replacements_in(std::string_view text) {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::size_t count = 0;
    for (std::size_t at = text.find(replacement); at != std::string_view::npos;
         at = text.find(replacement, at + replacement.size())) {
        ++count;
    }
    return count;
}

/// A vertical tab is a line break in a value.
bool is_unprintable(std::string text) {
    if (std::all_of(text.begin(), text.end(), is_plain)) return false;
    std::erase(text, '\v');
    std::string written;
    xml::append_escaped_text(written, text);
    return replacements_in(written) > replacements_in(text);
}

std::size_t characters_in(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

EmptyValues::EmptyValues(const std::vector<FieldUse>& uses, const Schema& schema) {
    for (const FieldUse& use : uses) {
        RecordPath path(use.path);
        const bool is_wanted = is_printed(use) && use.need == FieldUse::Need::Wanted;
        if (!is_wanted || path.is_below_a_list() || !schema.has(use.path)) continue;
        if (!has_path(fields_, path)) fields_.push_back({use, std::move(path), {}});
    }
}

void EmptyValues::look_at(const Record& record) {
    for (Field& field : fields_) {
        bool has_value = false;
        field.path.visit(record, [&](const Value& value) { has_value |= !value.is_empty(); });
        if (!has_value) field.rows.add(record.origin());
    }
}

void EmptyValues::report(const std::string& file, Diagnostics& diagnostics) const {
    for (const Field& field : fields_) {
        if (field.rows.count() == 0) continue;
        Diagnostic diagnostic = about_column(file, field.use.path);
        diagnostic.code = "E603";
        diagnostic.message =
            fmt::format("{} no {}: {}",
                        field.rows.count() == 1 ? "1 person has"
                                                : fmt::format("{} people have", field.rows.count()),
                        field.use.path, field.rows.words());
        diagnostic.hint = field.use.kind == FieldUse::Kind::Braces
                              ? fmt::format("fill it in, or write {{{{ {}? }}}} if it may be empty",
                                            field.use.written)
                              : "fill it in, or leave it: nothing is printed there";
        diagnostic.related = field.use.where;
        diagnostics.report(std::move(diagnostic));
    }
}

UnprintableValues::UnprintableValues(const std::vector<FieldUse>& uses) {
    for (const FieldUse& use : uses) {
        RecordPath path(use.path);
        if (is_printed(use) && !has_path(fields_, path)) {
            fields_.push_back({use.path, std::move(path), {}});
        }
    }
}

void UnprintableValues::look_at(const Record& record) {
    for (Field& field : fields_) {
        bool is_bad = false;
        field.path.visit(record, [&](const Value& value) {
            const auto* text = std::get_if<std::string>(&value.alternatives());
            is_bad |= text != nullptr && is_unprintable(*text);
        });
        if (is_bad) field.rows.add(record.origin());
    }
}

void UnprintableValues::report(const std::string& file, Diagnostics& diagnostics) const {
    for (const Field& field : fields_) {
        if (field.rows.count() == 0) continue;
        Diagnostic diagnostic = about_column(file, field.written);
        diagnostic.code = "E601";
        diagnostic.message =
            fmt::format("a character that no document can hold: {}", field.rows.words());
        diagnostic.hint = "every such character is printed as \xEF\xBF\xBD; correct it in the data";
        diagnostics.report(std::move(diagnostic));
    }
}

LongAnswers::LongAnswers(const CompiledTemplate& compiled) {
    for (const AnswerSlot& slot : compiled.answer_slots) {
        if (slot.max_characters > 0) answers_.push_back({slot, {}});
    }
}

void LongAnswers::look_at(const Record& record) {
    for (Answer& answer : answers_) {
        const Value* value = record.find_path(answer.slot.key);
        const auto* text =
            value == nullptr ? nullptr : std::get_if<std::string>(&value->alternatives());
        if (text != nullptr && characters_in(*text) > answer.slot.max_characters) {
            answer.rows.add(record.origin());
        }
    }
}

void LongAnswers::report(const std::string& file, Diagnostics& diagnostics) const {
    for (const Answer& answer : answers_) {
        if (answer.rows.count() == 0) continue;
        Diagnostic diagnostic = about_column(file, answer.slot.key);
        diagnostic.code = "E602";
        diagnostic.message = fmt::format("longer than the {} characters of its answer: {}",
                                         answer.slot.max_characters, answer.rows.words());
        diagnostic.hint = "shorten it, or raise max= in the template";
        diagnostics.report(std::move(diagnostic));
    }
}

}  // namespace paperround
