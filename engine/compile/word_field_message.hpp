// SPDX-License-Identifier: MIT
// What is said about one of Word's fields, and the tags that come of it.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/word_field.hpp"

namespace paperround::compile {

Tag tag_of_field(const WordField& field, TagMeaning what, FieldUse::Kind carrier);

/// The whole field is marked.
Diagnostic about_field(const WordField& field, std::string code, std::string message,
                       std::string hint);

}  // namespace paperround::compile
