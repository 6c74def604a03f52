// SPDX-License-Identifier: MIT
#include "engine/core/value.hpp"

#include "engine/core/field_name.hpp"

namespace paperround {

namespace {

const Location nowhere;

const Value* step_into(const Value& value, const PathStep& step) {
    if (step.position == 0) {
        const auto* record = std::get_if<Record>(&value.alternatives());
        return record == nullptr ? nullptr : record->find_folded(step.folded_name);
    }
    const auto* list = std::get_if<List>(&value.alternatives());
    if (list == nullptr || step.position > list->size()) return nullptr;
    return &(*list)[step.position - 1];
}

/// A copy of `into` with `value` put under the steps from `next` on.
Value with_path(const Value* into, const std::vector<PathStep>& steps, std::size_t next,
                Value value) {
    if (next == steps.size()) return value;
    const PathStep& step = steps[next];
    if (step.position == 0) {
        const auto* found = into == nullptr ? nullptr : std::get_if<Record>(&into->alternatives());
        Record record = found == nullptr ? Record{} : *found;
        Value deeper =
            with_path(record.find_folded(step.folded_name), steps, next + 1, std::move(value));
        record.set(step.folded_name, std::move(deeper));
        return Value(std::move(record));
    }
    const auto* found = into == nullptr ? nullptr : std::get_if<List>(&into->alternatives());
    List list = found == nullptr ? List{} : *found;
    if (list.size() < step.position) list.resize(step.position);
    list[step.position - 1] =
        with_path(&list[step.position - 1], steps, next + 1, std::move(value));
    return Value(std::move(list));
}

}  // namespace

bool Value::is_empty() const {
    const Alternatives& held = alternatives();
    if (const auto* text = std::get_if<std::string>(&held)) return text->empty();
    if (const auto* list = std::get_if<List>(&held)) return list->empty();
    if (const auto* record = std::get_if<Record>(&held)) return record->fields().empty();
    return std::holds_alternative<Missing>(held);
}

bool Value::is_true() const {
    if (const auto* yes = std::get_if<bool>(&alternatives())) return *yes;
    if (const auto* number = std::get_if<double>(&alternatives())) {
        return *number < 0 || *number > 0;
    }
    return !is_empty();
}

Record::Record() = default;
Record::Record(Location origin) {
    set_origin(std::move(origin));
}
Record::Record(const Record& other)
    : fields_(other.fields_),
      origin_(other.origin_ ? std::make_unique<Location>(*other.origin_) : nullptr) {}
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(const Record& other) {
    return *this = Record(other);
}
Record& Record::operator=(Record&&) noexcept = default;
Record::~Record() = default;

bool Record::operator==(const Record& other) const {
    return fields_ == other.fields_;
}

const Location& Record::origin() const {
    return origin_ ? *origin_ : nowhere;
}

void Record::set_origin(Location origin) {
    origin_ = std::make_unique<Location>(std::move(origin));
}

void Record::add(std::string_view name, std::string_view folded_name, Value value) {
    fields_.push_back({std::string(name), std::string(folded_name), std::move(value)});
}

Record& Record::set(std::string_view name, Value value) {
    std::string folded = fold_name(name);
    for (Field& field : fields_) {
        if (field.folded_name == folded) {
            field.value = std::move(value);
            return *this;
        }
    }
    fields_.push_back({std::string(name), std::move(folded), std::move(value)});
    return *this;
}

Record& Record::set_path(std::string_view path, Value value) {
    const auto steps = parse_path(path);
    if (!steps) return set(path, std::move(value));
    const PathStep& first = steps->front();
    return set(first.folded_name,
               with_path(find_folded(first.folded_name), *steps, 1, std::move(value)));
}

const Value* Record::find(std::string_view name) const {
    return find_folded(fold_name(name));
}

const Value* Record::find_folded(std::string_view folded_name) const {
    for (const Field& field : fields_) {
        if (field.folded_name == folded_name) return &field.value;
    }
    return nullptr;
}

const Value* Record::find_path(std::string_view path) const {
    const auto steps = parse_path(path);
    if (!steps) return find(path);
    const Value* value = find_folded(steps->front().folded_name);
    for (std::size_t i = 1; i < steps->size() && value != nullptr; ++i) {
        value = step_into(*value, (*steps)[i]);
    }
    return value;
}

}  // namespace paperround
