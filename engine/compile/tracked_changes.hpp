// SPDX-License-Identifier: MIT
// Tracked changes of a template (ISO 29500-1 §17.13.5, ODF 1.3 part 3 §5.5): what the author has
// neither accepted nor refused.
#pragma once

#include "engine/document/document_format.hpp"
#include "engine/document/xml/tree.hpp"

namespace paperround::compile {

/// Is the element itself such a change: an insertion, a deletion, a move, a change of looks?
bool is_tracked_change(const xml::Node& element);

/// w:ins, w:moveTo.
bool is_insertion(const xml::Node& element);

/// What was inserted stays, what was deleted goes, looks stay as they are now. True when there was
/// anything to accept.
bool accept_changes(xml::Node& root, DocumentFormat format);

/// Likewise, of the changes inside one paragraph of a DOCX.
void accept_changes_within(xml::Node& paragraph);

/// Every change is by "Author", as Word's own inspector puts it; its date goes. True when there was
/// any.
bool hide_change_authors(xml::Node& root);

}  // namespace paperround::compile
