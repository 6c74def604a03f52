// SPDX-License-Identifier: MIT
// Where everybody stands: one row for each meeting, and what waits for a person.
#pragma once

#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

enum class FormState { NotSent, Waiting, Overdue, NeedsAPerson, Accepted };

/// "waiting", "overdue", "needs a person": as shown.
std::string_view name_of(FormState state);

struct StatusRow {
    std::string person_id;
    Meeting meeting;
    std::string cycle;
    std::string letter;       // what went to the person, or when it will: "sent", "on Fri 30 …"
    std::optional<Date> due;  // last day for the form to come back
    FormState form = FormState::NotSent;
    std::string pack;  // as `letter`, of the reviewer's pack; empty: the meeting has none
};

struct Status {
    std::vector<StatusRow> rows;  // by the meeting's date, then the person's name
    std::vector<ReturnedItem> waiting_for_a_person;
    std::vector<OutboxMail> not_sent;  // failed, deferred or in doubt
};

Status status_of(const Round& round, const Ledger& ledger, const DateTime& now);

}  // namespace paperround
