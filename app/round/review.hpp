// SPDX-License-Identifier: MIT
// The desk: what waits for a person, with all that is needed to decide about it.
#pragma once

#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <string>
#include <vector>

namespace paperround {

/// A document that the return may be.
struct ReturnCandidate {
    SentDocument document;
    double confidence = 0;
    std::string evidence;  // in words
};

/// An answer beside its question.
struct ReviewedAnswer {
    StoredAnswer answer;
    std::string label;         // the question as printed; empty where the form as sent is gone
    std::string sent;          // what stood there when it went out
    bool is_in_doubt = false;  // it has a flag, or is not sure
};

struct ReviewedReturn {
    ReturnedItem item;
    std::vector<ReturnCandidate> candidates;  // the likeliest first; none where whose is certain
    std::vector<ReviewedAnswer> answers;      // as they stand in the form
    std::vector<std::string> unassigned;      // text that belongs to no question
    std::vector<Decision> decisions;          // oldest first
};

/// Filed and not decided, the longest waiting first.
std::vector<ReviewedReturn> waiting_returns(const Round& round, const Ledger& ledger);

ReviewedReturn reviewed_return(const Round& round, const Ledger& ledger, const ReturnedItem& item);

/// By its id or the beginning of it.
/// Throws Error W060 when there is none, W061 when several begin so.
ReturnedItem find_return(const Ledger& ledger, const std::string& beginning_of_id);

}  // namespace paperround
