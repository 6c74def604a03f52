// SPDX-License-Identifier: MIT
// Everybody's accepted answers to one form as a table: one row a person, one column a question,
// whoever of those whom the form went round to has answered it.
#pragma once

#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <string>
#include <vector>

namespace paperround {

struct AnswerTable {
    // staff id, name, cycle, form, by whom it was completed, then the keys as they stand
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

/// `form` is a document's id of the policy; empty: every form, one row for each of a person.
AnswerTable answer_table(const Round& round, const Ledger& ledger, const std::string& form);

}  // namespace paperround
