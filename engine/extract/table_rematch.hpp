// SPDX-License-Identifier: MIT
// Tables that changed places: a line that is printed only once says which returned table is which,
// and the lines that every such table has are matched again inside it.
#pragma once

#include "engine/extract/align.hpp"
#include "engine/extract/candidate_pairs.hpp"

#include <vector>

namespace paperround {

/// What is aligned with what; borrowed for the call.
struct AlignedDocuments {
    const SentForm& form;
    const FormOutline& outline;
    const TextModel& returned;
};

void rematch_tables(Alignment& alignment, const std::vector<CandidatePair>& pairs,
                    const AlignedDocuments& documents);

}  // namespace paperround
