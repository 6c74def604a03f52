// SPDX-License-Identifier: MIT
// Opening and closing; the rest of Ledger stands in ledger_outbox.cpp, ledger_documents.cpp,
// ledger_returns.cpp and ledger_events.cpp.
#include "engine/ledger/ledger.hpp"

#include "engine/core/error.hpp"
#include "engine/ledger/schema.hpp"
#include "engine/ledger/sql_connection.hpp"

namespace paperround {

Ledger::Ledger(const std::filesystem::path& file, LedgerOptions options)
    : sql_(std::make_unique<SqlConnection>(file, options.busy_timeout)) {
    sql_->query("PRAGMA foreign_keys = ON");
    sql_->query("PRAGMA synchronous = FULL");
    bring_schema_up_to_date(*sql_);
    // After the check, so that nothing of a file that is not ours is changed.
    if (sql_->query("PRAGMA journal_mode = WAL").front().text() != "wal") {
        throw Error{{.code = "L001",
                     .where = {.file = file.string()},
                     .message = "the ledger cannot be kept on this file system",
                     .hint = "keep it on a local disk, not on a network share"}};
    }
}

Ledger::~Ledger() = default;

}  // namespace paperround
