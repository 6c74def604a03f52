// SPDX-License-Identifier: MIT
// One spelling for letters that Unicode can spell in several ways.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// Is it certain, at a glance, that composed() would change nothing?
bool is_surely_composed(std::string_view text);

/// In Unicode's form C: an e followed by an accent becomes é. What is not UTF-8 stays as it is.
std::string composed(std::string_view text);

}  // namespace paperround
