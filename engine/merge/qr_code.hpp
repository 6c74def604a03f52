// SPDX-License-Identifier: MIT
// A text as a QR code (ISO/IEC 18004), error correction M: 15 % of it may be damaged.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// A PNG. Throws EvaluationFailure E634 when the text is too long for one (2,331 bytes).
std::string qr_png(std::string_view text);

}  // namespace paperround
