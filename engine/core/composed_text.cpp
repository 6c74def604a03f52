// SPDX-License-Identifier: MIT
// See the header. ICU is asked only where there is something to compose: hardly ever.
#include "engine/core/composed_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace paperround {

/// Below U+0300, whose first byte is 0xCC, every letter is spelt in one way.
bool is_surely_composed(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char byte) { return static_cast<unsigned char>(byte) >= 0xCC; });
}

std::string composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0 || normalizer == nullptr) return std::string(text);
    const auto units =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    if (units.indexOf(static_cast<char16_t>(0xFFFD)) >= 0) return std::string(text);
    const icu::UnicodeString normalised = normalizer->normalize(units, status);
    if (U_FAILURE(status) != 0) return std::string(text);
    std::string out;
    normalised.toUTF8String(out);
    return out;
}

}  // namespace paperround
