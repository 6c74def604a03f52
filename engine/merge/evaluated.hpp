// SPDX-License-Identifier: MIT
// What an expression came to: borrowed from the record where it stands there as it is, made
// otherwise. Saves copying texts and lists on the way to the page.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/value.hpp"

#include <string>
#include <utility>

namespace paperround {

class Evaluated {
  public:
    /// Borrows.
    explicit Evaluated(const Value* borrowed) : borrowed_(borrowed) {}
    /// Owns.
    explicit Evaluated(Value made) : made_(std::move(made)) {}

    bool is_borrowed() const { return borrowed_ != nullptr; }

    /// Borrowed until the record or the loop changes; of a value made on the way, from this object.
    const Value& value() const { return borrowed_ ? *borrowed_ : made_; }

  private:
    const Value* borrowed_ = nullptr;
    Value made_;
};

/// Thrown when this record's value cannot be used. The renderer adds the place in the template and
/// the record's origin and makes an Error of it.
struct EvaluationFailure {
    std::string code;  // E610 …
    std::string message;
    std::string hint;
    /// Note: the record is left out on purpose, and that is no failure.
    Severity severity = Severity::Error;
};

}  // namespace paperround
