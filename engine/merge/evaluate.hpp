// SPDX-License-Identifier: MIT
// Works out an expression for one record. Numbers compare as numbers when both sides read as such,
// dates as dates, everything else as text, in which letter case counts.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/core/value.hpp"
#include "engine/merge/evaluated.hpp"
#include "engine/merge/scope.hpp"

#include <string>

namespace paperround {

/// A name that is not there comes to Missing. What it borrows lives as long as the record, the
/// loop and the expression. Throws EvaluationFailure E6xx.
Evaluated evaluate(const Expression& expression, Scope& scope);

/// For `if`: not empty, not false, not zero. Throws as evaluate.
bool is_true(const Expression& expression, Scope& scope);

/// The text of the expression's value; without a copy where the value is text in the record.
/// Throws as evaluate.
void append_text(std::string& out, const Expression& expression, Scope& scope);

}  // namespace paperround
