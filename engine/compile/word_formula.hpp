// SPDX-License-Identifier: MIT
// The formula of an `=` field: `= {MERGEFIELD hours} * 1.5`. ISO 29500-1 §17.16.3.
#pragma once

#include "engine/compile/word_field_value.hpp"

namespace paperround::compile {

/// Nothing for what cannot be read, and for what only Word can work out: cells of its table,
/// bookmarks of the document.
std::optional<Expression> parse_word_formula(const WordFieldValues& values, const WordField& field);

}  // namespace paperround::compile
