// SPDX-License-Identifier: MIT
// RFC 3986 §2 (characters), §3.1 (schemes).
#include "engine/merge/link_address.hpp"

#include "engine/merge/evaluated.hpp"

#include <algorithm>
#include <array>

namespace paperround {
namespace {

constexpr std::array<std::string_view, 4> kSchemes = {"http", "https", "mailto", "tel"};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_unreserved(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Unreserved, reserved, or the sign of what is encoded already.
bool may_stand_in_address(char c) {
    constexpr std::string_view kReserved = ":/?#[]@!$&'()*+,;=%";
    return is_unreserved(c) || kReserved.find(c) != std::string_view::npos;
}

void append_encoded(std::string& out, char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xFU];
}

bool is_same_word(std::string_view word, std::string_view lower) {
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

bool has_known_scheme(std::string_view address) {
    const std::size_t colon = address.find(':');
    if (colon == std::string_view::npos || colon + 1 == address.size()) return false;
    const std::string_view scheme = address.substr(0, colon);
    return std::any_of(kSchemes.begin(), kSchemes.end(),
                       [&](std::string_view known) { return is_same_word(scheme, known); });
}

std::string_view without_blanks_around(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

std::string link_address(std::string_view value) {
    const std::string_view address = without_blanks_around(value);
    if (!has_known_scheme(address)) {
        throw EvaluationFailure{"E633",
                                '"' + std::string(address) + "\" is not the address of a link",
                                "an address begins with https://, http://, mailto: or tel: (for a "
                                "mail address: {{ \"mailto:\" ~ email | link(email) }})"};
    }
    std::string out;
    for (const char c : address) {
        if (may_stand_in_address(c)) {
            out += c;
        } else {
            append_encoded(out, c);
        }
    }
    return out;
}

void append_percent_encoded(std::string& out, std::string_view value) {
    for (const char c : value) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            append_encoded(out, c);
        }
    }
}

}  // namespace paperround
