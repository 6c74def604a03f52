// SPDX-License-Identifier: MIT
// One JSON text (RFC 8259) as a value of ours: objects become records in the order written, arrays
// lists, null the empty value. Whole numbers beyond 2^53, which a double would change, stay text.
#pragma once

#include "engine/core/value.hpp"

#include <string>

namespace paperround {

/// `start` says where the text stands: messages count lines and columns from there.
/// Throws Error D010 (not JSON), D011 (the same name twice in one object).
Value read_json_value(const std::string& text, const Location& start);

}  // namespace paperround
