// SPDX-License-Identifier: MIT
// Goes back to the last `*` only, so that no pattern takes longer than text times pattern.
#include "engine/merge/wildcards.hpp"

namespace paperround {

namespace {

/// Bytes of the character that begins there.
std::size_t character_at(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return end - at;
}

}  // namespace

bool matches_wildcards(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t in_pattern = 0;
    std::size_t star = std::string_view::npos;
    std::size_t taken_by_star = 0;
    while (at < text.size()) {
        const bool more = in_pattern < pattern.size();
        if (more && pattern[in_pattern] == '*') {
            star = in_pattern++;
            taken_by_star = at;
        } else if (more && pattern[in_pattern] == '?') {
            at += character_at(text, at);
            ++in_pattern;
        } else if (more && pattern[in_pattern] == text[at]) {
            ++at;
            ++in_pattern;
        } else if (star != std::string_view::npos) {
            taken_by_star += character_at(text, taken_by_star);
            at = taken_by_star;
            in_pattern = star + 1;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

}  // namespace paperround
