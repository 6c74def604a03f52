// SPDX-License-Identifier: MIT
// Peels sign, currency, brackets and percent off, then the separators of thousands.
#include "engine/merge/word_number.hpp"

#include "engine/merge/value_reading.hpp"

#include <array>
#include <string>
#include <string_view>

namespace paperround {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

bool take_front(std::string_view& text, std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text = trimmed(text.substr(sign.size()));
    return true;
}

bool take_back(std::string_view& text, char sign) {
    if (text.empty() || text.back() != sign) return false;
    text = trimmed(text.substr(0, text.size() - 1));
    return true;
}

void take_currency(std::string_view& text) {
    static constexpr std::array signs = {std::string_view("£"), std::string_view("$"),
                                         std::string_view("€")};
    for (const std::string_view sign : signs) {
        if (take_front(text, sign)) return;
    }
}

/// "1,200.5" without its commas; nullopt where they do not stand between groups of three.
std::optional<std::string> without_thousands(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t first = text.find(',');
    if (first == std::string_view::npos) return std::string(text);
    if (first == 0 || first > 3) return std::nullopt;
    std::string digits(text.substr(0, first));
    std::size_t at = first;
    while (at < point) {
        if (text[at] != ',' || at + 4 > point) return std::nullopt;
        digits += text.substr(at + 1, 3);
        at += 4;
    }
    digits += text.substr(point);
    return digits.find(',') == std::string::npos ? std::optional(digits) : std::nullopt;
}

std::optional<double> read_text(std::string_view text) {
    text = trimmed(text);
    bool negative = false;
    if (text.starts_with('(') && text.ends_with(')')) {
        negative = true;
        text = trimmed(text.substr(1, text.size() - 2));
    }
    if (take_front(text, "-") || take_front(text, "\u2212")) negative = !negative;
    take_currency(text);
    const bool percent = take_back(text, '%');
    if (text.empty() || text.find_first_not_of("0123456789.,") != std::string_view::npos) {
        return std::nullopt;
    }
    const auto digits = without_thousands(text);
    if (!digits) return std::nullopt;
    const auto number = read_number(Value(*digits));
    if (!number) return std::nullopt;
    const double size = percent ? *number / 100 : *number;
    return negative ? -size : size;
}

}  // namespace

std::optional<double> read_word_number(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value.alternatives())) return read_text(*text);
    if (const auto* yes = std::get_if<bool>(&value.alternatives())) return *yes ? 1.0 : 0.0;
    return read_number(value);
}

}  // namespace paperround
