// SPDX-License-Identifier: MIT
// Formatting switches: a date's picture, a number's picture, the general formats. ISO 29500-1
// §17.16.4.
#include "engine/compile/word_field_value.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace paperround::compile {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

ExpressionPtr share(Expression expression) {
    return std::make_shared<const Expression>(std::move(expression));
}

std::optional<Filter> letter_case(const std::string& format) {
    const std::string name = lower(format);
    if (name == "upper") return Filter::Upper;
    if (name == "lower") return Filter::Lower;
    if (name == "caps") return Filter::Title;
    if (name == "firstcap") return Filter::Sentence;
    return std::nullopt;
}

/// `roman` and `ROMAN` differ; what the others are called in which letters does not matter.
std::optional<WordFunction> number_format(const std::string& format) {
    static constexpr std::array formats = {
        std::pair<std::string_view, WordFunction>{"arabic", WordFunction::Arabic},
        std::pair<std::string_view, WordFunction>{"arabicdash", WordFunction::ArabicDash},
        std::pair<std::string_view, WordFunction>{"ordinal", WordFunction::Ordinal},
        std::pair<std::string_view, WordFunction>{"cardtext", WordFunction::CardinalWords},
        std::pair<std::string_view, WordFunction>{"ordtext", WordFunction::OrdinalWords},
        std::pair<std::string_view, WordFunction>{"dollartext", WordFunction::DollarWords},
        std::pair<std::string_view, WordFunction>{"hex", WordFunction::Hexadecimal}};
    const std::string name = lower(format);
    const bool capital = !format.empty() && std::isupper(static_cast<unsigned char>(format[0]));
    if (name == "roman") return capital ? WordFunction::UpperRoman : WordFunction::LowerRoman;
    if (name == "alphabetic") {
        return capital ? WordFunction::UpperLetters : WordFunction::LowerLetters;
    }
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const auto& known) { return known.first == name; });
    return found == formats.end() ? std::nullopt : std::optional(found->second);
}

Expression in_pictures(Expression value, const FieldCode& words) {
    for (const FieldSwitch& written : words.switches) {
        const std::string& picture = written.argument.text;
        if (picture.empty()) continue;
        if (written.letter == "@") {
            value = Expression(FilterExpression{
                Filter::FormatDate, share(std::move(value)), {share(Expression(Value(picture)))}});
        }
        if (written.letter == "#") {
            value = word_expression(WordFunction::Picture,
                                    {std::move(value), Expression(Value(picture))});
        }
    }
    return value;
}

}  // namespace

Expression word_expression(WordFunction function, std::vector<Expression> arguments) {
    WordExpression word{function, {}};
    for (Expression& argument : arguments) word.arguments.push_back(share(std::move(argument)));
    return Expression(std::move(word));
}

Expression formatted(Expression value, const FieldCode& words) {
    value = in_pictures(std::move(value), words);
    for (const FieldSwitch& written : words.switches) {
        const auto format =
            written.letter == "*" ? number_format(written.argument.text) : std::nullopt;
        if (format) value = word_expression(*format, {std::move(value)});
    }
    for (const FieldSwitch& written : words.switches) {
        const auto filter =
            written.letter == "*" ? letter_case(written.argument.text) : std::nullopt;
        if (filter) value = Expression(FilterExpression{*filter, share(std::move(value)), {}});
    }
    return value;
}

bool has_text_format(const FieldCode& words) {
    return std::any_of(words.switches.begin(), words.switches.end(), [](const auto& written) {
        if (written.letter == "#" || written.letter == "@") return true;
        const std::string& format = written.argument.text;
        return written.letter == "*" &&
               (letter_case(format) || number_format(format) || lower(format) == "charformat");
    });
}

bool keeps_result_look(const FieldCode& words) {
    return std::any_of(words.switches.begin(), words.switches.end(), [](const auto& written) {
        return written.letter == "*" && lower(written.argument.text) == "mergeformat";
    });
}

}  // namespace paperround::compile
