// SPDX-License-Identifier: MIT
// The stretches of a part that are the same in every document, compressed once. A record's part is
// put together from them: what repeats inside a literal is known beforehand, bit by bit; for what
// repeats between literals only the distance is worked out, since a value stands between; a literal
// that a loop prints again is one reference to where it stood before. Values are coded letter by
// letter. Takes a fifth of the time of compressing the whole, and comes out as small as zlib would
// make it. Immutable; shared by threads.
#pragma once

#include "engine/document/package/crc32_shift.hpp"
#include "engine/document/package/deflate_codes.hpp"
#include "engine/document/package/literal_matches.hpp"
#include "engine/document/package/part_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

class LiteralSplice {
  public:
    /// `ranges` of `literals` are all that LiteralPlacements may say; in order, none over another.
    LiteralSplice(std::string_view literals, const std::vector<LiteralRange>& ranges);

    /// Whether enough of the part is literals; what a person wrote is smaller when it is compressed
    /// as a whole.
    static bool pays_for(const PartText& part);

    /// The text that PartTexts take their literals from.
    std::string_view literals() const { return text_; }

    static std::size_t room_for(const PartText& part) { return 2 * part.size() + 1024; }

    struct Written {
        char* end = nullptr;
        std::uint32_t crc = 0;  // of the text
    };

    /// The part as raw deflate. Requires: room_for(part) bytes at `out`.
    /// `last_places` is the caller's memory, used again from call to call.
    Written write(const PartText& part, char* out, std::vector<std::uint32_t>& last_places) const;

  private:
    /// A place in a literal.
    struct Source {
        std::uint32_t literal = 0;
        std::uint32_t offset = 0;
    };
    /// Bits that never change, then a copy of `length` bytes from the first of its sources that the
    /// document has; none: no copy.
    struct Step {
        std::uint32_t bits_begin = 0;  // a place in bits_
        std::uint32_t bits_count = 0;
        std::uint32_t sources_begin = 0;
        std::uint32_t sources_end = 0;
        std::uint32_t at = 0;  // where in this literal the copy stands
        std::uint32_t length = 0;
    };
    struct Literal {
        LiteralRange range;
        std::uint32_t steps_begin = 0;
        std::uint32_t steps_end = 0;
        Crc32Shift crc;
    };
    class Compilation;
    class Writing;

    LiteralSplice(std::string_view literals, const std::vector<LiteralRange>& ranges,
                  const std::vector<std::vector<LiteralToken>>& tokens);

    /// Which literal it is. Requires: one of the ranges.
    std::size_t index_of(const LiteralPlacement& placement, std::size_t expected) const;

    std::string text_;  // of all literals
    DeflateCodes codes_;
    std::vector<Literal> literals_;
    std::vector<Step> steps_;
    std::vector<Source> sources_;
    std::string bits_;
};

}  // namespace paperround
