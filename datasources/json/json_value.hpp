// SPDX-License-Identifier: MIT
// One JSON text (RFC 8259) as a value of ours: objects become records in the order written, arrays
// lists, null the empty value. Whole numbers beyond 2^53, which a double would change, stay text.
#pragma once

#include "engine/core/value.hpp"

#include <memory>
#include <string_view>

namespace paperround {

/// Reads one text after another; one thread.
class JsonReader {
  public:
    JsonReader();
    ~JsonReader();

    /// `start` says where the text stands: messages count lines and columns from there.
    /// Throws Error D010 (not JSON), D011 (the same name twice in one object).
    Value read(std::string_view text, const Location& start);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace paperround
