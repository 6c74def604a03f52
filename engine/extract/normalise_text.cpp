// SPDX-License-Identifier: MIT
// Folding for comparison: ICU normalises and folds case, a small table does the rest.
#include "engine/extract/normalise_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace paperround {
namespace {

constexpr UChar32 picture = 0xFFFC;

/// NFKC, case folding and the removal of default-ignorable characters (soft hyphen, zero width) in
/// one: the standard's NFKC_Casefold. Null only when ICU's own tables are missing.
const icu::Normalizer2* folding() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return U_SUCCESS(status) ? normalizer : nullptr;
}

icu::UnicodeString fold(std::string_view text) {
    const auto decoded =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const auto* normalizer = folding();
    if (normalizer == nullptr) return decoded;
    UErrorCode status = U_ZERO_ERROR;
    auto folded = normalizer->normalize(decoded, status);
    return U_SUCCESS(status) ? folded : decoded;
}

bool is_space(UChar32 character) {
    return u_isUWhiteSpace(character) != 0 || u_iscntrl(character) != 0;
}

UChar32 plain(UChar32 character) {
    switch (character) {
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:
        case 0x2032:
        case 0x00B4:
        case '`':
            return '\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x2033:
        case 0x00AB:
        case 0x00BB:
            return '"';
        case 0x2212:
            return '-';
        default:
            return u_charType(character) == U_DASH_PUNCTUATION ? '-' : character;
    }
}

bool is_word_byte(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

/// Bytes of the first character, and what may stand on it (accents): they fold together.
std::size_t first_cluster(std::string_view text) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    std::size_t size = 1;
    while (size < text.size() && continues(text[size])) ++size;
    while (size + 1 < text.size() && static_cast<unsigned char>(text[size]) >= 0xCC &&
           static_cast<unsigned char>(text[size]) <= 0xCD) {
        size += 2;  // U+0300 … U+037F: combining marks of European scripts are two bytes
    }
    return std::min(size, text.size());
}

icu::UnicodeString without_what_cannot_be_seen(std::string_view line) {
    const auto decoded =
        icu::UnicodeString::fromUTF8({line.data(), static_cast<std::int32_t>(line.size())});
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < decoded.length(); at = decoded.moveIndex32(at, 1)) {
        const auto character = decoded.char32At(at);
        const bool hidden = character == picture || character == 0x200B || character == 0xFEFF ||
                            character == 0x2060 || character == 0x00AD ||
                            (u_iscntrl(character) != 0 && character != '\t');
        if (!hidden) kept.append(character);
    }
    return kept;
}

std::string trimmed(const icu::UnicodeString& line) {
    std::int32_t begin = 0;
    std::int32_t end = line.length();
    while (begin < end && is_space(line.char32At(begin))) begin = line.moveIndex32(begin, 1);
    while (end > begin && is_space(line.char32At(end - 1))) end = line.moveIndex32(end, -1);
    return to_utf8(line.tempSubStringBetween(begin, end));
}

/// Most lines are, and need none of ICU's tables.
bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_ascii_space(char character) {
    return character <= ' ' || character == 0x7F;
}

std::string normalise_ascii(std::string_view text) {
    std::string normalised;
    normalised.reserve(text.size());
    for (const char character : text) {
        const bool blank = is_ascii_space(character);
        if (blank && (normalised.empty() || normalised.back() == ' ')) continue;
        const bool is_capital = character >= 'A' && character <= 'Z';
        normalised += blank              ? ' '
                      : is_capital       ? static_cast<char>(character + ('a' - 'A'))
                      : character == '`' ? '\''
                                         : character;
    }
    if (normalised.ends_with(' ')) normalised.pop_back();
    return normalised;
}

std::string tidy_ascii_line(std::string_view line) {
    std::string kept;
    kept.reserve(line.size());
    for (const char character : line) {
        if (character >= ' ' ? character != 0x7F : character == '\t') kept += character;
    }
    const std::size_t begin = kept.find_first_not_of(" \t");
    if (begin == std::string::npos) return {};
    return kept.substr(begin, kept.find_last_not_of(" \t") + 1 - begin);
}

std::string tidy_line(std::string_view line) {
    return is_ascii(line) ? tidy_ascii_line(line) : trimmed(without_what_cannot_be_seen(line));
}

}  // namespace

std::string normalise_text(std::string_view text) {
    if (is_ascii(text)) return normalise_ascii(text);
    const auto folded = fold(text);
    icu::UnicodeString plain_text;
    bool blank_before = true;
    for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
        const auto character = folded.char32At(at);
        if (character == picture) continue;
        const bool blank = is_space(character);
        if (!blank) plain_text.append(plain(character));
        if (blank && !blank_before) plain_text.append(static_cast<char16_t>(' '));
        blank_before = blank;
    }
    auto utf8 = to_utf8(plain_text);
    while (!utf8.empty() && utf8.back() == ' ') utf8.pop_back();
    return utf8;
}

std::vector<std::string_view> words_of(std::string_view normalised) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < normalised.size()) {
        while (at < normalised.size() && !is_word_byte(normalised[at])) ++at;
        const auto begin = at;
        while (at < normalised.size() && is_word_byte(normalised[at])) ++at;
        if (at > begin) words.push_back(normalised.substr(begin, at - begin));
    }
    return words;
}

std::size_t skip_normalised(std::string_view text, std::string_view normalised_prefix) {
    std::size_t taken = 0;
    while (!normalised_prefix.empty() && taken < text.size()) {
        const auto cluster = first_cluster(text.substr(taken));
        const auto folded = normalise_text(text.substr(taken, cluster));
        taken += cluster;
        if (folded.empty()) continue;  // white space, or nothing that can be seen
        while (normalised_prefix.starts_with(' ')) normalised_prefix.remove_prefix(1);
        if (!normalised_prefix.starts_with(folded)) return std::string_view::npos;
        normalised_prefix.remove_prefix(folded.size());
    }
    return normalised_prefix.empty() ? taken : std::string_view::npos;
}

std::string tidy_answer(std::string_view text) {
    std::string tidied;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = tidy_line(text.substr(0, end));
        if (!line.empty()) tidied += (tidied.empty() ? "" : "\n") + line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tidied;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace paperround
