// SPDX-License-Identifier: MIT
// Parts with text that nobody reads from top to bottom: the document's properties, the titles of
// charts, SmartArt. Those with tags are filled like the others.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/part_set.hpp"
#include "engine/document/package/package.hpp"

#include <vector>

namespace paperround::compile {

/// Only parts in which braces stand, as they are in `parts`. `stories`: the parts that refer to
/// them.
std::vector<PartDraft> draft_further_parts(const Package& package, const PartSet& parts,
                                           const std::vector<PartDraft>& stories);

/// Properties: each element with text is a paragraph of its own. Immutable.
const Markup& properties_markup(DocumentFormat format);

}  // namespace paperround::compile
