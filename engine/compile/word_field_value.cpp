// SPDX-License-Identifier: MIT
// One function a kind of field.
#include "engine/compile/word_field_value.hpp"

#include "engine/compile/merge_names.hpp"
#include "engine/compile/part_draft.hpp"
#include "engine/compile/word_formula.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace paperround::compile {
namespace {

using Kind = WordFieldKind;
using MaybeExpression = std::optional<Expression>;

std::optional<WordFunction> comparison_named(std::string_view sign) {
    static constexpr std::array signs = {
        std::pair<std::string_view, WordFunction>{"=", WordFunction::Equal},
        std::pair<std::string_view, WordFunction>{"<>", WordFunction::NotEqual},
        std::pair<std::string_view, WordFunction>{"<", WordFunction::Less},
        std::pair<std::string_view, WordFunction>{"<=", WordFunction::LessOrEqual},
        std::pair<std::string_view, WordFunction>{">", WordFunction::Greater},
        std::pair<std::string_view, WordFunction>{">=", WordFunction::GreaterOrEqual}};
    const auto found = std::find_if(signs.begin(), signs.end(),
                                    [&](const auto& known) { return known.first == sign; });
    return found == signs.end() ? std::nullopt : std::optional(found->second);
}

/// Wildcards count on the right side of `=` and `<>`, and only in quotes.
WordFunction with_wildcards(WordFunction function, const FieldWord& right) {
    const bool has_some = right.kind == FieldWord::Kind::Quoted &&
                          right.text.find_first_of("?*") != std::string::npos;
    if (has_some && function == WordFunction::Equal) return WordFunction::Like;
    if (has_some && function == WordFunction::NotEqual) return WordFunction::NotLike;
    return function;
}

Expression is_not_empty(Expression operand) {
    return Expression(UnaryExpression{UnaryOperator::IsNotEmpty,
                                      std::make_shared<const Expression>(std::move(operand))});
}

std::size_t operator_position(const FieldCode& words) {
    const auto found =
        std::find_if(words.arguments.begin(), words.arguments.end(),
                     [](const FieldWord& word) { return word.kind == FieldWord::Kind::Operator; });
    return static_cast<std::size_t>(found - words.arguments.begin());
}

}  // namespace

std::string merge_field_name(const WordField& field) {
    const auto& arguments = field.words.arguments;
    if (arguments.empty()) return "";
    if (arguments.size() == 1) return arguments.front().text;
    const std::string& code = field.code.text;
    std::string name =
        code.substr(field.words.body_begin, field.words.body_end - field.words.body_begin);
    name.erase(0, std::min(name.find_first_not_of(" \t\r\n"), name.size()));
    name.resize(name.find_last_not_of(" \t\r\n") + 1);
    return name;
}

const FieldWord* result_of_if(const WordField& field, std::size_t number) {
    const std::size_t at = operator_position(field.words) + 2 + number;
    return at < field.words.arguments.size() ? &field.words.arguments[at] : nullptr;
}

MaybeExpression WordFieldValues::text_between(const WordField& field, std::size_t begin,
                                              std::size_t end) const {
    std::vector<Expression> parts;
    for (const FieldPiece& piece : field.code.pieces) {
        const std::size_t from = std::max(begin, piece.begin);
        const std::size_t to = std::min(end, piece.begin + piece.length);
        if (from >= to) continue;
        const bool is_object = field.code.text[from] == kObjectSign;
        if (is_object) return std::nullopt;
        if (piece.field != nullptr) {
            MaybeExpression value = value_of(*piece.field);
            if (!value) return std::nullopt;
            parts.push_back(std::move(*value));
        } else {
            parts.emplace_back(Value(field.code.text.substr(from, to - from)));
        }
    }
    if (parts.empty()) return Expression(Value(field.code.text.substr(begin, end - begin)));
    if (parts.size() == 1) return std::move(parts.front());
    return word_expression(WordFunction::Join, std::move(parts));
}

MaybeExpression WordFieldValues::text_of(const WordField& field, const FieldWord& word) const {
    const bool is_text = word.text.find(kFieldSign) == std::string::npos &&
                         word.text.find(kObjectSign) == std::string::npos;
    if (!is_text) return text_between(field, word.begin, word.end);
    return Expression(Value(word.text));
}

MaybeExpression WordFieldValues::bookmark_of(std::string_view name) const {
    const std::string folded = fold_name(name);
    if (!bookmarks_.contains(folded)) return std::nullopt;
    return merge_name_path(merge_name_of(folded), name);
}

MaybeExpression WordFieldValues::operand_of(const WordField& field, const FieldWord& word) const {
    const bool may_be_name = word.kind == FieldWord::Kind::Plain && !word.text.empty();
    if (auto bookmark = may_be_name ? bookmark_of(word.text) : std::nullopt) return bookmark;
    return text_of(field, word);
}

