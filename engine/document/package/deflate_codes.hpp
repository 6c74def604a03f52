// SPDX-License-Identifier: MIT
// The codes of one deflate block (RFC 1951 §3.2): which bits stand for a letter, a length and a
// distance. Immutable; shared by threads. Private to this folder.
#pragma once

#include "engine/document/package/bit_writer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace paperround {

inline constexpr std::size_t letter_symbols = 286;  // 256 bytes, the end, 29 for lengths
inline constexpr std::size_t distance_symbols = 30;
inline constexpr std::size_t longest_match = 258;
inline constexpr std::size_t farthest_match = 32'768;

inline constexpr std::uint8_t longest_letter_code = 14;  // four go into BitWriter at once

/// How often each symbol is expected.
struct SymbolCounts {
    std::array<std::uint32_t, letter_symbols> letters{};
    std::array<std::uint32_t, distance_symbols> distances{};

    void letter(char byte) { ++letters[static_cast<unsigned char>(byte)]; }
    /// `length` from 3 to longest_match, `distance` from 1 to farthest_match.
    void match(std::size_t length, std::size_t distance);
};

class DeflateCodes {
  public:
    /// Every symbol gets a code, whatever its count: short ones for those that are counted, or
    /// those that deflate has agreed on where that takes fewer bits in all.
    explicit DeflateCodes(SymbolCounts counts);

    /// What a last block begins with, and how many bits that is. Eight bytes longer than it needs.
    const std::string& header() const { return header_; }
    std::size_t header_bits() const { return header_bits_; }

    Bits letter(char byte) const {
        const PackedBits& packed = packed_letters_[static_cast<unsigned char>(byte)];
        return {packed.bits, packed.count};
    }
    Bits end() const { return letters_[256]; }
    Bits length(std::size_t length) const { return lengths_[length]; }
    Bits distance(std::size_t distance) const;

  private:
    void choose(const std::vector<std::uint8_t>& letter_lengths,
                const std::vector<std::uint8_t>& distance_lengths);

    /// Small, for they are looked up byte by byte.
    struct PackedBits {
        std::uint16_t bits = 0;
        std::uint8_t count = 0;
    };

    std::array<PackedBits, 256> packed_letters_;
    std::array<Bits, letter_symbols> letters_;
    std::array<Bits, longest_match + 1> lengths_;  // with their extra bits
    std::array<Bits, distance_symbols> distances_;
    std::string header_;
    std::size_t header_bits_ = 0;
};

}  // namespace paperround
