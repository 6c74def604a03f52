// SPDX-License-Identifier: MIT
// Whether bytes are UTF-8, and how older Windows programs meant them if they are not.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// RFC 3629: shortest forms only, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

/// Never fails: the five bytes without a meaning become U+FFFD.
std::string utf8_from_windows_1252(std::string_view bytes);

}  // namespace paperround
