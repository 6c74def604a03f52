// SPDX-License-Identifier: MIT
#include "engine/core/answer_slot.hpp"

#include "engine/core/digest.hpp"

#include <algorithm>

namespace paperround {

namespace {

constexpr std::size_t longest_bookmark = 40;  // Word refuses more
constexpr std::size_t digest_digits = 6;

bool is_bookmark_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string bookmark_name(std::string_view key) {
    std::string name = "pr_";
    for (const char c : key) {
        if (is_bookmark_letter(c)) {
            name += c;
        } else if (name.back() != '_') {
            name += '_';
        }
    }
    while (name.back() == '_') name.pop_back();
    if (name.size() <= longest_bookmark) return name;
    name.resize(longest_bookmark - digest_digits - 1);
    return name + "_" + sha256_hex(key).substr(0, digest_digits);
}

}  // namespace paperround
