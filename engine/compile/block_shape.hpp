// SPDX-License-Identifier: MIT
// What a block repeats or keeps, told from where its markers stand: a stretch of one paragraph,
// whole paragraphs and tables, rows, cells. The rules are a table in docs/template-language.md.
#pragma once

#include "engine/compile/block_pairs.hpp"

#include <optional>
#include <vector>

namespace paperround::compile {

struct ShapedBlock {
    Block block;
    /// The paragraph, row or cell of each marker: the block is made of whole ones. Empty for a
    /// stretch of one paragraph.
    std::vector<xml::Node*> units;
};

/// Reports E203, and then gives nothing, where no rule fits.
std::optional<ShapedBlock> shape_of(const PartDraft& draft, const Block& block,
                                    Diagnostics& diagnostics);

}  // namespace paperround::compile
