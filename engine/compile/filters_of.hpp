// SPDX-License-Identifier: MIT
// The filters that an expression applies, wherever in it.
#pragma once

#include "engine/compile/expression.hpp"

#include <vector>

namespace paperround::compile {

/// Outermost first; borrowed from the expression.
std::vector<const FilterExpression*> filters_of(const Expression& expression);

}  // namespace paperround::compile
