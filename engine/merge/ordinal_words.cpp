// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/ordinal_words.hpp"

#include "engine/merge/number_words.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace paperround {

namespace {

constexpr std::array kIrregular = {
    std::pair<std::string_view, std::string_view>{"one", "first"},
    std::pair<std::string_view, std::string_view>{"two", "second"},
    std::pair<std::string_view, std::string_view>{"three", "third"},
    std::pair<std::string_view, std::string_view>{"five", "fifth"},
    std::pair<std::string_view, std::string_view>{"eight", "eighth"},
    std::pair<std::string_view, std::string_view>{"nine", "ninth"},
    std::pair<std::string_view, std::string_view>{"twelve", "twelfth"}};

}  // namespace

std::string ordinal_words(long long number) {
    std::string words = number_in_words(static_cast<double>(number)).value_or("");
    const std::size_t last = words.find_last_of(" -") + 1;
    for (const auto& [cardinal, ordinal] : kIrregular) {
        if (words.substr(last) == cardinal) return words.replace(last, cardinal.size(), ordinal);
    }
    if (words.ends_with('y')) return words.replace(words.size() - 1, 1, "ieth");
    return words + "th";
}

std::string ordinal_digits(long long number) {
    static constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
    const bool is_teen = number % 100 >= 11 && number % 100 <= 13;
    const auto last = static_cast<std::size_t>(number % 10);
    return std::to_string(number) + std::string(is_teen || last > 3 ? "th" : endings[last]);
}

std::string lower_letters(long long number) {
    if (number < 1 || number > 780) return std::to_string(number);
    const auto from_zero = static_cast<std::size_t>(number - 1);
    return std::string(from_zero / 26 + 1, static_cast<char>('a' + from_zero % 26));
}

}  // namespace paperround
