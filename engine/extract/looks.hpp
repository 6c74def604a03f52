// SPDX-License-Identifier: MIT
// What the paragraphs of an answer show beside their words: emphasis, comments, lists that nobody
// touched.
#pragma once

#include "engine/extract/reading.hpp"

namespace paperround {

void note_looks(Readings& readings, const SentForm& form, const TextModel& returned);

}  // namespace paperround
