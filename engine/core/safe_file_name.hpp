// SPDX-License-Identifier: MIT
// A file name that every file system takes: what people write into a name becomes one path
// component that can be copied to a Windows share, put into a zip or attached to a mail.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// `wanted` (UTF-8) with separators, control characters and `<>:"|?*` as `_`; without leading dots
/// and without blanks or dots at either end; `CON`, `LPT1` … get a `_` before them; at most 150
/// bytes, cut on a character and before the extension. Letters of every script are kept; bytes that
/// are no UTF-8 become `_`. "document" when nothing is left.
std::string safe_file_name(std::string_view wanted);

}  // namespace paperround
