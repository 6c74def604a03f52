// SPDX-License-Identifier: MIT
// The order of words as people look them up: é beside e, small beside capital letters.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// Keys compared byte by byte give the order: letters first without their accents and case, then,
/// between words that are equal so far, as they are written. æ stands as ae, ø as o, ß as ss; the
/// orders of single languages (ö after z in Swedish) are not known.
std::string sort_key(std::string_view text);

}  // namespace paperround
