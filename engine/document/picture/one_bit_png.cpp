// SPDX-License-Identifier: MIT
// See the header. The pixels' zlib stream (RFC 1950) is made around our own deflate.
#include "engine/document/picture/one_bit_png.hpp"

#include "engine/document/package/deflater.hpp"

#include <cstdint>
#include <string_view>

namespace paperround {
namespace {

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes += static_cast<char>(number >> shift & 0xFFU);
    }
    return bytes;
}

std::string chunk(std::string_view kind, std::string_view content) {
    const std::string body = std::string(kind) + std::string(content);
    return big_endian(static_cast<std::uint32_t>(content.size())) + body +
           big_endian(crc32_of(body));
}

std::uint32_t adler32(std::string_view bytes) {
    constexpr std::uint32_t kModulus = 65'521;
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char byte : bytes) {
        low = (low + static_cast<unsigned char>(byte)) % kModulus;
        high = (high + low) % kModulus;
    }
    return high << 16U | low;
}

/// One line of pixels, after the byte that says "not filtered"; a set bit is white.
std::string line_of(const BlackAndWhite& squares, std::size_t row, std::size_t scale,
                    std::size_t margin) {
    const std::size_t pixels = (squares.side + 2 * margin) * scale;
    std::string line(1 + (pixels + 7) / 8, '\xFF');
    line[0] = '\0';
    if (row < margin || row >= margin + squares.side) return line;
    for (std::size_t pixel = 0; pixel < squares.side * scale; ++pixel) {
        if (!squares.is_black[(row - margin) * squares.side + pixel / scale]) continue;
        const std::size_t at = margin * scale + pixel;
        char& byte = line[1 + at / 8];
        byte = static_cast<char>(static_cast<unsigned char>(byte) & ~(0x80U >> (at % 8)));
    }
    return line;
}

}  // namespace

std::string one_bit_png(const BlackAndWhite& squares, std::size_t scale, std::size_t margin) {
    const std::size_t rows = squares.side + 2 * margin;
    std::string pixels;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string line = line_of(squares, row, scale, margin);
        for (std::size_t i = 0; i < scale; ++i) pixels += line;
    }
    const std::string size = big_endian(static_cast<std::uint32_t>(rows * scale));
    const std::string header = size + size + std::string("\x01\0\0\0\0", 5);  // one bit of grey
    const std::string packed = "\x78\x9C" + compress_well(pixels) + big_endian(adler32(pixels));
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", "");
}

}  // namespace paperround
