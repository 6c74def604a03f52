// SPDX-License-Identifier: MIT
// What is known in advance of a form's answers: what came back in this cycle, and what was agreed
// in the last one. The last arrow of the picture: what comes back fills what goes out next.
#pragma once

#include "app/round/round.hpp"
#include "engine/core/value.hpp"
#include "engine/ledger/ledger.hpp"

#include <optional>

namespace paperround {

/// The label of the cycle before the dispatch's; empty for somebody without a cycle.
std::string last_cycle_label(const Round& round, const Dispatch& dispatch);

/// The return that counts: the newest whose sender is certain, an accepted one before one that a
/// person still has to look at. nullopt while there is none. `returned_by` is whose turn it was
/// (Person::id): a reviewer's completed form is not the reviewee's. Empty: anybody's.
std::optional<ReturnedItem> newest_return(const Ledger& ledger, const std::string& person_id,
                                          const std::string& document, const std::string& cycle,
                                          const std::string& returned_by);

/// Sets the answers of `item` in the record by their keys, and those of earlier returns of the same
/// form that it left empty; of an item still in review only those that are sure and carry no flag.
void fill_with_answers(Record& record, const Ledger& ledger, const ReturnedItem& item);

/// Sets what the policy carries over from the cycle before ([[carried]] in policy.toml): from the
/// last cycle's returns, a later one's answer before an earlier one's, else from the columns of the
/// staff list.
void fill_with_carried(Record& record, const Round& round, const Ledger& ledger,
                       const Dispatch& dispatch);

}  // namespace paperround
