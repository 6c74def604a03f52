// SPDX-License-Identifier: MIT
// How two values compare: as numbers when both read as numbers, as dates when one is a date and the
// other reads as one, yes/no likewise, otherwise as text, in which letter case counts. A missing
// value equals an empty text.
#pragma once

#include "engine/core/value.hpp"

#include <compare>

namespace paperround {

bool are_equal(const Value& left, const Value& right);

/// unordered when one side is empty: nothing is neither before nor after anything.
/// Throws EvaluationFailure E613 when one of them is a list or a record.
std::partial_ordering order_of(const Value& left, const Value& right);

/// Is it an item of the list, part of the text, the name of one of the record's fields?
/// Throws EvaluationFailure E613 when `container` can hold nothing.
bool contains(const Value& container, const Value& item);

}  // namespace paperround
