// SPDX-License-Identifier: MIT
// Text that programs put on a page: page numbers, the reference line, the address to return the
// form to. It is nobody's answer.
#pragma once

#include <string_view>

namespace paperround {

/// `normalised`: see normalise_text. Only short lines are machine text.
bool is_machine_text(std::string_view normalised);

/// What Word and LibreOffice show in a control that waits for text, or a line to write on.
bool is_placeholder(std::string_view normalised);

/// The placeholder that the text begins or ends with beside something else; empty: none.
std::string_view placeholder_within(std::string_view normalised);

}  // namespace paperround
