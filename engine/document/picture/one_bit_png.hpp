// SPDX-License-Identifier: MIT
// A PNG of black and white squares (ISO/IEC 15948): what a QR code needs, and no more.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace paperround {

/// Square after square, line after line, `side` of them each way.
struct BlackAndWhite {
    std::size_t side = 0;
    std::vector<bool> is_black;
};

/// Each square is `scale` pixels wide, with `margin` white squares around all of them.
std::string one_bit_png(const BlackAndWhite& squares, std::size_t scale, std::size_t margin);

}  // namespace paperround
