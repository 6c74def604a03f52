// SPDX-License-Identifier: MIT
#include "datasources/staff/heading_text.hpp"

#include "engine/core/field_name.hpp"

namespace paperround {

namespace {

std::string without(std::string text, std::string_view note) {
    for (std::size_t at = text.find(note); at != std::string::npos; at = text.find(note)) {
        text.erase(at, note.size());
    }
    return text;
}

bool is_plain_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// The ASCII character of a full-width form (U+FF01 … U+FF5E), 0 for anything else.
char plain_form(std::string_view character) {
    if (character.size() != 3 || character[0] != '\xEF') return 0;
    const int code = ((static_cast<unsigned char>(character[1]) & 0x3F) << 6) |
                     (static_cast<unsigned char>(character[2]) & 0x3F);
    const int offset = code - 0xF01;
    if (offset < 0 || offset > 0x5D) return 0;
    const auto plain = static_cast<char>('!' + offset);
    return plain >= 'A' && plain <= 'Z' ? static_cast<char>(plain + 32) : plain;
}

bool is_unicode_punctuation(std::string_view character) {
    // No-break space, soft hyphen and their neighbours; U+2000 … U+206F.
    return (character.size() == 2 && character[0] == '\xC2') ||
           (character.size() == 3 && character[0] == '\xE2' &&
            (character[1] == '\x80' || character[1] == '\x81'));
}

std::size_t character_length(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string fold_heading(std::string_view heading) {
    const std::string lower = without(without(fold_name(heading), "[required]"), "[upload_only]");
    std::string folded;
    for (std::size_t at = 0; at < lower.size();) {
        const std::string_view character =
            std::string_view(lower).substr(at, character_length(lower[at]));
        at += character.size();
        const char plain = character.size() == 1 ? character.front() : plain_form(character);
        if (plain == 0) {
            if (!is_unicode_punctuation(character)) folded += character;
        } else if (is_plain_letter_or_digit(plain)) {
            folded += plain;
        }
    }
    return folded;
}

}  // namespace paperround
