// SPDX-License-Identifier: MIT
// A table's cells by the grid columns that they take (ISO 29500-1 §17.4.16, ODF 1.3 part 3 §9.1.6).
// Borrowed from the tree.
#pragma once

#include "engine/compile/markup.hpp"

#include <vector>

namespace paperround::compile {

struct GridCell {
    xml::Node* node = nullptr;
    int first = 0;  // grid column, from 0
    int span = 1;   // as many columns as it takes in its row's own list of cells
};

/// One row's cells in order. Cells in controls are seen.
std::vector<GridCell> cells_of_row(const Markup& markup, xml::Node& row);

/// The rows of this table, not of tables in it.
std::vector<xml::Node*> rows_of_table(const Markup& markup, xml::Node& table);

/// How many columns an ODF cell reaches over, those of its covered cells included; in DOCX the same
/// as its span.
int reach_of(const Markup& markup, const GridCell& cell);

}  // namespace paperround::compile
