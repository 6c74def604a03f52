// SPDX-License-Identifier: MIT
// A value's text becomes part of the bytes around it: escaped, and with the line breaks, tabs and
// blanks of the format. Characters that XML 1.0 §2.2 forbids become U+FFFD.
#pragma once

#include "engine/compile/program.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// `text` is UTF-8. CR LF, CR, VT, U+2028 and U+2029 are line breaks as LF is. For DocxText `out`
/// must end inside a w:t, for OdtText inside a paragraph. `line_break` is what DocxParagraphs
/// and OdtParagraphs print for one; the others have their own.
void append_escaped(std::string& out, std::string_view text, Escaping escaping,
                    std::string_view line_break = {});

}  // namespace paperround
