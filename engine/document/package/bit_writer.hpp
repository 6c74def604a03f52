// SPDX-License-Identifier: MIT
// Bits into bytes as deflate wants them: the lowest first (RFC 1951 §3.1.1). Private to this
// folder.
#pragma once

#include <cstdint>
#include <cstring>

namespace paperround {

/// Up to 64 bits, the first one lowest.
struct Bits {
    std::uint64_t bits = 0;
    unsigned count = 0;

    Bits then(Bits next) const { return {bits | next.bits << count, count + next.count}; }
};

class BitWriter {
  public:
    /// Needs eight bytes of room behind the last bit.
    explicit BitWriter(char* out) : out_(out) {}

    /// Requires: at most 56 bits.
    void put(Bits next) {
        held_ |= next.bits << held_count_;
        held_count_ += next.count;
        std::memcpy(out_, &held_, sizeof held_);
        out_ += held_count_ >> 3;
        held_ >>= held_count_ & ~7U;
        held_count_ &= 7U;
    }

    /// Any number of bits that were written beforehand. Reads up to eight bytes behind them.
    void put(const char* bytes, std::size_t count) {
        constexpr unsigned at_once = 64;
        for (; count >= at_once; count -= at_once) {  // no word waits for the one before
            const std::uint64_t word = word_at(bytes);
            const std::uint64_t out = held_ | word << held_count_;
            std::memcpy(out_, &out, sizeof out);
            held_ = word >> 1 >> (at_once - 1 - held_count_);
            bytes += sizeof word;
            out_ += sizeof out;
        }
        constexpr unsigned most_at_once = 56;
        auto rest = static_cast<unsigned>(count);
        std::uint64_t word = word_at(bytes);
        if (rest > most_at_once) {
            put({word & ((std::uint64_t{1} << most_at_once) - 1), most_at_once});
            word >>= most_at_once;
            rest -= most_at_once;
        }
        put({word & ((std::uint64_t{1} << rest) - 1), rest});
    }

    /// To the next whole byte; returns the end.
    char* finish() {
        if (held_count_ > 0) *out_++ = static_cast<char>(held_);
        held_ = 0;
        held_count_ = 0;
        return out_;
    }

  private:
    static std::uint64_t word_at(const char* bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, sizeof word);
        return word;
    }

    char* out_;
    std::uint64_t held_ = 0;
    unsigned held_count_ = 0;
};

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "BitWriter stores words as they are");

}  // namespace paperround
