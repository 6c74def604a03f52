// SPDX-License-Identifier: MIT
// What became of a batch: how many documents, and each record that has none. What went well is only
// counted, so that a batch of any length takes the same memory.
#pragma once

#include "engine/core/diagnostic.hpp"

#include <string>
#include <vector>

namespace paperround {

struct FailedRecord {
    std::size_t number = 0;  // in its source, from 1
    Location origin;         // "staff.csv, row 17"
    Diagnostic problem;
};

struct MergeReport {
    std::size_t documents = 0;           // accepted by the sink
    std::vector<FailedRecord> failures;  // in the source's order
    bool stopped = false;                // at the last failure; what came after it was not made
};

/// "198 documents, 2 records failed", and a line for each that did.
std::string describe(const MergeReport& report);

}  // namespace paperround
