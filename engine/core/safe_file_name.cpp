// SPDX-License-Identifier: MIT
#include "engine/core/safe_file_name.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace paperround {

namespace {

constexpr std::size_t kLongest = 150;  // bytes; mail and zip programs cut at 255, Windows paths at
                                       // 260 with the folder

/// Length in bytes of the UTF-8 character that `text` begins with; 0 when it begins with none.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    std::size_t length = 1;
    if (first >= 0x80) length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || first > 0xF4 || length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
    }
    if (first == 0xE0 && byte(1) < 0xA0) return 0;  // longer than need be
    if (first == 0xED && byte(1) > 0x9F) return 0;  // a surrogate
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    if (first == 0xF4 && byte(1) > 0x8F) return 0;
    return length;
}

bool is_unsafe(std::string_view character) {
    constexpr std::string_view kForbidden = "/\\<>:\"|?*";
    if (character.size() == 1) {
        const auto byte = static_cast<unsigned char>(character[0]);
        return byte < 0x20 || byte == 0x7F || kForbidden.find(character[0]) != kForbidden.npos;
    }
    if (character.size() == 2) return character[0] == '\xC2' && character[1] < '\xA0';  // C1
    // Marks that turn the direction of writing make "cod.exe" look like "exe.doc".
    constexpr std::array<std::string_view, 9> kTurning = {
        "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE",
        "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9"};
    return std::find(kTurning.begin(), kTurning.end(), character) != kTurning.end();
}

std::string with_safe_characters(std::string_view wanted) {
    std::string safe;
    safe.reserve(wanted.size());
    while (!wanted.empty()) {
        const std::size_t length = character_length(wanted);
        const std::string_view character = wanted.substr(0, std::max<std::size_t>(length, 1));
        if (length == 0 || is_unsafe(character)) {
            safe += '_';
        } else {
            safe += character;
        }
        wanted.remove_prefix(character.size());
    }
    return safe;
}

std::string_view without_dots_and_blanks_around(std::string_view name) {
    const auto first = name.find_first_not_of(" .");
    if (first == name.npos) return {};
    return name.substr(first, name.find_last_not_of(" .") - first + 1);
}

/// Windows keeps these for devices, in any case and with any extension.
bool is_reserved_by_windows(std::string_view name) {
    std::string stem(name.substr(0, name.find('.')));
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (stem == "CON" || stem == "PRN" || stem == "AUX" || stem == "NUL") return true;
    return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) &&
           stem[3] >= '0' && stem[3] <= '9';
}

/// The first characters of `text` that fit in `bytes`.
std::string_view cut_on_character(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    return text.substr(0, bytes);
}

std::string shortened(std::string_view name) {
    if (name.size() <= kLongest) return std::string(name);
    const auto dot = name.rfind('.');
    const bool has_extension = dot != name.npos && name.size() - dot <= 10;
    const std::string_view extension = has_extension ? name.substr(dot) : std::string_view();
    const std::string_view stem = name.substr(0, name.size() - extension.size());
    const auto kept = cut_on_character(stem, kLongest - extension.size());
    return std::string(without_dots_and_blanks_around(kept)).append(extension);
}

}  // namespace

std::string safe_file_name(std::string_view wanted) {
    const std::string characters = with_safe_characters(wanted);
    std::string name(without_dots_and_blanks_around(characters));
    if (name.empty()) return "document";
    if (is_reserved_by_windows(name)) name.insert(0, "_");
    return shortened(name);
}

}  // namespace paperround
