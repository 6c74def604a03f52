// SPDX-License-Identifier: MIT
// Unicode's compatibility decomposition (UAX #15), without its marks.
#include "engine/core/sort_key.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace paperround {
namespace {

struct PlainLetters {
    char16_t letter;
    std::u16string_view plain;
};

/// Small letters that Unicode does not take for a plain one with a mark.
constexpr std::array kPlain = {
    PlainLetters{u'æ', u"ae"}, PlainLetters{u'œ', u"oe"}, PlainLetters{u'ø', u"o"},
    PlainLetters{u'đ', u"d"},  PlainLetters{u'ð', u"d"},  PlainLetters{u'ħ', u"h"},
    PlainLetters{u'ı', u"i"},  PlainLetters{u'ł', u"l"},  PlainLetters{u'þ', u"th"}};

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

void append_plain(icu::UnicodeString& out, UChar32 letter) {
    if (u_charType(letter) == U_NON_SPACING_MARK) return;
    const auto found = std::find_if(kPlain.begin(), kPlain.end(),
                                    [&](const PlainLetters& one) { return one.letter == letter; });
    if (found == kPlain.end()) {
        out.append(letter);
    } else {
        out.append(found->plain.data(), static_cast<std::int32_t>(found->plain.size()));
    }
}

std::string plain_letters(std::string_view text) {
    if (is_ascii(text)) return lower_ascii(text);
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status) != 0 || normalizer == nullptr) return std::string(text);
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    letters = normalizer->normalize(letters.foldCase(), status);
    if (U_FAILURE(status) != 0) return std::string(text);
    icu::UnicodeString plain;
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
        append_plain(plain, letters.char32At(at));
    }
    std::string out;
    plain.toUTF8String(out);
    return out;
}

}  // namespace

std::string sort_key(std::string_view text) {
    std::string key = plain_letters(text);
    key += '\0';
    key += text;
    return key;
}

}  // namespace paperround
