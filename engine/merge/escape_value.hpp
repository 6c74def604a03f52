// SPDX-License-Identifier: MIT
// A value's text becomes part of the bytes around it: escaped, and with the line breaks, tabs and
// blanks of the format. Characters that XML 1.0 §2.2 forbids become U+FFFD.
#pragma once

#include "engine/compile/program.hpp"

#include <string>
#include <string_view>

namespace paperround {

struct TextSurroundings {
    /// What DocxParagraphs and OdtParagraphs print for a line break; the others have their own.
    std::string_view line_break = {};
    /// The byte that the text comes after; as it is, an element.
    char before = '>';
};

/// `text` is UTF-8. CR LF, CR, VT, U+2028 and U+2029 are line breaks as LF is. DocxText stands
/// inside a w:t, OdtText inside a paragraph.
void append_escaped(std::string& out, std::string_view text, Escaping escaping,
                    const TextSurroundings& around = {});

}  // namespace paperround
