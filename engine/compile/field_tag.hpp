// SPDX-License-Identifier: MIT
// The tag of a field that some word processor wrote: what it does, and its own text for messages.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// `written` is what messages show: a column's name, a condition.
Tag field_tag(const std::string& written, Expression value, FieldUse::Kind carrier,
              const Location& where);

}  // namespace paperround::compile
