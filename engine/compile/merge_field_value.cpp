// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/merge_field_value.hpp"

#include <algorithm>
#include <array>
#include <cctype>

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

Expression filtered(Expression input, Filter filter) {
    return Expression(FilterExpression{filter, share(std::move(input)), {}});
}

Expression pictured(Expression input, Filter filter, const std::string& picture) {
    return Expression(
        FilterExpression{filter, share(std::move(input)), {share(Expression(Value(picture)))}});
}

std::optional<Filter> letter_case(const std::string& format) {
    const std::string name = lower(format);
    if (name == "upper") return Filter::Upper;
    if (name == "lower") return Filter::Lower;
    if (name == "caps") return Filter::Title;
    if (name == "firstcap") return Filter::Sentence;
    return std::nullopt;
}

template <std::size_t Count>
bool is_one_of(const std::string& type, const std::array<std::string_view, Count>& types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

Expression value_of(const FieldCode& code) {
    Expression value = path_to(code.arguments.front());
    for (const FieldSwitch& written : code.switches) {
        if (written.letter == "@" && !written.argument.empty()) {
            value = pictured(std::move(value), Filter::FormatDate, written.argument);
        }
        if (written.letter == "#" && !written.argument.empty()) {
            value = pictured(std::move(value), Filter::Number, written.argument);
        }
    }
    for (const FieldSwitch& written : code.switches) {
        const auto filter = written.letter == "*" ? letter_case(written.argument) : std::nullopt;
        if (filter) value = filtered(std::move(value), *filter);
    }
    return value;
}

std::string argument_of(const FieldCode& code, std::string_view letter) {
    for (const FieldSwitch& written : code.switches) {
        if (lower(written.letter) == letter) return written.argument;
    }
    return "";
}

bool keeps_result_format(const FieldCode& code) {
    return std::any_of(code.switches.begin(), code.switches.end(), [](const FieldSwitch& written) {
        return written.letter == "*" && lower(written.argument) == "mergeformat";
    });
}

bool steers_merge(const FieldCode& code) {
    static constexpr std::array types = {
        std::string_view("NEXT"),         std::string_view("NEXTIF"),
        std::string_view("SKIPIF"),       std::string_view("MERGEREC"),
        std::string_view("MERGESEQ"),     std::string_view("ASK"),
        std::string_view("FILLIN"),       std::string_view("ADDRESSBLOCK"),
        std::string_view("GREETINGLINE"), std::string_view("DATABASE")};
    return is_one_of(code.type, types);
}

bool may_steer_merge(const FieldCode& code) {
    static constexpr std::array types = {std::string_view("IF"), std::string_view("COMPARE"),
                                         std::string_view("SET"), std::string_view("QUOTE"),
                                         std::string_view("=")};
    return is_one_of(code.type, types);
}

}  // namespace paperround::compile
