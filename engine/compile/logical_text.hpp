// SPDX-License-Identifier: MIT
// A paragraph's text as a person reads it, and for each piece of it the node it came from. Word and
// LibreOffice cut text into runs wherever they like; nothing after this file sees the cuts.
#pragma once

#include "engine/compile/markup.hpp"

#include <string>
#include <vector>

namespace paperround::compile {

/// Bytes [begin, begin + length) of the text. A Text node's own bytes, or one element that stands
/// for a tab, a break, a hyphen, blanks or an object.
struct TextPiece {
    xml::Node* node = nullptr;
    std::size_t begin = 0;
    std::size_t length = 0;
};

struct LogicalText {
    std::string text;
    std::vector<TextPiece> pieces;  // in order
};

/// What stands in the text for a drawing: U+FFFC, as in the text model.
inline constexpr std::string_view kObjectCharacter = "\xEF\xBF\xBC";

/// Borrows the tree. Tab is TAB, a line break LF, a no-break hyphen `-`.
LogicalText logical_text(const Markup& markup, xml::Node& paragraph);

}  // namespace paperround::compile
