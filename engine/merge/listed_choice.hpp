// SPDX-License-Identifier: MIT
// Which entry of a control's list a value means. A list is short; it is gone through.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/core/value.hpp"

namespace paperround {

/// Throws EvaluationFailure E402, naming the choices, when the value is none of them.
Value listed_choice(const ListedExpression& listed, const Value& input);

}  // namespace paperround
