// SPDX-License-Identifier: MIT
// Tries the kinds from the strictest to the loosest: number, date, time, yes/no, text.
#include "engine/merge/compare.hpp"

#include "engine/merge/evaluated.hpp"
#include "engine/merge/value_reading.hpp"
#include "engine/merge/value_text.hpp"

#include <algorithm>
#include <optional>

namespace paperround {

namespace {

template <typename Alternative>
bool holds(const Value& value) {
    return std::holds_alternative<Alternative>(value.alternatives());
}

bool is_dated(const Value& value) {
    return holds<Date>(value) || holds<DateTime>(value);
}

bool has_items(const Value& value) {
    return holds<List>(value) || holds<Record>(value);
}

/// A plain date on either side compares whole days.
std::optional<std::partial_ordering> order_of_moments(const Value& left, const Value& right) {
    if (!is_dated(left) && !is_dated(right)) return std::nullopt;
    const auto first = read_moment(left);
    const auto second = read_moment(right);
    if (!first || !second) return std::nullopt;
    if (holds<Date>(left) || holds<Date>(right)) return first->date <=> second->date;
    return *first <=> *second;
}

std::optional<std::partial_ordering> order_of_times(const Value& left, const Value& right) {
    if (!holds<TimeOfDay>(left) && !holds<TimeOfDay>(right)) return std::nullopt;
    const auto first = read_time(left);
    const auto second = read_time(right);
    if (!first || !second) return std::nullopt;
    return *first <=> *second;
}

std::optional<std::partial_ordering> order_of_yes_no(const Value& left, const Value& right) {
    if (!holds<bool>(left) && !holds<bool>(right)) return std::nullopt;
    const auto first = read_yes_no(left);
    const auto second = read_yes_no(right);
    if (!first || !second) return std::nullopt;
    return *first <=> *second;
}

std::optional<std::partial_ordering> order_of_numbers(const Value& left, const Value& right) {
    const auto first = read_number(left);
    const auto second = read_number(right);
    if (!first || !second) return std::nullopt;
    return *first <=> *second;
}

std::partial_ordering order_of_scalars(const Value& left, const Value& right) {
    if (const auto order = order_of_numbers(left, right)) return *order;
    if (const auto order = order_of_moments(left, right)) return *order;
    if (const auto order = order_of_times(left, right)) return *order;
    if (const auto order = order_of_yes_no(left, right)) return *order;
    const auto* first = std::get_if<std::string>(&left.alternatives());
    const auto* second = std::get_if<std::string>(&right.alternatives());
    if (first != nullptr && second != nullptr) return *first <=> *second;
    return value_text(left) <=> value_text(right);
}

}  // namespace

bool are_equal(const Value& left, const Value& right) {
    if (left.is_empty() || right.is_empty()) return left.is_empty() && right.is_empty();
    if (has_items(left) || has_items(right)) return left == right;
    return order_of_scalars(left, right) == std::partial_ordering::equivalent;
}

std::partial_ordering order_of(const Value& left, const Value& right) {
    if (left.is_empty() || right.is_empty()) return std::partial_ordering::unordered;
    if (has_items(left) || has_items(right)) {
        throw EvaluationFailure{"E613", "a list cannot be compared with < or >",
                                "compare the number of its items: (objectives | count) > 2"};
    }
    return order_of_scalars(left, right);
}

bool contains(const Value& container, const Value& item) {
    if (container.is_empty()) return false;
    if (const auto* list = std::get_if<List>(&container.alternatives())) {
        return std::any_of(list->begin(), list->end(),
                           [&item](const Value& each) { return are_equal(each, item); });
    }
    if (const auto* text = std::get_if<std::string>(&container.alternatives())) {
        return text->find(value_text(item)) != std::string::npos;
    }
    if (const auto* record = std::get_if<Record>(&container.alternatives())) {
        return record->find(value_text(item)) != nullptr;
    }
    throw EvaluationFailure{"E613", '"' + value_text(container) + "\" holds nothing to look in",
                            "\"in\" looks in a list or in a text"};
}

}  // namespace paperround
