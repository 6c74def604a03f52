// SPDX-License-Identifier: MIT
// What people typed, made safe for a spreadsheet.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// Without the invisible characters that turn the direction of writing: with them a cell can show
/// another text than it holds. Letters of right-to-left scripts need none.
std::string without_bidi_controls(std::string_view text);

/// Would a spreadsheet that opens a CSV run it? It begins with = + - @, TAB or CR.
bool would_be_a_formula(std::string_view cell);

}  // namespace paperround
