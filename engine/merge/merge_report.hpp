// SPDX-License-Identifier: MIT
// What became of every record of a batch, in the source's order.
#pragma once

#include "engine/core/diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct RecordOutcome {
    std::size_t number = 0;  // of the record in its source, from 1
    Location origin;         // "staff.csv, row 17"
    std::string file_name;   // of the document; empty when there is none
    std::optional<Diagnostic> problem;

    bool succeeded() const { return !problem.has_value(); }
};

struct MergeReport {
    std::vector<RecordOutcome> outcomes;
    bool stopped = false;  // at the last outcome; what came after it was not made

    std::size_t succeeded() const;
    std::size_t failed() const { return outcomes.size() - succeeded(); }
};

/// "198 documents, 2 records failed", and a line for each that did.
std::string describe(const MergeReport& report);

}  // namespace paperround
