// SPDX-License-Identifier: MIT
// References with a check character, and tokens: see reference.hpp.
#include "engine/extract/reference.hpp"

#include "engine/core/digest.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

namespace paperround {
namespace {

constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr unsigned modulus = 31;
constexpr unsigned radix = 3;  // a primitive root of 31: no two of the eight weights are equal
constexpr std::size_t payload_length = 7;
constexpr std::size_t full_length = payload_length + 1;
constexpr std::size_t token_length = 26;
static_assert(alphabet.size() == modulus);

/// Weighted sum of the characters, the rightmost one weighing 1; nullopt for a foreign character.
std::optional<unsigned> weighted_sum(std::string_view characters) {
    unsigned sum = 0;
    for (const char character : characters) {
        const auto value = alphabet.find(character);
        if (value == std::string_view::npos) return std::nullopt;
        sum = (sum * radix + static_cast<unsigned>(value)) % modulus;
    }
    return sum;
}

/// As the standard's pure systems do it, a valid text sums up to 1: all zeros are not valid.
bool check_character_holds(std::string_view characters) {
    return characters.size() == full_length && weighted_sum(characters) == 1U;
}

char check_character(std::string_view payload) {
    const unsigned sum = *weighted_sum(payload) * radix % modulus;
    return alphabet[(modulus + 1 - sum) % modulus];
}

std::string with_hyphen(std::string_view characters) {
    return std::string(characters.substr(0, 4)) + "-" + std::string(characters.substr(4));
}

char upper(char character) {
    return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A')
                                                : character;
}

/// Length in bytes of the blank, hyphen or dash that `text` begins with; 0: none.
std::size_t separator_length(std::string_view text) {
    static constexpr std::array<std::string_view, 9> separators = {
        " ", "\t", "-", "\u00a0", "\u00ad", "\u2010", "\u2011", "\u2013", "\u2212"};
    for (const auto separator : separators) {
        if (text.starts_with(separator)) return separator.size();
    }
    return 0;
}

bool is_word_character(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return std::isalnum(byte) != 0 || byte >= 0x80;
}

/// The reference that begins at `text`, written in the middle of a sentence.
std::optional<std::string> reference_at(std::string_view text) {
    if (text.size() < full_length + 1) return std::nullopt;
    const auto dash = separator_length(text.substr(4));
    if (dash == 0 || text[4] == ' ' || text[4] == '\t') return std::nullopt;
    if (text.size() < full_length + dash) return std::nullopt;
    const auto written =
        std::string(text.substr(0, 4)) + std::string(text.substr(4 + dash, full_length - 4));
    const auto rest = text.substr(full_length + dash);
    if (!rest.empty() && is_word_character(rest.front())) return std::nullopt;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (std::any_of(written.begin(), written.end(), is_lower) &&
        std::none_of(written.begin(), written.end(), is_digit)) {
        return std::nullopt;
    }
    return normalise_reference(written);
}

}  // namespace

std::string make_reference(std::string_view key, std::string_view dispatch_id) {
    const auto mac = hmac_sha256(key, "reference\n" + std::string(dispatch_id));
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i) {
        number = number << 8U | static_cast<unsigned char>(mac[i]);
    }
    std::string payload;
    for (std::size_t i = 0; i < payload_length; ++i, number /= modulus) {
        payload += alphabet[number % modulus];
    }
    return with_hyphen(payload + check_character(payload));
}

std::optional<std::string> normalise_reference(std::string_view text) {
    std::string characters;
    while (!text.empty() && characters.size() <= full_length) {
        const auto separator = separator_length(text);
        if (separator == 0) characters += upper(text.front());
        text.remove_prefix(std::max<std::size_t>(separator, 1));
    }
    if (!check_character_holds(characters)) return std::nullopt;
    return with_hyphen(characters);
}

// A form carries one, two where something is wrong; a text with thousands was made to keep us busy.
constexpr std::size_t most_references_found = 200;

std::vector<std::string> find_references(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && is_word_character(text[at - 1])) continue;
        const auto reference = reference_at(text.substr(at));
        if (reference && std::find(found.begin(), found.end(), *reference) == found.end()) {
            found.push_back(*reference);
            if (found.size() == most_references_found) return found;
        }
    }
    return found;
}

std::string make_token(std::string_view key, std::string_view reference) {
    static constexpr std::string_view base32 = "abcdefghijklmnopqrstuvwxyz234567";
    const auto mac = hmac_sha256(key, "token\n" + std::string(reference));
    std::string token;
    unsigned pending = 0;
    unsigned bits = 0;
    for (const char byte : mac) {
        pending = (pending << 8U | static_cast<unsigned char>(byte)) & 0xfffU;
        for (bits += 8; bits >= 5 && token.size() < token_length; bits -= 5) {
            token += base32[pending >> (bits - 5) & 31U];
        }
        if (token.size() == token_length) break;
    }
    return token;
}

bool token_is_genuine(std::string_view key, std::string_view reference, std::string_view token) {
    return equal_in_constant_time(make_token(key, reference), token);
}

}  // namespace paperround
