// SPDX-License-Identifier: MIT
// Word's fields written down as people write about them: `{IF {MERGEFIELD role} = "x" "y"}`, with
// `¶` for the end of a paragraph; made as runs, one for every piece, and read back as text.
#pragma once

#include "engine/core/schema.hpp"
#include "engine/core/value.hpp"

#include <string>

namespace paperround::testing {

/// w:p elements. `{` … `}` are complex fields, without a result, or with `«old»` behind the code.
std::string word_paragraphs(const std::string& sketch);

/// The text of the document that the sketch gives for the record; a paragraph a line.
std::string word_filled(const std::string& sketch, const Record& record);

/// What its author is told; empty: nothing.
std::string word_mistakes(const std::string& sketch, const Schema* schema = nullptr);

/// A complex field of one piece of code.
std::string word_field(const std::string& code, const std::string& result = "");

}  // namespace paperround::testing
