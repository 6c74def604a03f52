// SPDX-License-Identifier: MIT
// `{%col for … %}`: a block of whole columns. In every row of the table the cells of those columns
// get the block around them, in the grid too; cells that reach over them reach as far as before.
#pragma once

#include "engine/compile/block_pairs.hpp"

namespace paperround::compile {

bool is_column_block(const PartDraft& draft, const Block& block);

/// Takes the block's tags away and puts loops or choices into each row. Reports E205 where they do
/// not stand in one table.
void spread_over_columns(PartDraft& draft, const Block& block, Diagnostics& diagnostics);

}  // namespace paperround::compile
