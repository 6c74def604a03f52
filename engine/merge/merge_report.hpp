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

/// A name of the template that was empty for somebody.
struct EmptyField {
    std::string name;  // as written in the template
    std::size_t records = 0;
};

struct MergeReport {
    std::size_t documents = 0;             // accepted by the sink
    std::vector<FailedRecord> failures;    // in the source's order
    std::vector<FailedRecord> skipped;     // left out on purpose; `problem` says why
    std::vector<EmptyField> empty_fields;  // of the documents that were made, first met first
    bool stopped = false;                  // at the last failure; what came after it was not made
};

/// "198 documents, 2 records failed", and a line for each that did.
std::string describe(const MergeReport& report);

/// "3 people have no Line manager".
std::string describe(const EmptyField& field);

}  // namespace paperround
