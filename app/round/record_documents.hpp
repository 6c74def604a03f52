// SPDX-License-Identifier: MIT
// A person's whole record: what went out and what came back, in the order of its days.
#pragma once

#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace paperround {

struct RecordDocument {
    UtcSeconds at = 0;           // when it was sent, or came
    std::string name;            // as attached, or as its sender called it
    std::filesystem::path file;  // where it is kept
};

/// Not what never left, nor what a person discarded or could not be opened.
std::vector<RecordDocument> record_documents(const Round& round, const Ledger& ledger,
                                             const std::string& person_id);

}  // namespace paperround
