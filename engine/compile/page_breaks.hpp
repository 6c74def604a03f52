// SPDX-License-Identifier: MIT
// `{% pagebreak %}`: Word's break is a character in the line; ODF has only paragraphs that begin or
// end a page, by their style.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <string>

namespace paperround::compile {

/// Replaces every page break of the part; E109 where no page can end. What is left in an ODT is a
/// placeholder that page_split() writes.
void place_page_breaks(PartDraft& draft, Compilation& compilation);

/// The markup that ends the paragraph around the placeholder and begins another on the next page;
/// empty for other placeholders.
std::string page_split(const PartDraft& draft, const xml::Node& placeholder);

}  // namespace paperround::compile
