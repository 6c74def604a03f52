// SPDX-License-Identifier: MIT
// What a MERGEFIELD prints: the field's switches as filters of the language.
#pragma once

#include "engine/compile/field_code.hpp"
#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// The name with the filters that `\*`, `\@` and `\#` ask for. Requires: the code has a name.
Expression value_of(const FieldCode& code);

/// The argument of a switch, or empty.
std::string argument_of(const FieldCode& code, std::string_view letter);

/// Does the field ask for the look of its old result (`\* MERGEFORMAT`)?
bool keeps_result_format(const FieldCode& code);

/// Does the field steer Word's own merge?
bool steers_merge(const FieldCode& code);

/// Does it only when a merge field is part of its code: IF, COMPARE, SET, QUOTE, `=`?
bool may_steer_merge(const FieldCode& code);

}  // namespace paperround::compile
