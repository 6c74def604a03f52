// SPDX-License-Identifier: MIT
// The quotes around a literal of a date or number picture.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace paperround {

/// Bytes of the quote at the beginning of `text`; 0 when there is none. Word curls the quotes that
/// an author types around a literal.
inline std::size_t picture_quote_length(std::string_view text) {
    constexpr std::array<std::string_view, 3> quotes{"'", "‘", "’"};
    for (const std::string_view quote : quotes) {
        if (text.starts_with(quote)) return quote.size();
    }
    return 0;
}

}  // namespace paperround
