// SPDX-License-Identifier: MIT
// Tags whose last filter says what they put on the page: image, link, paragraphs, markdown, qr.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// The filter if the tag is an output tag that ends in one of them; else null. Borrowed from the
/// tag.
const FilterExpression* content_of(const Tag& tag);

/// Does any tag of the part put in more than text?
bool has_content(const PartDraft& draft);

/// Reports E430 where such a filter is not the last of an output tag; false then.
bool content_stands_last(const Tag& tag, Diagnostics& diagnostics);

/// Reports E433 for what a plain text or HTML cannot hold.
void check_text_content(const PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
