// SPDX-License-Identifier: MIT
// Where the bookmarks, control tags, control titles and sections of each slot are in what came
// back, as far as they can be trusted.
#pragma once

#include "engine/extract/align.hpp"
#include "engine/extract/table_rematch.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace paperround {

struct Marks {
    std::vector<std::vector<std::size_t>> blocks_of_slot;  // ascending; empty: no trusted mark
    std::vector<std::optional<std::size_t>> slot_of_block;
    std::vector<bool> was_sent_marked;  // the slot was marked when it was sent
    std::vector<bool> is_marked;        // it still is, trusted or not
};

/// For each slot, the blocks of `model` that carry a mark of it: its key as a control's tag or a
/// section's name, its bookmark, or its label as a control's title where no other slot has that.
std::vector<std::vector<std::size_t>> marked_blocks(const TextModel& model,
                                                    const std::vector<AnswerSlot>& slots);

/// A mark is distrusted when it surrounds a printed line other than the slot's own (LibreOffice was
/// seen to stretch a control over half a page) or stands in two places (a part was copied).
Marks find_marks(const AlignedDocuments& documents, const Alignment& alignment);

}  // namespace paperround
