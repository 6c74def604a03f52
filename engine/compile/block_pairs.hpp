// SPDX-License-Identifier: MIT
// Which `endif` belongs to which `if`: by order alone, before anybody asks where they stand.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <vector>

namespace paperround::compile {

/// The placeholders of one block in reading order: `if`, its `elif`s and `else`, `endif`; or `for`,
/// its `else`, `endfor`.
struct Block {
    std::vector<xml::Node*> markers;
};

/// Inner blocks before those around them. Reports E201 and E202; a block with a mistake is left
/// out.
std::vector<Block> pair_blocks(const PartDraft& draft, Diagnostics& diagnostics);

}  // namespace paperround::compile
