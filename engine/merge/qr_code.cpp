// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/qr_code.hpp"

#include "engine/document/picture/one_bit_png.hpp"
#include "engine/merge/evaluated.hpp"

#include <qrencode.h>

#include <memory>

namespace paperround {
namespace {

constexpr std::size_t kLongest = 2'331;  // bytes of version 40, level M
constexpr std::size_t kPixelsPerSquare = 8;
constexpr std::size_t kQuietZone = 4;  // squares; less, and some telephones do not see the code

struct FreeCode {
    void operator()(QRcode* code) const noexcept { QRcode_free(code); }
};

}  // namespace

std::string qr_png(std::string_view text) {
    const auto bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::unique_ptr<QRcode, FreeCode> code(
        text.size() > kLongest
            ? nullptr
            : QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M));
    if (code == nullptr) {
        throw EvaluationFailure{
            "E634", "the text is too long for a QR code: " + std::to_string(text.size()) + " bytes",
            "at most 2331 bytes fit; an address of 100 is read best"};
    }
    BlackAndWhite squares;
    squares.side = static_cast<std::size_t>(code->width);
    squares.is_black.reserve(squares.side * squares.side);
    for (std::size_t i = 0; i < squares.side * squares.side; ++i) {
        squares.is_black.push_back((code->data[i] & 1U) != 0);
    }
    return one_bit_png(squares, kPixelsPerSquare, kQuietZone);
}

}  // namespace paperround
