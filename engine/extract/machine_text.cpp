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

constexpr std::array<std::string_view, 11> placeholders = {
    "click or tap here to enter text.",
    "click here to enter text.",
    "click or tap to enter a date.",
    "click or tap here to enter a date.",
    "click here to enter a date.",
    "choose an item.",
    "choose a date",
    "click to enter text",
    "enter text here",
    "type here",
    "[type here]",
};

/// Long enough not to be a person's own words by chance.
bool is_sentence(std::string_view placeholder) {
    return placeholder.size() > 12 || placeholder.starts_with('[');
}

/// LibreOffice writes "<…>" round a placeholder, people write "[…]".
std::string_view without_brackets(std::string_view text) {
    const bool angled = text.starts_with('<') && text.ends_with('>');
    const bool square = text.starts_with('[') && text.ends_with(']');
    if (text.size() < 2 || (!angled && !square)) return text;
    return text.substr(1, text.size() - 2);
}

/// "________" or "........": a line to write on
bool is_ruled_line(std::string_view text) {
    return text.size() >= 3 && text.find_first_not_of("_. ") == std::string_view::npos;
}

/// "[[q18]]": what marks the place of an answer for programs that keep nothing but text
bool is_marker(std::string_view text) {
    return text.starts_with("[[") && text.ends_with("]]") &&
           text.find(' ') == std::string_view::npos;
}

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

bool says_reference(const std::vector<std::string_view>& words) {
    return words.size() <= 10 && std::any_of(words.begin(), words.end(), [](auto word) {
               return word == "ref" || word == "reference";
           });
}

/// "k7qf-3mzt" alone, or with a word or two
bool is_valid_reference_line(std::string_view text, const std::vector<std::string_view>& words) {
    return !find_references(text).empty() && (words.size() <= 4 || says_reference(words));
}

/// What stands between `+` and `@` of an address in a short line.
std::string_view address_tag(std::string_view text) {
    const auto plus = text.find('+');
    if (plus == std::string_view::npos) return {};
    const auto at = text.find('@', plus);
    if (at == std::string_view::npos || std::count(text.begin(), text.end(), ' ') > 4) return {};
    return text.substr(plus + 1, at - plus - 1);
}

}  // namespace

bool is_certainly_machine_text(std::string_view normalised) {
    if (normalised.size() > longest_machine_line) return false;
    const auto words = words_of(normalised);
    const bool is_numbered_page =
        is_page_number(words) && std::find(words.begin(), words.end(), "of") != words.end();
    return is_marker(normalised) || is_numbered_page ||
           is_valid_reference_line(normalised, words) ||
           normalise_reference(address_tag(normalised)).has_value();
}

bool is_machine_text(std::string_view normalised) {
    if (normalised.size() > longest_machine_line) return false;
    const auto words = words_of(normalised);
    return is_certainly_machine_text(normalised) || is_page_number(words) ||
           (says_reference(words) && has_shape_of_reference(normalised)) ||
           address_tag(normalised).size() >= shortest_address_tag;
}

bool is_placeholder(std::string_view normalised) {
    const auto text = without_brackets(normalised);
    return is_ruled_line(text) ||
           std::find(placeholders.begin(), placeholders.end(), text) != placeholders.end();
}

std::string_view placeholder_within(std::string_view normalised) {
    for (const auto placeholder : placeholders) {
        if (normalised.size() <= placeholder.size() || !is_sentence(placeholder)) continue;
        if (normalised.starts_with(placeholder) || normalised.ends_with(placeholder)) {
            return placeholder;
        }
    }
    return {};
}

}  // namespace paperround
