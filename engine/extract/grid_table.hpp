// SPDX-License-Identifier: MIT
// One grid whose table came back: which of its rows and columns are the printed ones, what stands
// in them, and how sure that is.
#pragma once

#include "engine/extract/grid_reading.hpp"
#include "engine/extract/printed_grid.hpp"

namespace paperround {

struct PlacedGrid {
    PrintedGrid printed;
    int returned_table = 0;
};

/// Takes the text of the table out of what is unassigned.
GridReading read_table(const GridEvidence& evidence, Readings& readings, const AnswerGrid& grid,
                       const PlacedGrid& placed);

}  // namespace paperround
