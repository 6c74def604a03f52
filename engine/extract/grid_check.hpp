// SPDX-License-Identifier: MIT
// Judges a table of answers: where one box a row is marked the headings of the marked ones are the
// answer, else the rows themselves.
#pragma once

#include "engine/extract/extract.hpp"
#include "engine/extract/reading.hpp"

namespace paperround {

/// The answer of the whole grid with all its flags.
Answer check_grid(GridReading reading, const SentForm& form, const ExtractOptions& options);

}  // namespace paperround
