// SPDX-License-Identifier: MIT
#include "engine/core/field_name.hpp"

#include "engine/core/composed_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace paperround {

namespace {

/// Lower case for the letters that headings are written in: ASCII, Latin-1, Latin Extended-A,
/// Greek and Cyrillic capitals, all of which lie at a fixed distance from their small letters.
char32_t lower(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c >= 0x100 && c <= 0x137) return c | 1U;
    if (c >= 0x139 && c <= 0x148) return c % 2 == 1 ? c + 1 : c;
    if (c >= 0x14A && c <= 0x177) return c | 1U;
    if (c >= 0x391 && c <= 0x3A9) return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    return c;
}

/// The next code point; a byte that is not UTF-8 stands for itself.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    if (length == 1 || byte < 0xC2 || at + length > text.size()) {
        ++at;
        return byte;
    }
    char32_t code = byte & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        code = (code << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    at += length;
    return code;
}

void append_code_point(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool is_blank(char32_t c) {
    return c == U' ' || c == 0xA0 || c == 0x202F || c == U'_';
}

/// Marks without a width, which word processors leave in tags and not in headings.
bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

/// Letters put in, left out, exchanged, or two neighbours swapped: each counts one.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({row[j - 1] + 1, last[j] + 1, change});
            const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swap) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::string fold_name(std::string_view written) {
    const bool is_composed = is_surely_composed(written);
    const std::string made = is_composed ? std::string() : composed(written);
    const std::string_view name = is_composed ? written : std::string_view(made);
    std::string folded;
    folded.reserve(name.size());
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_code_point(name, at);
        if (is_invisible(c)) continue;
        append_code_point(folded, is_blank(c) ? U'_' : lower(c));
    }
    const std::size_t first = folded.find_first_not_of('_');
    if (first == std::string::npos) return folded;
    return folded.substr(first, folded.find_last_not_of('_') - first + 1);
}

std::optional<std::vector<PathStep>> parse_path(std::string_view path) {
    std::vector<PathStep> steps;
    std::size_t at = 0;
    while (at < path.size()) {
        if (path[at] == '[') {
            const std::size_t close = path.find(']', at);
            if (steps.empty() || close == std::string_view::npos) return std::nullopt;
            std::size_t position = 0;
            const char* end = path.data() + close;
            const auto [read_to, problem] = std::from_chars(path.data() + at + 1, end, position);
            if (problem != std::errc{} || read_to != end || position == 0 || position > 100'000) {
                return std::nullopt;
            }
            steps.push_back({"", position});
            at = close + 1;
            if (at < path.size() && path[at] == '.') ++at;
            continue;
        }
        const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
        if (end == at) return std::nullopt;
        steps.push_back({fold_name(path.substr(at, end - at)), 0});
        at = end < path.size() && path[end] == '.' ? end + 1 : end;
    }
    if (steps.empty()) return std::nullopt;
    return steps;
}

std::optional<std::string> nearest_name(std::string_view wanted,
                                        const std::vector<std::string>& candidates) {
    const std::string folded = fold_name(wanted);
    const std::string* best = nullptr;
    std::size_t best_distance = std::max<std::size_t>(1, folded.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = edit_distance(folded, fold_name(candidate));
        if (distance < best_distance) {
            best_distance = distance;
            best = &candidate;
        }
    }
    if (best == nullptr) return std::nullopt;
    return *best;
}

}  // namespace paperround
