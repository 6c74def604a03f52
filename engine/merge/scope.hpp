// SPDX-License-Identifier: MIT
// The names an expression sees: loop variables, innermost first, then what the program itself
// offers, then the record's fields. Made for one record on one thread.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/core/value.hpp"
#include "engine/merge/copy_records.hpp"
#include "engine/merge/evaluated.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace paperround {

/// Where each step of a path was found last time. Records of one source have their fields in one
/// order, so that this is nearly always right and one comparison finds the field. Owned by the
/// renderer; one a thread; works for any records, only slower when their fields are ordered
/// differently.
class FieldPositions {
  public:
    /// The field that `step` names, or null.
    const Value* find(const Record& record, const PathStep& step);

  private:
    // Indexed by the step's address. Two steps that share a place only cost each other time.
    std::array<std::uint32_t, 1024> last_position_{};
};

/// What a loop's items are called, folded. `second` is empty but for `for name, value in …`.
struct LoopVariables {
    std::string_view first;
    std::string_view second = {};
};

class Scope {
  public:
    /// Borrows all of them for its own lifetime. `built_ins`: names such as `reference`; a field of
    /// the same name does not hide them.
    Scope(const Record& record, const Record& built_ins, FieldPositions& positions);
    Scope(const Record& record, FieldPositions& positions);

    /// What NEXT, MERGEREC and MERGESEQ go by; borrowed. Without it there is one record only.
    void follow(const CopyRecords& copy) { copy_ = &copy; }

    /// Names are the first record's again: another part of the document begins.
    void begin_part();

    /// Names are the next record's from here on; past the last one every field is empty.
    void next_record();

    /// Names are those of the record with that number in the source; those before it are passed.
    /// Throws EvaluationFailure E650 where it has been passed already.
    void go_to_record(const Value& number);

    /// Did NEXT go on past the last record?
    bool is_past_the_records() const { return record_ == nullptr; }

    /// `merge_name` is `value` from here on (see merge_names.hpp).
    void set_name(std::string_view merge_name, Value value);

    /// Starts at the first item; false, and there is no loop, when there is none. With two
    /// variables it goes through a record's fields, or through a list of pairs.
    /// The variables' names are borrowed until the loop is over.
    /// Throws EvaluationFailure E613 when it is not a list.
    bool begin_loop(LoopVariables variables, Evaluated list);

    /// Leaves in the loop that was just begun only the items for which `keep()`, asked at each, is
    /// true; false, and the loop is over, when there is none.
    template <typename Keep>
    bool keep_items(const Keep& keep);

    /// To the next item of the innermost loop; false, and that loop is over, after the last.
    bool next_item();

    /// The value a path leads to; null where any step is not there. Borrowed until the record
    /// changes or a loop moves on.
    const Value* find(const PathExpression& path);

    const Record& record() const { return first_record_; }

  private:
    struct Loop {
        LoopVariables variables;
        Evaluated list;
        std::size_t count = 0;            // of items that it goes through
        std::size_t position = 0;         // among those
        std::vector<std::size_t> kept;    // which those are, where it is not all of them
        std::array<Value, 4> properties;  // index, first, last, count; made when asked for
        Value field_name;                 // made when asked for

        std::size_t index() const { return kept.empty() ? position : kept[position]; }
        const Value* find(std::string_view folded_name);
        const Value* first();
        const Value* second() const;
        const Value& pair() const;
    };
    const Value* find_first(const PathStep& step);
    const Value* find_merge_name(const PathStep& step);
    const Value* find_loop_property(const PathStep& step);
    const Value* step_into(const Value& value, const PathStep& step);

    const Record& first_record_;
    const Record* record_;  // null: the records have run out
    const Record* built_ins_ = nullptr;
    const CopyRecords* copy_ = nullptr;
    std::size_t records_passed_ = 0;
    Record merge_names_;
    Value record_number_;  // made when asked for, as the next
    Value sequence_number_;
    FieldPositions& positions_;
    std::vector<Loop> loops_;
};

template <typename Keep>
bool Scope::keep_items(const Keep& keep) {
    Loop& loop = loops_.back();
    std::vector<std::size_t> kept;
    for (loop.position = 0; loop.position < loop.count; ++loop.position) {
        if (keep()) kept.push_back(loop.position);
    }
    loop.position = 0;
    loop.count = kept.size();
    loop.kept = std::move(kept);
    if (loop.count > 0) return true;
    loops_.pop_back();
    return false;
}

}  // namespace paperround
