// SPDX-License-Identifier: MIT
// What a filter is given besides its input, and how it says that it cannot use a value. For the
// files that hold filters.
#pragma once

#include "engine/core/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

class FilterArguments {
  public:
    /// Borrows; null for an argument that was left out.
    explicit FilterArguments(const std::vector<const Value*>& values) : values_(values) {}

    bool has(std::size_t position) const {
        return position < values_.size() && values_[position] != nullptr;
    }
    /// Requires: has(position).
    const Value& value(std::size_t position) const { return *values_[position]; }
    std::string text_or(std::size_t position, std::string_view otherwise) const;

  private:
    const std::vector<const Value*>& values_;
};

/// Throws EvaluationFailure: "… is not a number".
[[noreturn]] void refuse_value(std::string code, const Value& value,
                               std::string_view what_it_is_not, std::string hint);

/// Throws EvaluationFailure E612.
double number_for_filter(const Value& value);

/// A list; the values of a record's fields as one. Throws EvaluationFailure E613.
List items_for_filter(const Value& value);

}  // namespace paperround
