// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/word_format.hpp"

#include "engine/merge/letter_case.hpp"
#include "engine/merge/number_picture.hpp"
#include "engine/merge/number_words.hpp"
#include "engine/merge/ordinal_words.hpp"
#include "engine/merge/value_text.hpp"
#include "engine/merge/word_number.hpp"

#include <cmath>
#include <cstdio>

namespace paperround {

namespace {

constexpr double kTooLarge = 1e12;

std::string hexadecimal(long long number) {
    char digits[20];
    const int length = std::snprintf(digits, sizeof digits, "%llX", number);
    return {digits, static_cast<std::size_t>(length)};
}

std::string words_of(long long number) {
    return number_in_words(static_cast<double>(number)).value_or("");
}

std::string roman(long long number) {
    return roman_numeral(static_cast<double>(number)).value_or(std::to_string(number));
}

/// "nine and 20/100".
std::string dollar_words(double number) {
    const auto cents = std::llround(number * 100);
    std::string part = std::to_string(cents % 100);
    part.insert(0, 2 - part.size(), '0');
    return words_of(cents / 100) + " and " + part + "/100";
}

}  // namespace

Value in_word_format(WordFunction format, const Value& value) {
    const auto number = read_word_number(value);
    if (!number || *number < 0 || *number >= kTooLarge) return value;
    const auto whole = std::llround(*number);
    switch (format) {
        case WordFunction::Arabic:
            return std::to_string(whole);
        case WordFunction::ArabicDash:
            return "- " + std::to_string(whole) + " -";
        case WordFunction::LowerLetters:
            return lower_letters(whole);
        case WordFunction::UpperLetters:
            return to_upper(lower_letters(whole));
        case WordFunction::LowerRoman:
            return to_lower(roman(whole));
        case WordFunction::UpperRoman:
            return roman(whole);
        case WordFunction::Ordinal:
            return ordinal_digits(whole);
        case WordFunction::CardinalWords:
            return words_of(whole);
        case WordFunction::OrdinalWords:
            return ordinal_words(whole);
        case WordFunction::DollarWords:
            return dollar_words(*number);
        case WordFunction::Hexadecimal:
            return hexadecimal(whole);
        default:
            return value;
    }
}

Value in_word_picture(const Value& value, std::string_view picture) {
    const auto number = read_word_number(value);
    return number ? Value(number_by_picture(*number, picture)) : value;
}

Value as_formula_result(const Value& value) {
    const auto number = read_word_number(value);
    return number ? Value(number_by_picture(*number, "0.##")) : value;
}

}  // namespace paperround
