// SPDX-License-Identifier: MIT
// Characters as ODF wants them in a paragraph: white space collapses there (ODF 1.3 part 3 §6.1.2),
// so blanks beyond the first, tabs and line breaks are elements.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <string_view>

namespace paperround::compile {

/// Appends text nodes, text:s, text:tab and text:line-break.
void append_odt_text(xml::Node& parent, std::string_view text);

}  // namespace paperround::compile
