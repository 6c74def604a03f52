// SPDX-License-Identifier: MIT
// From two documents to a reading of every slot, in the order it is done: align, match tables,
// place the text, ask the marks.
#pragma once

#include "engine/extract/extract.hpp"
#include "engine/extract/reading.hpp"

namespace paperround {

/// `readings.share_found` says how much of the form was found at all.
Readings read_slots(const SentForm& form, const TextModel& returned);

}  // namespace paperround
