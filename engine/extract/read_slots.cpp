// SPDX-License-Identifier: MIT
// The stages of reading, one after the other.
#include "engine/extract/read_slots.hpp"

#include "engine/extract/compare_marks.hpp"
#include "engine/extract/grid_reading.hpp"
#include "engine/extract/looks.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/place_text.hpp"

namespace paperround {

Readings read_slots(const SentForm& form, const TextModel& returned) {
    std::vector<std::string> normalised;
    normalised.reserve(returned.blocks.size());
    for (const auto& block : returned.blocks) normalised.push_back(normalise_text(block.text));

    const auto outline = outline_of(form);
    const AlignedDocuments documents{form, outline, returned};
    const auto alignment = align(form, outline, returned, normalised);
    const TableMatch tables(form, outline, returned, alignment);
    const auto marks = find_marks(documents, alignment);

    auto readings = place_text(documents, alignment, tables, marks);
    compare_with_marks(readings, marks, documents);
    note_looks(readings, form, returned);
    readings.grids = read_grids({documents, alignment, tables, marks}, readings);
    readings.share_found = alignment.share_found;
    readings.was_capped = alignment.was_capped;
    return readings;
}

}  // namespace paperround
