// SPDX-License-Identifier: MIT
#include "engine/ledger/schema.hpp"

#include "engine/core/error.hpp"

#include <fmt/format.h>

#include <array>

namespace paperround {

namespace {

// "prrd": what `file` and SQLite's PRAGMA application_id see.
constexpr std::int64_t application_id = 0x70727264;

// Never changed once it was released: a further version is a further list.
constexpr std::array first_version = {
    R"(CREATE TABLE mails (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        dispatch_id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL,
        recipient_id TEXT NOT NULL,
        stage TEXT NOT NULL,
        envelope_from TEXT NOT NULL,
        envelope_to TEXT NOT NULL,
        message_id TEXT NOT NULL,
        subject TEXT NOT NULL,
        bytes_path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('planned', 'queued', 'sending', 'committing', 'sent',
                                             'deferred', 'failed', 'in-doubt', 'cancelled')),
        next_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        last_reply TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        sent_at INTEGER NOT NULL))",
    "CREATE INDEX mails_by_time ON mails (state, next_at)",
    "CREATE INDEX mails_by_message ON mails (message_id)",
    R"(CREATE TABLE sent_documents (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        reference TEXT NOT NULL UNIQUE,
        dispatch_id TEXT NOT NULL,
        person_id TEXT NOT NULL,
        document TEXT NOT NULL,
        template_fingerprint TEXT NOT NULL,
        cycle TEXT NOT NULL,
        meeting_kind TEXT NOT NULL,
        file_name TEXT NOT NULL,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        comes_back INTEGER NOT NULL CHECK (comes_back IN (0, 1)),
        due TEXT NOT NULL,
        sent_at INTEGER NOT NULL))",
    "CREATE INDEX documents_by_person ON sent_documents (person_id)",
    "CREATE INDEX documents_by_dispatch ON sent_documents (dispatch_id)",
    R"(CREATE TABLE returns (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        received_at INTEGER NOT NULL,
        source_item_id TEXT NOT NULL,
        sender TEXT NOT NULL,
        message_id TEXT NOT NULL,
        file_name TEXT NOT NULL,
        raw_path TEXT NOT NULL,
        document_path TEXT NOT NULL,
        reference TEXT NOT NULL,
        person_id TEXT NOT NULL,
        form TEXT NOT NULL,
        cycle TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'review', 'rejected', 'ignored',
                                                 'quarantined')),
        reasons TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('received', 'filed', 'superseded'))))",
    "CREATE INDEX returns_by_reference ON returns (reference)",
    "CREATE INDEX returns_by_person ON returns (person_id, form, cycle)",
    R"(CREATE TABLE answers (
        return_id TEXT NOT NULL REFERENCES returns (id),
        position INTEGER NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        confidence REAL NOT NULL,
        layer TEXT NOT NULL,
        flags TEXT NOT NULL,
        PRIMARY KEY (return_id, position)))",
    R"(CREATE TABLE events (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        what TEXT NOT NULL,
        subject TEXT NOT NULL,
        detail TEXT NOT NULL))",
    "CREATE INDEX events_by_subject ON events (subject)",
    // Append-only, whoever writes.
    R"(CREATE TRIGGER events_stay BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END)",
    R"(CREATE TRIGGER events_remain BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END)",
};

// What people decide about returns, and what they decide by.
constexpr std::array second_version = {
    "ALTER TABLE answers ADD COLUMN owner TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE answers ADD COLUMN is_as_sent INTEGER NOT NULL DEFAULT 0",
    R"(CREATE TABLE unassigned_texts (
        return_id TEXT NOT NULL REFERENCES returns (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (return_id, position)))",
    R"(CREATE TABLE candidates (
        return_id TEXT NOT NULL REFERENCES returns (id),
        position INTEGER NOT NULL,
        reference TEXT NOT NULL,
        confidence REAL NOT NULL,
        evidence TEXT NOT NULL,
        PRIMARY KEY (return_id, position)))",
    R"(CREATE TABLE decisions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        return_id TEXT NOT NULL REFERENCES returns (id),
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('accepted', 'discarded', 'asked')),
        because TEXT NOT NULL,
        verdict_before TEXT NOT NULL,
        reference_before TEXT NOT NULL))",
    "CREATE INDEX decisions_by_return ON decisions (return_id)",
    R"(CREATE TABLE corrections (
        decision INTEGER NOT NULL REFERENCES decisions (number),
        position INTEGER NOT NULL,
        key TEXT NOT NULL,
        value_before TEXT NOT NULL,
        value_after TEXT NOT NULL,
        PRIMARY KEY (decision, position)))",
    R"(CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END)",
    R"(CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END)",
};

constexpr std::int64_t known_version = 2;

std::int64_t number_of(SqlConnection& sql, std::string_view query) {
    return sql.query(query).front().number();
}

void refuse_what_is_not_ours(SqlConnection& sql, std::int64_t version) {
    const std::int64_t id = number_of(sql, "PRAGMA application_id");
    const bool is_new =
        version == 0 && id == 0 && number_of(sql, "SELECT count(*) FROM sqlite_master") == 0;
    if (!is_new && id != application_id) {
        throw Error{{.code = "L004",
                     .where = {.file = sql.file_name()},
                     .message = "this is another program's database, not a ledger",
                     .hint = "name the workspace's own ledger file"}};
    }
    if (version > known_version) {
        throw Error{{.code = "L005",
                     .where = {.file = sql.file_name()},
                     .message = fmt::format("the ledger was made by a newer paperround (its "
                                            "version is {}, this program knows {})",
                                            version, known_version),
                     .hint = "use the newer program"}};
    }
}

}  // namespace

void bring_schema_up_to_date(SqlConnection& sql) {
    refuse_what_is_not_ours(sql, number_of(sql, "PRAGMA user_version"));
    if (number_of(sql, "PRAGMA user_version") == known_version) return;
    SqlTransaction transaction(sql);
    // Asked again: another process may have made the tables while we waited.
    const std::int64_t version = number_of(sql, "PRAGMA user_version");
    if (version < 1) {
        for (const char* statement : first_version) sql.query(statement);
        sql.query(fmt::format("PRAGMA application_id = {}", application_id));
    }
    if (version < 2) {
        for (const char* statement : second_version) sql.query(statement);
    }
    sql.query(fmt::format("PRAGMA user_version = {}", known_version));
    transaction.commit();
}

}  // namespace paperround
