// SPDX-License-Identifier: MIT
// Works out what Word's fields ask for: comparisons, formulas, formats. See word_function.hpp.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/merge/evaluated.hpp"
#include "engine/merge/scope.hpp"

namespace paperround {

/// Throws EvaluationFailure E612 for text in a formula, E614 for a division by zero.
Evaluated evaluate_word(const WordExpression& expression, Scope& scope);

}  // namespace paperround
