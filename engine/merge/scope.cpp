// SPDX-License-Identifier: MIT
// Looks names up: loop variables, built-in names, then the field where it stood last time.
#include "engine/merge/scope.hpp"

#include "engine/compile/merge_names.hpp"
#include "engine/merge/value_text.hpp"

#include <utility>

namespace paperround {

namespace {

enum LoopProperty : std::size_t { Index, First, Last, Count };

const List* as_list(const Value& value) {
    return std::get_if<List>(&value.alternatives());
}

const Record* as_record(const Value& value) {
    return std::get_if<Record>(&value.alternatives());
}

}  // namespace

const Value* FieldPositions::find(const Record& record, const PathStep& step) {
    const auto& fields = record.fields();
    const auto address = reinterpret_cast<std::uintptr_t>(&step);
    std::uint32_t& hint = last_position_[(address / sizeof(PathStep)) % last_position_.size()];
    if (hint < fields.size() && fields[hint].folded_name == step.folded_name) {
        return &fields[hint].value;
    }
    const Value* found = record.find_folded(step.folded_name);
    if (found == nullptr) return nullptr;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (&fields[i].value == found) hint = static_cast<std::uint32_t>(i);
    }
    return found;
}

const Value* Scope::Loop::find(std::string_view folded_name) {
    if (variables.first == folded_name) return first();
    return !variables.second.empty() && variables.second == folded_name ? second() : nullptr;
}

const Value* Scope::Loop::first() {
    if (const List* items = as_list(list.value())) {
        return variables.second.empty() ? &(*items)[index()] : &(*as_list(pair()))[0];
    }
    field_name = Value(as_record(list.value())->fields()[index()].name);
    return &field_name;
}

const Value* Scope::Loop::second() const {
    if (as_list(list.value()) != nullptr) return &(*as_list(pair()))[1];
    return &as_record(list.value())->fields()[index()].value;
}

/// The item, a list of two.
const Value& Scope::Loop::pair() const {
    const Value& item = (*as_list(list.value()))[index()];
    const List* values = as_list(item);
    if (values != nullptr && values->size() == 2) return item;
    throw EvaluationFailure{"E613", '"' + value_text(item) + "\" is not a pair",
                            "two variables are for lists of pairs and for records; write {% for "
                            "item in … %} and item.name"};
}

Scope::Scope(const Record& record, const Record& built_ins, FieldPositions& positions)
    : first_record_(record), record_(&record), built_ins_(&built_ins), positions_(positions) {}

Scope::Scope(const Record& record, FieldPositions& positions)
    : first_record_(record), record_(&record), positions_(positions) {}

void Scope::begin_part() {
    record_ = &first_record_;
    records_passed_ = 0;
}

void Scope::next_record() {
    const bool has_more = record_ != nullptr && copy_ != nullptr && copy_->next;
    record_ = has_more ? copy_->next() : nullptr;
    ++records_passed_;
}

void Scope::go_to_record(const Value& number) {
    const auto* wanted = std::get_if<double>(&number.alternatives());
    if (wanted == nullptr || copy_ == nullptr) return;
    const auto here = [&] { return static_cast<double>(copy_->record_number + records_passed_); };
    if (here() > *wanted) {
        throw EvaluationFailure{"E650", "record " + value_text(number) + " has been passed already",
                                "\"any record\" goes forward only: let each name a later record "
                                "than the one before it"};
    }
    while (record_ != nullptr && here() < *wanted) next_record();
}

void Scope::set_name(std::string_view merge_name, Value value) {
    merge_names_.set(merge_name, std::move(value));
}

bool Scope::begin_loop(LoopVariables variables, Evaluated list) {
    if (list.value().is_empty()) return false;
    const List* items = as_list(list.value());
    const Record* record = variables.second.empty() ? nullptr : as_record(list.value());
    if (items == nullptr && record == nullptr) {
        throw EvaluationFailure{"E613",
                                '"' + value_text(list.value()) + "\" is not a list to go through",
                                as_record(list.value()) == nullptr
                                    ? "use {% if … %} for a single value"
                                    : "a record's fields are gone through by {% for name, value "
                                      "in … %}"};
    }
    const std::size_t count = items != nullptr ? items->size() : record->fields().size();
    loops_.push_back({variables, std::move(list), count, 0, {}, {}, {}});
    return true;
}

bool Scope::next_item() {
    Loop& loop = loops_.back();
    if (++loop.position < loop.count) return true;
    loops_.pop_back();
    return false;
}

const Value* Scope::find(const PathExpression& path) {
    if (path.steps.size() == 2 && path.steps[0].folded_name == "loop" && !loops_.empty()) {
        return find_loop_property(path.steps[1]);
    }
    const Value* value = find_first(path.steps.front());
    for (std::size_t i = 1; i < path.steps.size() && value != nullptr; ++i) {
        value = step_into(*value, path.steps[i]);
    }
    return value;
}

const Value* Scope::find_first(const PathStep& step) {
    for (auto loop = loops_.rbegin(); loop != loops_.rend(); ++loop) {
        if (const Value* found = loop->find(step.folded_name)) return found;
        if (loop->variables.first != kOpenItemName) continue;
        const Value* item = loop->first();
        if (item == nullptr || step.folded_name == kOpenItemName.substr(1)) return item;
        const Record* fields = as_record(*item);
        const Value* field = fields == nullptr ? nullptr : positions_.find(*fields, step);
        if (field != nullptr) return field;
    }
    if (built_ins_ != nullptr) {
        if (const Value* built_in = built_ins_->find_folded(step.folded_name)) return built_in;
    }
    if (!step.folded_name.empty() && step.folded_name.front() == kMergeNameMark) {
        return find_merge_name(step);
    }
    return record_ == nullptr ? nullptr : positions_.find(*record_, step);
}

const Value* Scope::find_merge_name(const PathStep& step) {
    const bool is_record = step.folded_name == kRecordNumberName;
    if (!is_record && step.folded_name != kSequenceNumberName) {
        return merge_names_.find_folded(step.folded_name);
    }
    if (copy_ == nullptr || record_ == nullptr) return nullptr;
    const std::size_t first = is_record ? copy_->record_number : copy_->sequence_number;
    Value& number = is_record ? record_number_ : sequence_number_;
    number = Value(static_cast<double>(first + records_passed_));
    return &number;
}

const Value* Scope::step_into(const Value& value, const PathStep& step) {
    if (step.position == 0) {
        const auto* record = std::get_if<Record>(&value.alternatives());
        return record == nullptr ? nullptr : positions_.find(*record, step);
    }
    const List* list = as_list(value);
    if (list == nullptr || step.position > list->size()) return nullptr;
    return &(*list)[step.position - 1];
}

const Value* Scope::find_loop_property(const PathStep& step) {
    Loop& loop = loops_.back();
    const auto keep = [&loop](LoopProperty property, Value value) {
        loop.properties[property] = std::move(value);
        return &loop.properties[property];
    };
    const std::string& name = step.folded_name;
    if (name == "index") return keep(Index, Value(static_cast<double>(loop.position + 1)));
    if (name == "first") return keep(First, Value(loop.position == 0));
    if (name == "last") return keep(Last, Value(loop.position + 1 == loop.count));
    if (name == "count") return keep(Count, Value(static_cast<double>(loop.count)));
    return nullptr;
}

}  // namespace paperround
