// SPDX-License-Identifier: MIT
// Numbers in English words and in Roman numerals. Serves the filters `words` and `roman` as well as
// Word's `\* CardText` and `\* roman` switches.
#pragma once

#include <optional>
#include <string>

namespace paperround {

/// 1205 is "one thousand two hundred and five", -0.5 "minus zero point five". nullopt from a
/// thousand billion on.
std::optional<std::string> number_in_words(double number);

/// 2026 is "MMXXVI". nullopt for what is not a whole number from 1 to 3999.
std::optional<std::string> roman_numeral(double number);

}  // namespace paperround
