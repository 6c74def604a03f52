// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104), for content addresses and signed tokens.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// 32 raw bytes.
std::string hmac_sha256(std::string_view key, std::string_view message);

/// Takes the same time wherever the two differ.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace paperround
