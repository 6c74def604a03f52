// SPDX-License-Identifier: MIT
// What a template is filled with: a value, and the record (one person, one row) that holds values.
// Plain movable values; a Record keeps the order in which its fields were set.
#pragma once

#include "engine/core/location.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace paperround {

using Date = std::chrono::year_month_day;

/// Minutes after midnight, local wall time: 0 … 1439.
struct TimeOfDay {
    int minutes = 0;
    auto operator<=>(const TimeOfDay&) const = default;
};

/// A date with a wall-clock time. It has no zone: engine/schedule/civil_time turns it into an
/// instant.
struct DateTime {
    Date date{};
    TimeOfDay time{};
    auto operator<=>(const DateTime&) const = default;
};

class Value;
using List = std::vector<Value>;

/// The empty value of a field that exists. A field that does not exist is no Value at all.
struct Missing {
    bool operator==(const Missing&) const = default;
};

/// Fields by name. Names match as Word's merge fields do: letter case, and the difference between a
/// blank, a no-break space and `_`, do not count (see fold_name in core/field_name.hpp).
class Record {
  public:
    struct Field;

    Record();
    explicit Record(Location origin);
    Record(const Record&);
    Record(Record&&) noexcept;
    Record& operator=(const Record&);
    Record& operator=(Record&&) noexcept;
    ~Record();

    /// Adds the field, or replaces the value of the field of that name.
    Record& set(std::string_view name, Value value);

    /// Adds a field that is known not to be there yet; `folded_name` is fold_name(name).
    void add(std::string_view name, std::string_view folded_name, Value value);

    /// Sets a value under a dotted path ("reviewer.name", "objectives[2].actions"), making the
    /// records and lists on the way. List positions count from 1, as the forms do.
    Record& set_path(std::string_view path, Value value);

    /// The value, or null where there is no such field. Borrowed until the record changes.
    const Value* find(std::string_view name) const;

    /// As find, for a name that fold_name has already been applied to.
    const Value* find_folded(std::string_view folded_name) const;

    /// Follows a dotted path; null where any step is not there.
    const Value* find_path(std::string_view path) const;

    const std::vector<Field>& fields() const { return fields_; }

    /// Where the record comes from, as a person can find it ("staff.csv, row 17").
    const Location& origin() const;

    /// Moves it there.
    void set_origin(Location origin);

    bool operator==(const Record& other) const;

  private:
    std::vector<Field> fields_;
    // Only records that are read from somewhere have one: those inside a value stay small.
    std::unique_ptr<Location> origin_;
};

class Value {
  public:
    using Alternatives =
        std::variant<Missing, std::string, double, bool, Date, TimeOfDay, DateTime, List, Record>;

    Value() = default;
    Value(std::string text) : held_(std::move(text)) {}
    Value(std::string_view text) : held_(std::string(text)) {}
    Value(const char* text) : held_(std::string(text)) {}
    Value(double number) : held_(number) {}
    Value(int number) : held_(static_cast<double>(number)) {}
    Value(bool yes_or_no) : held_(yes_or_no) {}
    Value(Date date) : held_(date) {}
    Value(TimeOfDay time) : held_(time) {}
    Value(DateTime moment) : held_(moment) {}
    Value(List list) : held_(std::move(list)) {}
    Value(Record record) : held_(std::move(record)) {}

    const Alternatives& alternatives() const { return held_; }
    Alternatives& alternatives() { return held_; }

    /// Missing, empty text, an empty list or a record without fields.
    bool is_empty() const;

    /// What `{% if x %}` sees: not empty, not `false`, not zero.
    bool is_true() const;

    bool operator==(const Value& other) const = default;

  private:
    Alternatives held_;
};

struct Record::Field {
    std::string name;
    std::string folded_name;
    Value value;
    bool operator==(const Field&) const = default;
};

}  // namespace paperround
