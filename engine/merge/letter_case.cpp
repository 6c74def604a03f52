// SPDX-License-Identifier: MIT
// Goes by characters of UTF-8; which letter is the capital of which, Poco knows.
#include "engine/merge/letter_case.hpp"

#include <Poco/UTF8String.h>

#include <algorithm>

namespace paperround {

namespace {

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The character that begins at `at`, as bytes.
std::string_view character_at(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && continues_a_character(text[end])) ++end;
    return text.substr(at, end - at);
}

/// A text all in capitals says nothing about where its capitals belong.
std::string without_shouting(std::string_view text) {
    return to_upper(text) == text ? to_lower(text) : std::string(text);
}

bool is_apostrophe(std::string_view character) {
    return character == "'" || character == "’";
}

/// Follows a text and says where its words begin.
class WordStarts {
  public:
    /// Is this character, the next, the first letter of a word?
    bool see(std::string_view character) {
        const bool keeps_words_apart = character == " " || character == "-" ||
                                       character == "\u00A0" || character == "\t" ||
                                       character == "\n" || character == "(" || character == "/";
        if (keeps_words_apart) {
            letters_ = 0;
            return false;
        }
        if (is_apostrophe(character)) {
            // O'Neil and D'Arcy, but not Pupil's.
            if (letters_ == 1) letters_ = 0;
            return false;
        }
        return ++letters_ == 1;
    }

  private:
    std::size_t letters_ = 0;
};

}  // namespace

std::string to_upper(std::string_view text) {
    return Poco::UTF8::toUpper(std::string(text));
}

std::string to_lower(std::string_view text) {
    return Poco::UTF8::toLower(std::string(text));
}

std::string to_title(std::string_view text) {
    const std::string calm = without_shouting(text);
    std::string out;
    WordStarts starts;
    for (std::size_t at = 0; at < calm.size();) {
        const std::string_view character = character_at(calm, at);
        at += character.size();
        if (starts.see(character)) {
            out += to_upper(character);
        } else {
            out += character;
        }
    }
    return out;
}

std::string to_sentence(std::string_view text) {
    std::string calm = without_shouting(text);
    if (calm.empty()) return calm;
    const std::string_view first = character_at(calm, 0);
    return to_upper(first) + calm.substr(first.size());
}

std::string initials_of(std::string_view text) {
    std::string out;
    bool at_start = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = character_at(text, at);
        at += character.size();
        const bool is_blank = character == " " || character == "\u00A0" || character == "\t";
        if (at_start && !is_blank) out += to_upper(character);
        at_start = is_blank;
    }
    return out;
}

std::string truncated(std::string_view text, std::size_t most_characters) {
    const auto characters = text.size() - static_cast<std::size_t>(std::count_if(
                                              text.begin(), text.end(), continues_a_character));
    if (characters <= most_characters) return std::string(text);
    if (most_characters == 0) return "";
    std::size_t end = 0;
    for (std::size_t i = 1; i < most_characters; ++i) end += character_at(text, end).size();
    while (end > 0 && text[end - 1] == ' ') --end;
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace paperround
