// SPDX-License-Identifier: MIT
// Dates and times written by a picture of Word's letters: "d MMMM yyyy" gives "6 November 2026".
// English names. Serves the filters `date` and `time` as well as Word's `\@` switch.
#pragma once

#include "engine/core/value.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// d dd ddd dddd, M MM MMM MMMM, yy yyyy, h hh (12 hours), H HH (24), m mm, s ss, am/pm; what
/// stands between single quotes is printed as it is, and so is every other character.
/// The letters of the date are printed as they are when the moment has no valid date.
void append_date_picture(std::string& out, const DateTime& moment, std::string_view picture);

}  // namespace paperround
