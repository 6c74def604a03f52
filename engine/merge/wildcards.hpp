// SPDX-License-Identifier: MIT
// Text held against a pattern: `?` is one character, `*` any number of them.
#pragma once

#include <string_view>

namespace paperround {

/// Letter case counts.
bool matches_wildcards(std::string_view text, std::string_view pattern);

}  // namespace paperround
