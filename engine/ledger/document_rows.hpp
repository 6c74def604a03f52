// SPDX-License-Identifier: MIT
// Private to the ledger: documents are stored with their dispatch, in one transaction.
#pragma once

#include "engine/ledger/ledger.hpp"
#include "engine/ledger/sql_connection.hpp"

namespace paperround {

/// Requires: a transaction is open.
Added insert_document(SqlConnection& sql, const SentDocument& document);

}  // namespace paperround
