// SPDX-License-Identifier: MIT
// Text that programs put on a page: page numbers, the reference line, the address to return the
// form to. It is nobody's answer.
#pragma once

#include <string_view>

namespace paperround {

/// A short line that looks like it, standing where nothing is asked. `normalised`: see
/// normalise_text.
bool is_machine_text(std::string_view normalised);

/// The same where an answer could stand: "Page 2" or an address of their own is what people type,
/// "Page 2 of 3" and a valid reference are not.
bool is_certainly_machine_text(std::string_view normalised);

/// What Word and LibreOffice show in a control that waits for text, or a line to write on.
bool is_placeholder(std::string_view normalised);

/// The placeholder that the text begins or ends with beside something else; empty: none.
std::string_view placeholder_within(std::string_view normalised);

}  // namespace paperround
