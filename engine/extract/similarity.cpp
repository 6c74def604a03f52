// SPDX-License-Identifier: MIT
// Edit distance within a band and word overlap: bounded work whatever the lengths.
#include "engine/extract/similarity.hpp"

#include "engine/extract/normalise_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace paperround {
namespace {

// Longer lines are compared by their words: an edit distance over them says no more and costs
// their product.
constexpr std::size_t longest_for_edit_distance = 600;
constexpr double prefix_discount = 0.99;  // a whole match is the better one
constexpr double overlap_discount = 0.9;
constexpr double numbers_differ = 0.3;
constexpr std::size_t words_before_number = 3;
constexpr std::size_t words_of_a_safe_prefix = 3;
constexpr std::size_t words_for_overlap = 4;
constexpr double overlap_of_same_number = 0.6;

bool is_number(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The number that tells a line from its neighbours: among its first words, "objective 2" or "b3".
std::optional<std::string_view> leading_number(const std::vector<std::string_view>& words,
                                               std::size_t most) {
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i) {
        const auto word = words[i];
        if (is_number(word)) return word;
        if (word.size() >= 2 && word.size() <= 3 && is_number(word.substr(1))) return word;
    }
    return std::nullopt;
}

bool numbers_contradict(const std::vector<std::string_view>& printed,
                        const std::vector<std::string_view>& returned) {
    const auto most = std::min(printed.size(), words_before_number);
    const auto a = leading_number(printed, most);
    const auto b = leading_number(returned, most);
    return a && b && a != b;
}

/// Edit distance, or `limit + 1` when it is more than that (Ukkonen's band).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const auto far = limit + 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = std::min(j, far);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const auto from = i > limit ? i - limit : 1;
        const auto to = std::min(b.size(), i + limit);
        auto diagonal = from == 1 ? std::min(i - 1, far) : row[from - 1];
        row[from - 1] = from == 1 ? std::min(i, far) : far;
        auto best = row[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            const auto above = j < i + limit ? row[j] : far;
            const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({replaced, above + 1, row[j - 1] + 1, far});
            best = std::min(best, row[j]);
        }
        if (best > limit) return far;
    }
    return row[b.size()];
}

double dice(std::vector<std::string_view> a, std::vector<std::string_view> b) {
    if (a.empty() || b.empty()) return 0;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<std::string_view> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

/// A question that was put in other words keeps its number: "A1. What are you proudest of?"
bool is_same_question(const std::vector<std::string_view>& printed,
                      const std::vector<std::string_view>& returned) {
    const auto has_digit = [](std::string_view word) {
        return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (printed.front() != returned.front() || !has_digit(printed.front())) return false;
    return printed.size() >= words_for_overlap && dice(printed, returned) >= overlap_of_same_number;
}

/// Whether `returned` goes on after the line as a new phrase would: "Date" does not begin "Dates",
/// and a short line wants a colon, a question mark or the like at its end.
bool ends_as_a_line(std::string_view printed, std::string_view returned) {
    static constexpr std::string_view stops = ":?.;-)/";
    const char next = returned[printed.size()];
    if (stops.find(printed.back()) != std::string_view::npos) return true;
    if (stops.find(next) != std::string_view::npos) return true;
    return next == ' ' && words_of(printed).size() >= words_of_a_safe_prefix;
}

/// The first `length` bytes of a text, up to the end of the word they end in.
std::string_view beginning(std::string_view text, std::size_t length) {
    if (text.size() <= length) return text;
    const auto blank = text.find(' ', length);
    return text.substr(0, blank);
}

double prefix_ratio(std::string_view printed, std::size_t printed_words,
                    std::string_view returned) {
    if (returned.starts_with(printed)) return ends_as_a_line(printed, returned) ? 1 : 0;
    if (printed_words < words_of_a_safe_prefix) return 0;
    return edit_ratio(printed, beginning(returned, printed.size()));
}

}  // namespace

double edit_ratio(std::string_view a, std::string_view b) {
    const auto longer = std::max(a.size(), b.size());
    if (longer == 0) return 1;
    if (longer > longest_for_edit_distance) return a == b ? 1 : word_overlap(a, b);
    const auto limit =
        static_cast<std::size_t>(static_cast<double>(longer) * (1 - least_similarity));
    if (longer - std::min(a.size(), b.size()) > limit) return 0;
    const auto distance = edit_distance(a, b, limit);
    if (distance > limit) return 0;
    return 1 - static_cast<double>(distance) / static_cast<double>(longer);
}

double word_overlap(std::string_view a, std::string_view b) {
    return dice(words_of(a), words_of(b));
}

LineMatch compare_line(std::string_view printed, std::string_view returned) {
    if (printed == returned) return {1.0, false};
    const auto printed_words = words_of(printed);
    const auto returned_words = words_of(beginning(returned, printed.size() + 40));
    if (printed_words.empty() || returned_words.empty()) return {};

    LineMatch best{edit_ratio(printed, returned), false};
    if (returned.size() > printed.size()) {
        const auto prefix = prefix_ratio(printed, printed_words.size(), returned);
        if (prefix * prefix_discount > best.similarity) best = {prefix * prefix_discount, true};
    }
    if (printed_words.size() >= words_for_overlap && returned.size() < 2 * printed.size() + 20) {
        const auto overlap = overlap_discount * word_overlap(printed, returned);
        if (overlap > best.similarity) best = {overlap, false};
    }
    if (best.similarity < least_similarity && is_same_question(printed_words, returned_words)) {
        best = {least_similarity, false};
    }
    if (numbers_contradict(printed_words, returned_words)) best.similarity -= numbers_differ;
    return best.similarity >= least_similarity ? best : LineMatch{};
}

}  // namespace paperround
