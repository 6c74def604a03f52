// SPDX-License-Identifier: MIT
#include "app/round/stored_reading.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace paperround {

namespace {

std::string_view word_for(Layer layer) {
    switch (layer) {
        case Layer::Alignment:
            return "alignment";
        case Layer::Anchor:
            return "anchor";
        case Layer::Both:
            break;
    }
    return "both";
}

}  // namespace

StoredReading stored_reading(const ReadReturn& read) {
    StoredReading stored;
    stored.unassigned = read.sheet.unassigned;
    for (const Answer& answer : read.sheet.answers) {
        stored.answers.push_back({.key = answer.key,
                                  .value = answer.value,
                                  .confidence = answer.confidence,
                                  .layer = std::string(word_for(answer.layer)),
                                  .flags = fmt::format("{}", fmt::join(answer.flags, "\n")),
                                  .owner = answer.owner,
                                  .is_as_sent = answer.is_as_sent});
    }
    for (const IdentityCandidate& candidate : read.candidates) {
        stored.candidates.push_back(
            {.reference = candidate.reference,
             .confidence = candidate.confidence,
             .evidence = fmt::format("{}", fmt::join(candidate.evidence, ", "))});
    }
    return stored;
}

}  // namespace paperround
