// SPDX-License-Identifier: MIT
// Judges what was read: whose turn it was, what was pre-filled, what is required, what fits; and
// whether a person has to look before anything is done with the form.
#pragma once

#include "engine/extract/extract.hpp"
#include "engine/extract/reading.hpp"

namespace paperround {

/// The answer of one slot with all its flags.
Answer check_answer(const SentForm::Slot& slot, Reading reading, const ExtractOptions& options);

/// Sets reasons and verdict from answers and unassigned text, which have to be there already.
void conclude(AnswerSheet& sheet, const SentForm& form, const ExtractOptions& options);

}  // namespace paperround
