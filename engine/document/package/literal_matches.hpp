// SPDX-License-Identifier: MIT
// What repeats in the literals of a part, found once (LZ77). A repetition never reaches over the
// end of a literal, neither here nor where it is copied from: in a document a value stands between.
// Private to this folder.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace paperround {

/// Ranges in [apart_begin, apart_end) stand in no document that has this one: the other branches of
/// a condition.
struct LiteralRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t apart_begin = 0;
    std::uint32_t apart_end = 0;
};

/// The next letter; or, with a length, as many bytes as stand at each of `places`. There may be
/// several, in different ranges: a document that was told to leave one out may have another.
struct LiteralToken {
    std::uint32_t length = 0;
    std::uint32_t place_count = 0;
    std::array<std::uint32_t, 3> places{};
};

/// The tokens of each range, which together say its bytes; ranges as for LiteralSplice.
std::vector<std::vector<LiteralToken>> literal_matches(std::string_view literals,
                                                       const std::vector<LiteralRange>& ranges);

}  // namespace paperround
