// SPDX-License-Identifier: MIT
// What libzip does not look at: how the entries of a zip lie in the file, and what they are called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Whether the file ends in a zip's directory, so that it is a zip whatever it begins with.
bool has_zip_directory(std::string_view bytes);

/// What is wrong with the layout, or empty: bytes before the first entry or after the end, entries
/// over each other, a local header that contradicts the directory (APPNOTE 6.3.9 §4.3). Requires:
/// has_zip_directory(bytes).
std::string zip_layout_fault(std::string_view bytes);

/// The first name that no honest program writes, and why; empty if there is none.
std::string entry_names_fault(const std::vector<std::string>& names);

}  // namespace paperround
