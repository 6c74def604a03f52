// SPDX-License-Identifier: MIT
// Private to the ledger: one SQLite file by statements with parameters, values in and values out.
// The library's types and errors end here; every function throws Error as ledger.hpp lists them.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace paperround {

using SqlValue = std::variant<std::string, std::int64_t, double>;
using SqlValues = std::vector<SqlValue>;

/// One row of a result, taken column by column from the left.
class SqlRow {
  public:
    explicit SqlRow(SqlValues values) : values_(std::move(values)) {}

    std::string text();
    std::int64_t number();
    double real();

  private:
    SqlValues values_;
    std::size_t next_ = 0;
};

class SqlConnection {
  public:
    SqlConnection(const std::filesystem::path& file, std::chrono::milliseconds busy_timeout);
    ~SqlConnection();
    // One owner: the destructor closes the file.
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    std::vector<SqlRow> query(std::string_view statement, SqlValues parameters = {});

    /// How many rows were changed.
    std::int64_t execute(std::string_view statement, SqlValues parameters = {});

    /// For the message of an error that the caller finds.
    const std::string& file_name() const;

  private:
    struct Session;
    std::unique_ptr<Session> session_;
};

/// All or nothing: what was executed since is undone unless commit() has returned.
class SqlTransaction {
  public:
    /// Waits for another process's transaction, as long as the busy timeout.
    explicit SqlTransaction(SqlConnection& connection);
    ~SqlTransaction();
    // Stands for the scope it is in.
    SqlTransaction(const SqlTransaction&) = delete;
    SqlTransaction& operator=(const SqlTransaction&) = delete;

    void commit();

  private:
    SqlConnection& connection_;
    enum class State { Open, Committed } state_ = State::Open;
};

}  // namespace paperround
