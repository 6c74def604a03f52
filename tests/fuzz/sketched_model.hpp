// SPDX-License-Identifier: MIT
// A document in lines of text, for fuzzing what reads documents:
//     = Heading         a heading              - item     a list item
//     | cell ⇥ cell     a row of a table       ~ text     a paragraph in a text box
//     anything else     a paragraph            ^          the next row begins a new table
// "§name" at the end of a paragraph or cell is a bookmark there.
#pragma once

#include "engine/document/text_model.hpp"

#include <string_view>

namespace paperround::fuzzing {

TextModel sketched_model(std::string_view lines);

}  // namespace paperround::fuzzing
