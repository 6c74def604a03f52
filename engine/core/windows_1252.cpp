// SPDX-License-Identifier: MIT
#include "engine/core/windows_1252.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace paperround {

namespace {

using Byte = unsigned char;

/// Skips whole words without a byte above 0x7F: most of every list.
const char* skip_ascii(const char* at, const char* end) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    while (end - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        if ((word & high_bits) != 0) break;
        at += 8;
    }
    while (at != end && static_cast<Byte>(*at) < 0x80) ++at;
    return at;
}

/// The length of the UTF-8 sequence at `at`, which begins with a byte above 0x7F; 0: none.
std::ptrdiff_t sequence_length(const char* at, const char* end) {
    const auto byte = [at](int i) { return static_cast<Byte>(at[i]); };
    const Byte first = byte(0);
    const std::ptrdiff_t length = first >= 0xC2 && first <= 0xDF   ? 2
                                  : first >= 0xE0 && first <= 0xEF ? 3
                                  : first >= 0xF0 && first <= 0xF4 ? 4
                                                                   : 0;
    if (length == 0 || end - at < length) return 0;
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
    }
    if (first == 0xE0 && byte(1) < 0xA0) return 0;
    if (first == 0xED && byte(1) > 0x9F) return 0;
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    if (first == 0xF4 && byte(1) > 0x8F) return 0;
    return length;
}

// The code points of 0x80 … 0x9F; above, Windows-1252 is Latin-1.
constexpr std::array<char16_t, 32> block_80 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append_utf8(std::string& out, char16_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    const char* const end = bytes.data() + bytes.size();
    for (const char* at = skip_ascii(bytes.data(), end); at != end; at = skip_ascii(at, end)) {
        const std::ptrdiff_t length = sequence_length(at, end);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string utf8_from_windows_1252(std::string_view bytes) {
    std::string utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<Byte>(c);
        append_utf8(utf8, byte >= 0x80 && byte < 0xA0 ? block_80[byte - 0x80U] : byte);
    }
    return utf8;
}

}  // namespace paperround
