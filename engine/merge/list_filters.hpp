// SPDX-License-Identifier: MIT
// The filters that work on a list as a whole.
#pragma once

#include "engine/core/value.hpp"
#include "engine/merge/filter_arguments.hpp"

namespace paperround {

/// Texts of the items that have one, with what stands between them.
Value join_items(const Value& input, const FilterArguments& arguments);

/// The first or last item, or field of a record.
Value first_item(const Value& input);
Value last_item(const Value& input);

/// How many items or fields; 0 of nothing.
Value count_items(const Value& input);

/// The total; what is empty counts nothing. `sum("hours")`: of that field of the items.
Value sum_of(const Value& input, const FilterArguments& arguments);

/// In order of the items or of one of their fields: numbers, dates, else text without regard to
/// letter case; what is empty comes last.
Value sorted(const Value& input, const FilterArguments& arguments);

/// Each value once, where it came first.
Value unique_items(const Value& input);

/// `map("name")`: that field of every item. `map(table)`: what stands in the record `table` under
/// the value, or under each item of a list.
Value mapped(const Value& input, const FilterArguments& arguments);

/// The lines of a text, as a list.
Value lines_of(const Value& input);

}  // namespace paperround
