// SPDX-License-Identifier: MIT
// Letter case for names and headings, in every alphabet that has it: é, Ł, ß, Ж.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

/// Every word begins with a capital: "mary-ann o'neil" is "Mary-Ann O'Neil". The other letters stay
/// ("McDonald", "Head of PE" keep theirs) unless the whole text is in capitals.
std::string to_title(std::string_view text);

/// The first letter is a capital; the others as for to_title.
std::string to_sentence(std::string_view text);

/// The first letter of every word, as capitals: "Mary-Ann O'Neil" is "MO".
std::string initials_of(std::string_view text);

/// At most so many characters, the last of them "…" when something was cut off.
std::string truncated(std::string_view text, std::size_t most_characters);

}  // namespace paperround
