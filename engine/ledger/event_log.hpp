// SPDX-License-Identifier: MIT
// Private to the ledger: every change writes its event in the same transaction.
#pragma once

#include "engine/ledger/ledger_records.hpp"
#include "engine/ledger/sql_connection.hpp"

namespace paperround {

/// Requires: a transaction is open. `event.number` is not used.
void append_event(SqlConnection& sql, const Event& event);

}  // namespace paperround
