// SPDX-License-Identifier: MIT
// A loop whose body ends with a page break or a section break would leave an empty page behind its
// last copy, where nothing follows.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Only DOCX: LibreOffice breaks before a paragraph, not after. Requires: the blocks are nested.
void end_without_empty_page(PartDraft& draft);

}  // namespace paperround::compile
