// SPDX-License-Identifier: MIT
// The second opinion: where a trusted mark stands in what was read for its slot, the reading is as
// good as certain; where it stands in another's, a person decides.
#pragma once

#include "engine/extract/marks.hpp"
#include "engine/extract/reading.hpp"

namespace paperround {

void compare_with_marks(Readings& readings, const Marks& marks, const AlignedDocuments& documents);

}  // namespace paperround
