// SPDX-License-Identifier: MIT
// A short list of what is known, nothing learned.
#include "engine/extract/machine_text.hpp"

#include "engine/extract/normalise_text.hpp"
#include "engine/extract/reference.hpp"

#include <algorithm>
#include <array>

namespace paperround {
namespace {

constexpr std::size_t longest_machine_line = 80;
constexpr std::size_t shortest_address_tag = 8;

constexpr std::array<std::string_view, 10> placeholders = {
    "click or tap here to enter text.",
    "click here to enter text.",
    "click or tap to enter a date.",
    "click or tap here to enter a date.",
    "click here to enter a date.",
    "choose an item.",
    "choose a date",
    "click to enter text",
    "enter text here",
    "<click to enter text>",
};

bool is_number(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "page 2 of 3", "- 2 -" in a line of its own
bool is_page_number(const std::vector<std::string_view>& words) {
    if (words.empty() || words.front() != "page") return false;
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return word == "page" || word == "of" || is_number(word);
    });
}

/// "k7qf-3mzt" by its shape: what no longer holds its check character is machine text all the same
bool has_shape_of_reference(std::string_view text) {
    const auto is_code = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    for (std::size_t at = 0; at + 9 <= text.size(); ++at) {
        const auto code = text.substr(at, 9);
        if (code[4] != '-') continue;
        if (std::all_of(code.begin(), code.begin() + 4, is_code) &&
            std::all_of(code.begin() + 5, code.end(), is_code)) {
            return true;
        }
    }
    return false;
}

bool is_reference_line(std::string_view text, const std::vector<std::string_view>& words) {
    const bool says_reference = std::any_of(
        words.begin(), words.end(), [](auto word) { return word == "ref" || word == "reference"; });
    return words.size() <= 10 && says_reference &&
           (has_shape_of_reference(text) || !find_references(text).empty());
}

/// "return to: forms+k7qf3mzt@school.example"
bool is_return_address(std::string_view text, const std::vector<std::string_view>& words) {
    const auto plus = text.find('+');
    const auto at = text.find('@', plus == std::string_view::npos ? 0 : plus);
    if (plus == std::string_view::npos || at == std::string_view::npos) return false;
    return at - plus > shortest_address_tag && words.size() <= 8 &&
           std::count(text.begin(), text.end(), ' ') <= 4;
}

}  // namespace

bool is_machine_text(std::string_view normalised) {
    if (normalised.size() > longest_machine_line) return false;
    const auto words = words_of(normalised);
    return is_page_number(words) || is_reference_line(normalised, words) ||
           is_return_address(normalised, words);
}

bool is_placeholder(std::string_view normalised) {
    return std::find(placeholders.begin(), placeholders.end(), normalised) != placeholders.end();
}

std::string_view placeholder_within(std::string_view normalised) {
    for (const auto placeholder : placeholders) {
        if (normalised.size() <= placeholder.size()) continue;
        if (normalised.starts_with(placeholder) || normalised.ends_with(placeholder)) {
            return placeholder;
        }
    }
    return {};
}

}  // namespace paperround
