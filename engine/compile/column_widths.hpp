// SPDX-License-Identifier: MIT
// What a loop over columns does to widths and spans: the copies share the width of the column they
// are copies of, so that the table stays as wide; cells across them span all of them.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <vector>

namespace paperround::compile {

/// From the first to the last, counted from 0.
struct GridColumns {
    int first = 0;
    int last = 0;
};

/// Of a cell that spans repeated columns: those that are not repeated, and those that are.
struct SpannedColumns {
    int others = 0;
    int repeated = 0;
};

/// Whether the names in a block's tag are still to be checked and listed.
enum class IsFirst { Yes, No };

/// A branch that does what the tag says.
std::unique_ptr<xml::Node> branch_for_tag(PartDraft& draft, const Tag& tag, IsFirst is_first);

/// The table's columns, each an element of its own.
std::vector<xml::Node*> grid_columns(xml::Node& table);

/// `tag` is the loop's; the cell or column is going to be in it.
void share_width(PartDraft& draft, const Tag& tag, xml::Node& cell);
void share_grid_width(PartDraft& draft, const Tag& tag, xml::Node& column);

/// LibreOffice drops the cells of a row that its table has no columns for: the table gets as many
/// more as the loop over `cells` cells of one of its rows needs.
void add_columns_for_cells(PartDraft& draft, const Tag& tag, xml::Node& table, std::size_t cells);

/// The cell is not in the block. A choice's is there twice, for either case.
void stretch_over(PartDraft& draft, const Tag& tag, xml::Node& cell, SpannedColumns columns);

}  // namespace paperround::compile
