// SPDX-License-Identifier: MIT
// Expressions as brackets and words, so that a test can say in one line what was understood:
// "(or a (not b))".
#pragma once

#include "engine/compile/expression.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace paperround::testing {

std::string printed(const Expression& expression);

/// What was understood, or what was not: "E104 at 4-6: message / hint".
std::string parsed(std::string_view text);

std::string printed(const ExpressionMistake& mistake);

/// The expression; the test fails when it is none.
Expression expression(std::string_view text);

}  // namespace paperround::testing
