// SPDX-License-Identifier: MIT
// What the filters of engine/compile/filter.hpp do to a value. Nothing comes of nothing: a missing
// value stays missing, but for `default`, `count`, `sum` and `tick`.
#pragma once

#include "engine/compile/filter.hpp"
#include "engine/core/value.hpp"

#include <vector>

namespace paperround {

/// `arguments` in the order of the filter's parameters; null for one that was left out.
/// Throws EvaluationFailure: E610 no date, E611 no time, E612 no number, E613 no list,
/// E615 neither yes nor no.
Value apply_filter(Filter filter, const Value& input, const std::vector<const Value*>& arguments);

}  // namespace paperround
