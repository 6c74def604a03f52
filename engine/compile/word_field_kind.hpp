// SPDX-License-Identifier: MIT
// Which of Word's fields the merge has to work out, told from the first word of their code.
#pragma once

#include "engine/compile/word_field.hpp"

#include <set>
#include <string>

namespace paperround::compile {

/// Folded names that SET and ASK define somewhere in the template.
using Bookmarks = std::set<std::string, std::less<>>;

/// Requires: `words` are those of the field's code.
WordFieldKind kind_of(const WordField& field, const Bookmarks& bookmarks);

/// Does a field that compares or computes name what SET or ASK defines?
bool reads_bookmark(const WordField& field, const Bookmarks& bookmarks);

/// Is it put into the place of a result, or does it work on the merge: has it to be taken apart?
/// False for what stays a field.
bool is_worked_out(const WordField& field);

}  // namespace paperround::compile
