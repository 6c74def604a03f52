// SPDX-License-Identifier: MIT
// The CRC-32 of a text that goes on with bytes that are known beforehand, without looking at them
// again. A CRC is linear: what so many more bytes make of the one before is a table (ISO-HDLC's
// polynomial, as zip has it). Private to this folder.
#pragma once

#include "engine/document/package/deflater.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace paperround {

class Crc32Shift {
  public:
    explicit Crc32Shift(std::string_view bytes) : own_(crc32_of(bytes)) {
        const std::string zeros(bytes.size(), '\0');
        const std::uint32_t of_zero = crc32_of(zeros);
        for (std::size_t digit = 0; digit < digits; ++digit) {
            for (std::uint32_t bit = 1; bit < 16; bit *= 2) {
                const std::uint32_t moved = crc32_of(zeros, bit << (4 * digit)) ^ of_zero;
                for (std::uint32_t i = 0; i < bit; ++i) {
                    table_[digit][bit + i] = moved ^ table_[digit][i];
                }
            }
        }
    }

    /// The CRC of the text up to here, of that before the bytes.
    std::uint32_t after(std::uint32_t before) const {
        std::uint32_t moved = own_;
        for (std::size_t digit = 0; digit < digits; ++digit) {
            moved ^= table_[digit][before >> (4 * digit) & 15];
        }
        return moved;
    }

  private:
    static constexpr std::size_t digits = 8;  // of four bits
    std::uint32_t own_;
    std::array<std::array<std::uint32_t, 16>, digits> table_{};
};

}  // namespace paperround
