// SPDX-License-Identifier: MIT
// The names that a source of records promises before its first record, so that a wrong name in a
// template is refused before anything is made.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

class Record;
class Value;

class Schema {
  public:
    Schema() = default;
    explicit Schema(std::vector<std::string> paths);

    /// Adds a path: "email", "reviewer.name", "objectives[].actions" for a list's items.
    void add(std::string_view path);

    /// Is there this path, or anything below it? List positions do not count.
    bool has(std::string_view path) const;

    /// The paths as they were given, for messages and suggestions.
    const std::vector<std::string>& paths() const { return paths_; }

  private:
    std::vector<std::string> paths_;
    std::vector<std::string> folded_paths_;  // sorted
};

/// Every path that any of many records holds.
class SchemaOfRecords {
  public:
    SchemaOfRecords();
    ~SchemaOfRecords();

    void add(const Record& record);

    const Schema& schema() const { return schema_; }

  private:
    struct Name;
    void add_fields(const Record& record, Name& seen, const std::string& path);
    void add_value(const Value& value, Name& seen, const std::function<std::string()>& path);

    std::unique_ptr<Name> names_;
    Schema schema_;
};

/// Every path that the record holds.
Schema schema_of(const Record& record);

}  // namespace paperround
