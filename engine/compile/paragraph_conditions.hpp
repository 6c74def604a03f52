// SPDX-License-Identifier: MIT
// Conditions that stand in a paragraph and are about the whole of it. They wait in their places
// until the blocks are nested, for which paragraphs must still be where the author put them.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

inline constexpr std::string_view kParagraphConditionElement = "paperround:paragraph-if";

/// Puts into the place of `node` what makes its paragraph depend on the tag's expression.
void replace_by_paragraph_condition(PartDraft& draft, xml::Node& node, Tag condition);

/// A list item that holds only the paragraph goes with it. Requires: the blocks are nested.
void apply_paragraph_conditions(PartDraft& draft);

/// Lets the paragraph, or the list item that holds nothing else, depend on the tag's expression.
/// Returns the choice that it stands in now.
xml::Node& keep_paragraph_if(PartDraft& draft, xml::Node& paragraph, Tag condition);

}  // namespace paperround::compile
