// SPDX-License-Identifier: MIT
// A value as it is printed when no filter says otherwise: "6 November 2026", "14:30", "0.5",
// "yes", a list's items with commas between. Text is printed as it came: "007" stays "007".
#pragma once

#include "engine/core/value.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// Nothing for Missing; a record has no text of its own and gives its values, with commas between.
void append_value_text(std::string& out, const Value& value);

std::string value_text(const Value& value);

/// The value's own text where it is one, otherwise written into `buffer`. Borrowed from either.
std::string_view text_of(const Value& value, std::string& buffer);

/// "0.5", "1200000": the shortest digits that mean this number, never an exponent.
std::string number_text(double number);

}  // namespace paperround
