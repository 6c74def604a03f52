// SPDX-License-Identifier: MIT
// Private to the ledger: returns and what was read from them as rows of their tables.
#pragma once

#include "engine/ledger/decision.hpp"
#include "engine/ledger/sql_connection.hpp"

#include <optional>

namespace paperround {

ReturnVerdict verdict_named(std::string_view name);

/// `condition` is what follows the table's name; oldest first.
std::vector<ReturnedItem> select_returns(SqlConnection& sql, std::string_view condition,
                                         SqlValues parameters);
std::optional<ReturnedItem> find_return_row(SqlConnection& sql, std::string_view id);

// All below require an open transaction.

/// A row of that id is replaced.
void store_return(SqlConnection& sql, const ReturnedItem& item);

/// Whatever was read before is replaced.
void store_reading(SqlConnection& sql, const std::string& return_id, const StoredReading& reading);

/// Of the accepted returns of one form the newest counts; a form is one reference, or without one
/// what one person fills in for one cycle.
void settle_which_counts(SqlConnection& sql, const ReturnedItem& item);

}  // namespace paperround
