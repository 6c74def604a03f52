// SPDX-License-Identifier: MIT
// Thrown when the operation cannot go on. Mistakes of an author are collected in Diagnostics
// instead, and one person's failure is an outcome. Caught around one record, at the edge of a
// foreign library, and in main.
#pragma once

#include "engine/core/diagnostic.hpp"

#include <exception>
#include <string>

namespace paperround {

class Error : public std::exception {
  public:
    explicit Error(Diagnostic diagnostic)
        : diagnostic_(std::move(diagnostic)), text_(describe(diagnostic_)) {}

    const Diagnostic& diagnostic() const { return diagnostic_; }
    const char* what() const noexcept override { return text_.c_str(); }

  private:
    Diagnostic diagnostic_;
    std::string text_;
};

}  // namespace paperround
