// SPDX-License-Identifier: MIT
// The question that an answer answers, found as a reader finds it: beside it, above it, before it.
#pragma once

#include "engine/compile/markup.hpp"

#include <string>
#include <string_view>

namespace paperround::compile {

/// Text of the paragraph before in the same cell, else of the cell to the left, else of the cells
/// above, else further left, else of the paragraph before. Blanks are one blank each. May be empty.
std::string label_of(const Markup& markup, xml::Node& root, const xml::Node& answer_paragraph);

/// White space becomes one blank, none at either end.
std::string with_single_blanks(std::string_view text);

/// At most that many bytes, cut between two characters.
std::string shortened(std::string text, std::size_t most_bytes);

}  // namespace paperround::compile
