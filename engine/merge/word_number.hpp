// SPDX-License-Identifier: MIT
// Numbers as Word's fields read them: "1,200.50", "£5", "15%" and "(3)" are numbers to it.
#pragma once

#include "engine/core/value.hpp"

#include <optional>

namespace paperround {

/// nullopt for what is no number, and for what is empty.
std::optional<double> read_word_number(const Value& value);

}  // namespace paperround
