// SPDX-License-Identifier: MIT
// The tag of a field that some word processor wrote: what it does, and its own text for messages.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

struct FieldCarrier {
    FieldUse::Kind kind;
    std::string_view word;  // Tag::carrier_word
};

/// `written` is what messages show: a column's name, a condition.
Tag field_tag(const std::string& written, Expression value, FieldCarrier carrier,
              const Location& where);

}  // namespace paperround::compile
