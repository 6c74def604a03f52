// SPDX-License-Identifier: MIT
#include "engine/ledger/known_answers.hpp"

#include <algorithm>
#include <map>

namespace paperround {

namespace {

using Corrections = std::map<std::string, AnswerCorrection>;

/// By key: the last one stands, and what was read before the first.
Corrections corrections_of(const Ledger& ledger, const std::string& return_id) {
    Corrections corrections;
    for (const Decision& decision : ledger.decisions_about(return_id)) {
        for (const Correction& correction : decision.corrections) {
            const auto [found, is_new] = corrections.try_emplace(correction.key);
            if (is_new) found->second.before = correction.before;
            found->second.who = decision.who;
            found->second.at = decision.at;
        }
    }
    return corrections;
}

KnownAnswer& answer_for(std::vector<KnownAnswer>& known, const StoredAnswer& answer) {
    auto found = std::find_if(known.begin(), known.end(),
                              [&answer](const KnownAnswer& one) { return one.key == answer.key; });
    if (found == known.end()) found = known.insert(known.end(), {answer.key, answer.owner, {}});
    return *found;
}

void add_version(KnownAnswer& known, const StoredAnswer& answer, const ReturnedItem& item,
                 const Corrections& corrections) {
    const auto corrected = corrections.find(answer.key);
    const bool is_corrected = corrected != corrections.end();
    if (!is_corrected && answer.value.empty()) return;
    if (!is_corrected && answer.is_as_sent && !known.versions.empty()) return;
    if (known.value() == answer.value && !known.versions.empty()) return;
    known.versions.push_back(
        {.value = answer.value,
         .at = item.received_at,
         .return_id = item.id,
         .sender = item.sender,
         .is_as_sent = answer.is_as_sent,
         .correction = is_corrected ? std::optional(corrected->second) : std::nullopt});
}

}  // namespace

const std::string& KnownAnswer::value() const {
    static const std::string never_answered;
    return versions.empty() ? never_answered : versions.back().value;
}

std::vector<KnownAnswer> known_answers(const Ledger& ledger,
                                       const std::vector<ReturnedItem>& passes) {
    std::vector<KnownAnswer> known;
    for (const ReturnedItem& item : passes) {
        const Corrections corrections = corrections_of(ledger, item.id);
        for (const StoredAnswer& answer : ledger.answers_of_return(item.id)) {
            add_version(answer_for(known, answer), answer, item, corrections);
        }
    }
    return known;
}

}  // namespace paperround
