// SPDX-License-Identifier: MIT
// When two headings of a list are the same heading.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// Lower case without blanks, underscores, punctuation, "[required]" and "[upload only]"; full-
/// width letters as plain ones. "E-mail Address [Required]" is "emailaddress".
std::string fold_heading(std::string_view heading);

}  // namespace paperround
