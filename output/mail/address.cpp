// SPDX-License-Identifier: MIT
#include "output/mail/address.hpp"

#include <algorithm>

namespace paperround {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_atom_character(char c) {
    constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~";
    return is_letter_or_digit(c) || kSigns.find(c) != kSigns.npos;
}

/// Words of allowed characters with single dots between them.
template <typename IsAllowed>
bool is_dotted(std::string_view text, IsAllowed is_allowed) {
    if (text.empty() || text.front() == '.' || text.back() == '.') return false;
    if (text.find("..") != text.npos) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) { return c == '.' || is_allowed(c); });
}

bool is_domain(std::string_view text) {
    if (!is_dotted(text, [](char c) { return is_letter_or_digit(c) || c == '-'; })) return false;
    return text.front() != '-' && text.back() != '-' && text.find(".-") == text.npos &&
           text.find("-.") == text.npos;
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// `"Lopes, \"Ana\""` → `Lopes, "Ana"`; text without quotes as it is; nullopt for an unclosed
/// quote.
std::optional<std::string> unquoted(std::string_view name) {
    if (name.empty() || name.front() != '"') {
        return name.find('"') == name.npos ? std::optional<std::string>(name) : std::nullopt;
    }
    std::string text;
    for (std::size_t i = 1; i < name.size(); ++i) {
        if (name[i] == '"') return i + 1 == name.size() ? std::optional(text) : std::nullopt;
        if (name[i] == '\\' && ++i == name.size()) return std::nullopt;
        text += name[i];
    }
    return std::nullopt;
}

}  // namespace

bool is_valid_address(std::string_view address) {
    const auto at = address.rfind('@');
    if (at == address.npos || at > 64 || address.size() > 254) return false;
    return is_dotted(address.substr(0, at), is_atom_character) && is_domain(address.substr(at + 1));
}

std::optional<MailAddress> parse_address(std::string_view text) {
    if (has_control_character(text)) return std::nullopt;
    text = trimmed(text);
    if (is_valid_address(text)) return MailAddress{"", std::string(text)};
    const auto open = text.rfind('<');
    if (open == text.npos || text.back() != '>') return std::nullopt;
    const std::string_view address = trimmed(text.substr(open + 1, text.size() - open - 2));
    const auto name = unquoted(trimmed(text.substr(0, open)));
    if (!name || !is_valid_address(address)) return std::nullopt;
    return MailAddress{*name, std::string(address)};
}

}  // namespace paperround
