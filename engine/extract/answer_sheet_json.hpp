// SPDX-License-Identifier: MIT
// An answer sheet as one JSON object on one line: what `paperround extract --json` prints and other
// programs rely on.
#pragma once

#include "engine/extract/answer_sheet.hpp"

#include <string>

namespace paperround {

/// {"file", "reference", "person", "form", "verdict": "accepted"|"review"|"rejected", "reasons",
///  "answers": {key: {"value", "confidence", "layer": "alignment"|"anchor"|"both", "flags"}},
///  "unassigned"}; always all of them, in this order, without a line break. Confidence has two
/// decimals. A value is a text, true or false for a box, null where nothing was answered, and for a
/// table a list: one text or null a row where a box is marked in each, else one list of texts.
std::string to_json(const AnswerSheet& sheet);

}  // namespace paperround
