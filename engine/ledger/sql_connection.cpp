// SPDX-License-Identifier: MIT
#include "engine/ledger/sql_connection.hpp"

#include "engine/core/error.hpp"

#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <fmt/format.h>

#include <cassert>
#include <utility>

namespace paperround {

namespace {

namespace sqlite = Poco::Data::SQLite;

// Poco tries again and again to open what cannot be opened, a minute long unless told.
constexpr std::size_t open_seconds = 1;

[[noreturn]] void refuse(const std::string& file, std::string code, std::string message,
                         std::string hint) {
    throw Error{{.code = std::move(code),
                 .where = {.file = file},
                 .message = std::move(message),
                 .hint = std::move(hint)}};
}

[[noreturn]] void refuse_damaged(const std::string& file) {
    refuse(file, "L004", "the file is damaged, or is no ledger",
           "put the newest backup in its place; do not delete it: it says what was sent");
}

[[noreturn]] void refuse_unwritable(const std::string& file, const std::string& reason) {
    refuse(file, "L003", "the ledger could not be written: " + reason,
           "is the disk full, or may the file not be written? Nothing was half done: try again");
}

/// Called in a handler: the exception in flight as ours.
[[noreturn]] void rethrow_explained(const std::string& file) {
    try {
        throw;
    } catch (const sqlite::DBLockedException&) {
        refuse(file, "L002", "the ledger is in use by another paperround",
               "wait until that has finished, or stop it, and try again");
    } catch (const sqlite::TableLockedException&) {
        refuse(file, "L002", "the ledger is in use by another paperround",
               "wait until that has finished, or stop it, and try again");
    } catch (const sqlite::CorruptImageException&) {
        refuse_damaged(file);
    } catch (const sqlite::DatabaseFullException&) {
        refuse_unwritable(file, "no space left");
    } catch (const sqlite::IOErrorException&) {
        refuse_unwritable(file, "input or output error");
    } catch (const sqlite::ReadOnlyException&) {
        refuse_unwritable(file, "it is read-only");
    } catch (const sqlite::CantOpenDBFileException&) {
        refuse(file, "L001", "the ledger cannot be opened",
               "does its folder exist, and may you read and write there?");
    } catch (const Poco::Exception& exception) {
        refuse(file, "L009", "the ledger failed: " + exception.displayText(),
               "this should not happen: please report it");
    }
}

void register_sqlite_once() {
    static const bool registered = (sqlite::Connector::registerConnector(), true);
    static_cast<void>(registered);
}

void bind(Poco::Data::Statement& statement, SqlValues& parameters) {
    for (SqlValue& parameter : parameters) {
        std::visit([&](auto& value) { statement, Poco::Data::Keywords::use(value); }, parameter);
    }
}

SqlValue value_of(const Poco::Dynamic::Var& var) {
    if (var.isEmpty()) return std::string();
    if (var.isInteger()) return static_cast<std::int64_t>(var.convert<Poco::Int64>());
    if (var.isNumeric()) return var.convert<double>();
    return var.convert<std::string>();
}

}  // namespace

std::string SqlRow::text() {
    return std::get<std::string>(values_.at(next_++));
}

std::int64_t SqlRow::number() {
    const SqlValue& value = values_.at(next_++);
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    return std::stoll(std::get<std::string>(value));  // what is computed, not stored, has no type
}

double SqlRow::real() {
    return std::get<double>(values_.at(next_++));
}

struct SqlConnection::Session {
    std::string file_name;
    Poco::Data::Session poco;
};

SqlConnection::SqlConnection(const std::filesystem::path& file,
                             std::chrono::milliseconds busy_timeout) {
    register_sqlite_once();
    const std::string name = file.filename().string();
    try {
        session_ = std::make_unique<Session>(Session{
            name, Poco::Data::Session(sqlite::Connector::KEY, file.string(), open_seconds)});
    } catch (const Poco::Exception&) {
        refuse(file.string(), "L001", "the ledger cannot be opened",
               "does its folder exist, and may you read and write there?");
    }
    query(fmt::format("PRAGMA busy_timeout = {}", busy_timeout.count()));
}

SqlConnection::~SqlConnection() = default;

std::vector<SqlRow> SqlConnection::query(std::string_view text, SqlValues parameters) {
    try {
        Poco::Data::Statement statement(session_->poco);
        statement << std::string(text);
        bind(statement, parameters);
        statement.execute();
        if (statement.columnsExtracted() == 0) return {};
        const Poco::Data::RecordSet result(statement);
        std::vector<SqlRow> rows;
        for (std::size_t row = 0; row < result.rowCount(); ++row) {
            SqlValues values;
            for (std::size_t column = 0; column < result.columnCount(); ++column) {
                values.push_back(value_of(result.value(column, row)));
            }
            rows.emplace_back(std::move(values));
        }
        return rows;
    } catch (const Poco::Exception&) {
        rethrow_explained(file_name());
    }
}

std::int64_t SqlConnection::execute(std::string_view text, SqlValues parameters) {
    query(text, std::move(parameters));
    return query("SELECT changes()").front().number();
}

const std::string& SqlConnection::file_name() const {
    return session_->file_name;
}

SqlTransaction::SqlTransaction(SqlConnection& connection) : connection_(connection) {
    connection_.query("BEGIN IMMEDIATE");
}

SqlTransaction::~SqlTransaction() {
    if (state_ == State::Committed) return;
    try {
        connection_.query("ROLLBACK");
    } catch (const Error&) {
        // SQLite has rolled back by itself: it does when the disk is full.
    }
}

void SqlTransaction::commit() {
    connection_.query("COMMIT");
    state_ = State::Committed;
}

}  // namespace paperround