MaybeExpression WordFieldValues::condition_of(const WordField& field) const {
    const auto& words = field.words.arguments;
    const std::size_t at = operator_position(field.words);
    if (at >= words.size() || at > 1) return std::nullopt;
    const auto comparison = comparison_named(words[at].text);
    if (!comparison) return std::nullopt;
    static const FieldWord nothing;
    const FieldWord& right = at + 1 < words.size() ? words[at + 1] : nothing;
    MaybeExpression left_value = at == 0 ? Expression(Value()) : operand_of(field, words[0]);
    MaybeExpression right_value = operand_of(field, right);
    if (!left_value || !right_value) return std::nullopt;
    return word_expression(with_wildcards(*comparison, right),
                           {std::move(*left_value), std::move(*right_value)});
}

MaybeExpression WordFieldValues::value_of(const WordField& field) const {
    MaybeExpression value = plain_value_of(field);
    return value ? std::optional(formatted(std::move(*value), field.words)) : std::nullopt;
}

namespace {

MaybeExpression value_of_merge_field(const WordField& field) {
    const std::string name = merge_field_name(field);
    if (name.empty()) return std::nullopt;
    Expression value = path_to(name);
    const FieldSwitch* before = find_switch(field.words, "b");
    const FieldSwitch* after = find_switch(field.words, "f");
    if (before == nullptr && after == nullptr) return value;
    const auto text = [](const FieldSwitch* written) {
        return Expression(Value(written == nullptr ? "" : written->argument.text));
    };
    Expression with_texts = word_expression(WordFunction::Join, {text(before), value, text(after)});
    return word_expression(WordFunction::If,
                           {is_not_empty(value), std::move(with_texts), Expression(Value())});
}

MaybeExpression value_of_ref(const WordField& field) {
    const FieldCode& words = field.words;
    const std::string& name = words.type == "REF" ? words.arguments[0].text : words.type;
    return merge_name_path(merge_name_of(name), name);
}

MaybeExpression value_of_if(const WordFieldValues& values, const WordField& field) {
    MaybeExpression condition = values.condition_of(field);
    if (!condition) return std::nullopt;
    std::vector<Expression> all{std::move(*condition)};
    for (std::size_t i = 0; i < 2; ++i) {
        const FieldWord* word = result_of_if(field, i);
        MaybeExpression result =
            word == nullptr ? Expression(Value()) : values.text_of(field, *word);
        if (!result) return std::nullopt;
        all.push_back(std::move(*result));
    }
    return word_expression(WordFunction::If, std::move(all));
}

/// The words from the n-th on, one after the other.
MaybeExpression value_of_words(const WordFieldValues& values, const WordField& field,
                               std::size_t first) {
    std::vector<Expression> all;
    for (std::size_t i = first; i < field.words.arguments.size(); ++i) {
        MaybeExpression text = values.text_of(field, field.words.arguments[i]);
        if (!text) return std::nullopt;
        all.push_back(std::move(*text));
    }
    if (all.size() == 1) return std::move(all.front());
    return word_expression(WordFunction::Join, std::move(all));
}

MaybeExpression value_of_formula(const WordFieldValues& values, const WordField& field) {
    MaybeExpression result = parse_word_formula(values, field);
    if (!result || find_switch(field.words, "#") != nullptr) return result;
    return word_expression(WordFunction::Result, {std::move(*result)});
}

}  // namespace

/// A prompt's answer, else the default that the field gives.
MaybeExpression WordFieldValues::answer_to(const WordField& field) const {
    if (field.words.arguments.empty()) return std::nullopt;
    const std::string& name = field.words.arguments.front().text;
    const FieldSwitch* written = find_switch(field.words, "d");
    Expression otherwise(written == nullptr ? Value() : Value(written->argument.text));
    if (schema_ != nullptr && !schema_->has(name)) return otherwise;
    Expression answer = path_to(name);
    if (written == nullptr) return answer;
    return word_expression(WordFunction::If, {is_not_empty(answer), answer, std::move(otherwise)});
}

MaybeExpression WordFieldValues::plain_value_of(const WordField& field) const {
    switch (field.kind) {
        case Kind::MergeField:
            return value_of_merge_field(field);
        case Kind::If:
            return value_of_if(*this, field);
        case Kind::Compare:
            return condition_of(field);
        case Kind::Formula:
            return value_of_formula(*this, field);
        case Kind::Ref:
            return value_of_ref(field);
        case Kind::Quote:
            return value_of_words(*this, field, 0);
        case Kind::MergeRec:
            return merge_name_path(kRecordNumberName, "MERGEREC");
        case Kind::MergeSeq:
            return merge_name_path(kSequenceNumberName, "MERGESEQ");
        case Kind::Set:
            return value_of_words(*this, field, 1);
        case Kind::FillIn:
        case Kind::Ask:
            return answer_to(field);
        default:
            return std::nullopt;
    }
}

}  // namespace paperround::compile
