// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/number_words.hpp"

#include "engine/merge/value_text.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace paperround {

namespace {

constexpr std::array<std::string_view, 20> small_numbers{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};

struct Scale {
    long long size;
    std::string_view name;
};
constexpr std::array scales{Scale{1'000'000'000, "billion"}, Scale{1'000'000, "million"},
                            Scale{1'000, "thousand"}};

struct RomanSign {
    int value;
    std::string_view sign;
};
constexpr std::array roman_signs{RomanSign{1000, "M"}, RomanSign{900, "CM"}, RomanSign{500, "D"},
                                 RomanSign{400, "CD"}, RomanSign{100, "C"},  RomanSign{90, "XC"},
                                 RomanSign{50, "L"},   RomanSign{40, "XL"},  RomanSign{10, "X"},
                                 RomanSign{9, "IX"},   RomanSign{5, "V"},    RomanSign{4, "IV"},
                                 RomanSign{1, "I"}};

std::string below_hundred(long long number) {
    if (number < 20) return std::string(small_numbers[static_cast<std::size_t>(number)]);
    std::string words(tens[static_cast<std::size_t>(number / 10)]);
    if (number % 10 != 0) words += '-' + below_hundred(number % 10);
    return words;
}

std::string below_thousand(long long number) {
    if (number < 100) return below_hundred(number);
    std::string words = below_hundred(number / 100) + " hundred";
    if (number % 100 != 0) words += " and " + below_hundred(number % 100);
    return words;
}

std::string whole_in_words(long long number) {
    std::string words;
    for (const Scale& scale : scales) {
        if (number < scale.size) continue;
        if (!words.empty()) words += ' ';
        words += below_thousand(number / scale.size) + ' ' + std::string(scale.name);
        number %= scale.size;
    }
    if (words.empty()) return below_thousand(number);
    if (number == 0) return words;
    return words + (number < 100 ? " and " : " ") + below_thousand(number);
}

}  // namespace

std::optional<std::string> number_in_words(double number) {
    if (!(std::fabs(number) < 1e12)) return std::nullopt;
    const std::string digits = number_text(std::fabs(number));
    const std::size_t point = digits.find('.');
    std::string words = number < 0 ? "minus " : "";
    words += whole_in_words(std::stoll(digits));
    if (point == std::string::npos) return words;
    words += " point";
    for (const char digit : digits.substr(point + 1)) words += ' ' + below_hundred(digit - '0');
    return words;
}

std::optional<std::string> roman_numeral(double number) {
    if (!(number >= 1 && number <= 3999) || number != std::floor(number)) return std::nullopt;
    int left = static_cast<int>(number);
    std::string numeral;
    for (const RomanSign& sign : roman_signs) {
        for (; left >= sign.value; left -= sign.value) numeral += sign.sign;
    }
    return numeral;
}

}  // namespace paperround
