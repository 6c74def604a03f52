// SPDX-License-Identifier: MIT
// Reads a table of answers as a table: columns by their headings, rows by their labels, or, where
// rows have none, every row there is, be they more or fewer than were printed.
#pragma once

#include "engine/extract/marks.hpp"
#include "engine/extract/reading.hpp"
#include "engine/extract/table_match.hpp"
#include "engine/extract/table_rematch.hpp"

#include <vector>

namespace paperround {

/// What the paragraphs were aligned to; borrowed for the call.
struct GridEvidence {
    const AlignedDocuments& documents;
    const Alignment& alignment;
    const TableMatch& tables;
    const Marks& marks;
};

/// Takes the text of the grids out of `readings`: out of what is unassigned, too.
std::vector<GridReading> read_grids(const GridEvidence& evidence, Readings& readings);

}  // namespace paperround
