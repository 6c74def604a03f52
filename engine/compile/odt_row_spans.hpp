// SPDX-License-Identifier: MIT
// Cells over several rows (ODF 1.3 part 3 §19.689) of which some are repeated or dropped: the cell
// goes over as many as there are then. In DOCX each row says for itself that it continues a cell.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Requires: the blocks are nested. Of rows in blocks within blocks nothing is worked out.
void fit_row_spans(PartDraft& draft);

}  // namespace paperround::compile
