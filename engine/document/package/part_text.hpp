// SPDX-License-Identifier: MIT
// What one record makes of a part: stretches of the template's literals, which are only named, and
// what stands between them. A PackageWriter puts in for the literals what was compressed
// beforehand, so that their text is never copied. Plain values, used again from record to record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// The literals [begin, end), after the first `values_before` bytes of the values.
struct LiteralPlacement {
    std::uint32_t values_before = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const LiteralPlacement&) const = default;
};

struct PartText {
    std::string values;                      // all that is no literal, in the order of the text
    std::vector<LiteralPlacement> literals;  // likewise
    std::size_t literal_bytes = 0;

    /// Of the text: at most 64 MB (kLargestPart).
    std::size_t size() const { return values.size() + literal_bytes; }

    void clear() {
        values.clear();
        literals.clear();
        literal_bytes = 0;
    }

    /// Appends literals [begin, end).
    void append_literal(std::uint32_t begin, std::uint32_t end) {
        literals.push_back({static_cast<std::uint32_t>(values.size()), begin, end});
        literal_bytes += end - begin;
    }

    /// The last bytes of the text as far as they are of one kind: a literal's, or values.
    std::string_view tail(std::string_view all_literals) const {
        if (literals.empty() || literals.back().values_before < values.size()) return values;
        const LiteralPlacement& last = literals.back();
        return all_literals.substr(last.begin, last.end - last.begin);
    }

    /// A length of the text to which it can be cut again.
    struct Mark {
        std::size_t values = 0;
        std::size_t literals = 0;
        std::size_t size = 0;
    };

    Mark mark() const { return {values.size(), literals.size(), size()}; }

    void cut_to(const Mark& mark) {
        values.resize(mark.values);
        literals.resize(mark.literals);
        literal_bytes = mark.size - mark.values;
    }

    /// Appends the text, literals and all.
    void append_to(std::string& out, std::string_view all_literals) const {
        std::size_t at = 0;
        for (const LiteralPlacement& literal : literals) {
            out.append(values, at, literal.values_before - at);
            out.append(all_literals, literal.begin, literal.end - literal.begin);
            at = literal.values_before;
        }
        out.append(values, at);
    }
};

/// A part that only this record has: a picture. Stored as it is.
struct ExtraPart {
    std::string name;
    std::string bytes;
};

}  // namespace paperround
