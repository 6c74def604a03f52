// SPDX-License-Identifier: MIT
// Private to the ledger: its tables, and how an older file gets today's.
#pragma once

#include "engine/ledger/sql_connection.hpp"

namespace paperround {

/// Makes the tables in a new file, or brings those of an older one up to date, in one transaction.
/// Throws Error L004 where the file is another program's, L005 where it is newer than we are.
void bring_schema_up_to_date(SqlConnection& sql);

}  // namespace paperround
