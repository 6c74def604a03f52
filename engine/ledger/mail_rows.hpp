// SPDX-License-Identifier: MIT
// Private to the ledger: mails as rows of their table.
#pragma once

#include "engine/ledger/ledger.hpp"
#include "engine/ledger/sql_connection.hpp"

namespace paperround {

/// `condition` is what follows the table's name: WHERE, ORDER BY.
std::vector<OutboxMail> select_mails(SqlConnection& sql, std::string_view condition,
                                     SqlValues parameters);

/// Requires: a transaction is open.
Added insert_mail(SqlConnection& sql, const OutboxMail& mail, UtcSeconds now);

}  // namespace paperround
