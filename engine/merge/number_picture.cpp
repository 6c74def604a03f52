// SPDX-License-Identifier: MIT
// Works on decimal digits as text, so that rounding is what people do on paper.
#include "engine/merge/number_picture.hpp"

#include "engine/merge/value_text.hpp"

#include <algorithm>
#include <cmath>

namespace paperround {

namespace {

/// What the digits' part of a picture asks for.
struct DigitRules {
    std::size_t least_whole = 0;
    std::size_t least_decimals = 0;
    std::size_t most_decimals = 0;
    bool thousands = false;
};

/// "1234" and "5" of 1234.5.
struct Digits {
    std::string whole;
    std::string decimals;
};

DigitRules rules_of(std::string_view pattern) {
    DigitRules rules;
    const std::size_t point = pattern.find('.');
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_decimal = i > point;
        if (pattern[i] == ',') rules.thousands = true;
        if (pattern[i] == '0' && !is_decimal) ++rules.least_whole;
        if (pattern[i] == '0' && is_decimal) ++rules.least_decimals;
        if ((pattern[i] == '0' || pattern[i] == '#') && is_decimal) ++rules.most_decimals;
    }
    return rules;
}

/// Adds one to the last digit, carrying to the left.
void add_one(std::string& digits) {
    std::size_t i = digits.size();
    while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
    if (i == 0) {
        digits.insert(digits.begin(), '1');
    } else {
        ++digits[i - 1];
    }
}

Digits rounded_digits(double number, std::size_t decimals) {
    const std::string text = number_text(std::fabs(number));
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t whole_length = point;
    std::string digits = text.substr(0, point);
    if (point < text.size()) digits += text.substr(point + 1);
    const std::size_t wanted = whole_length + decimals;
    const bool up = digits.size() > wanted && digits[wanted] >= '5';
    digits.resize(wanted, '0');
    if (up) add_one(digits);
    return {digits.substr(0, digits.size() - decimals), digits.substr(digits.size() - decimals)};
}

std::string with_thousands(const std::string& whole) {
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) out += ',';
        out += whole[i];
    }
    return out;
}

std::string digits_by_rules(Digits digits, const DigitRules& rules) {
    digits.whole.erase(0, std::min(digits.whole.find_first_not_of('0'), digits.whole.size()));
    if (digits.whole.size() < rules.least_whole) {
        digits.whole.insert(0, rules.least_whole - digits.whole.size(), '0');
    }
    while (digits.decimals.size() > rules.least_decimals && digits.decimals.back() == '0') {
        digits.decimals.pop_back();
    }
    std::string out = rules.thousands ? with_thousands(digits.whole) : digits.whole;
    if (!digits.decimals.empty()) out += '.' + digits.decimals;
    return out;
}

/// A picture cut at its digits' part; literals are without their quotes.
struct PictureParts {
    std::string before;
    std::string pattern;
    std::string after;
};

PictureParts parts_of(std::string_view picture) {
    PictureParts parts;
    bool quoted = false;
    for (const char c : picture) {
        if (c == '\'') {
            quoted = !quoted;
            continue;
        }
        const bool is_digit = c == '0' || c == '#';
        const bool is_mark = (c == ',' || c == '.') && !parts.pattern.empty();
        if (!quoted && parts.after.empty() && (is_digit || is_mark)) {
            parts.pattern += c;
        } else {
            (parts.pattern.empty() ? parts.before : parts.after) += c;
        }
    }
    return parts;
}

bool is_zero(const Digits& digits) {
    return digits.whole.find_first_not_of('0') == std::string::npos &&
           digits.decimals.find_first_not_of('0') == std::string::npos;
}

}  // namespace

std::string number_by_picture(double number, std::string_view picture) {
    const PictureParts parts = parts_of(picture);
    if (parts.pattern.empty()) return parts.before;
    const DigitRules rules = rules_of(parts.pattern);
    const Digits digits = rounded_digits(number, rules.most_decimals);
    const std::string sign = number < 0 && !is_zero(digits) ? "-" : "";
    return sign + parts.before + digits_by_rules(digits, rules) + parts.after;
}

}  // namespace paperround
