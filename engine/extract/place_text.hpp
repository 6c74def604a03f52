// SPDX-License-Identifier: MIT
// Gives every returned paragraph that is not a printed line to the slot it answers, and says how
// sure that is; what belongs to no slot is kept as unassigned.
#pragma once

#include "engine/extract/marks.hpp"
#include "engine/extract/reading.hpp"
#include "engine/extract/table_match.hpp"
#include "engine/extract/table_rematch.hpp"

namespace paperround {

Readings place_text(const AlignedDocuments& documents, const Alignment& alignment,
                    const TableMatch& tables, const Marks& marks);

}  // namespace paperround
