// SPDX-License-Identifier: MIT
// The pictures inside a flat OpenDocument file (RFC 4648 §4).
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// White space and whatever else is no digit is passed over.
std::string bytes_of_base64(std::string_view text);

}  // namespace paperround
