// SPDX-License-Identifier: MIT
// Word's formats for numbers: the general ones of `\*` and the pictures of `\#`.
#pragma once

#include "engine/compile/word_function.hpp"
#include "engine/core/value.hpp"

#include <string_view>

namespace paperround {

/// What is no number, or too large for the format, is printed as it is.
/// Requires: `format` is one of the general formats for numbers.
Value in_word_format(WordFunction format, const Value& value);

/// `\#`; what is no number is printed as it is.
Value in_word_picture(const Value& value, std::string_view picture);

/// A formula's result without a picture: at most two decimals.
Value as_formula_result(const Value& value);

}  // namespace paperround
