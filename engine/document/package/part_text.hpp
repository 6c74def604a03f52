// SPDX-License-Identifier: MIT
// What one record makes of a part: its text, and which stretches of it are literals of the
// template, so that a PackageWriter can put in what was compressed beforehand. Plain values, used
// again from record to record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// The literals [begin, end) stand at `offset` of the text.
struct LiteralPlacement {
    std::uint32_t offset = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const LiteralPlacement&) const = default;
};

struct PartText {
    std::string text;                        // at most 64 MB (kLargestPart)
    std::vector<LiteralPlacement> literals;  // in the order of the text, none over another

    void clear() {
        text.clear();
        literals.clear();
    }

    /// Appends literals [begin, end).
    void append_literal(std::string_view all_literals, std::uint32_t begin, std::uint32_t end) {
        literals.push_back({static_cast<std::uint32_t>(text.size()), begin, end});
        text.append(all_literals, begin, end - begin);
    }

    /// Takes away all but the first `size` bytes. Requires: no literal stands across that place.
    void truncate(std::size_t size) {
        text.resize(size);
        while (!literals.empty() && literals.back().offset >= size) literals.pop_back();
    }
};

/// A part that only this record has: a picture. Stored as it is.
struct ExtraPart {
    std::string name;
    std::string bytes;
};

}  // namespace paperround
