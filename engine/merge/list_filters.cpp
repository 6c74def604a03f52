// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/list_filters.hpp"

#include "engine/core/sort_key.hpp"
#include "engine/merge/arithmetic.hpp"
#include "engine/merge/compare.hpp"
#include "engine/merge/evaluated.hpp"
#include "engine/merge/value_reading.hpp"
#include "engine/merge/value_text.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace paperround {

namespace {

bool has_items(const Value& value) {
    return std::holds_alternative<List>(value.alternatives()) ||
           std::holds_alternative<Record>(value.alternatives());
}

/// The field `by` of an item; the item itself where no field is asked for.
Value key_of(const Value& item, const FilterArguments& arguments) {
    if (!arguments.has(0)) return item;
    const std::string by = value_text(arguments.value(0));
    const auto* record = std::get_if<Record>(&item.alternatives());
    if (record == nullptr) {
        refuse_value("E613", item, "a record that has a field \"" + by + '"',
                     "leave the name out: the list holds single values");
    }
    const Value* found = record->find_path(by);
    return found == nullptr ? Value() : *found;
}

struct SortedItem {
    Value key;
    Value item;
    std::string words{};  // the key's sort_key, where the order is that of words
};

/// One way of comparing for the whole list: what is a number beside another number may be text
/// beside a name, and no order comes of that.
enum class SortOrder { AsNumbers, AsMoments, AsText };

template <typename Read>
bool all_read(const std::vector<SortedItem>& items, Read read) {
    return std::all_of(items.begin(), items.end(), [&](const SortedItem& item) {
        return item.key.is_empty() || read(item.key).has_value();
    });
}

SortOrder order_for(const std::vector<SortedItem>& items) {
    if (all_read(items, read_number)) return SortOrder::AsNumbers;
    return all_read(items, read_moment) ? SortOrder::AsMoments : SortOrder::AsText;
}

bool comes_before(const SortedItem& first, const SortedItem& second, SortOrder order) {
    const Value& left = first.key;
    const Value& right = second.key;
    if (left.is_empty() || right.is_empty()) return !left.is_empty() && right.is_empty();
    switch (order) {
        case SortOrder::AsNumbers:
            return *read_number(left) < *read_number(right);
        case SortOrder::AsMoments:
            return *read_moment(left) < *read_moment(right);
        case SortOrder::AsText:
            break;
    }
    return first.words < second.words;
}

/// What stands in the table under the value; nothing where the table has no such word.
Value looked_up(const Record& table, const Value& value) {
    const Value* found = table.find(value_text(value));
    return found == nullptr ? Value() : *found;
}

}  // namespace

Value join_items(const Value& input, const FilterArguments& arguments) {
    if (!has_items(input)) return input;
    std::vector<std::string> texts;
    for (const Value& item : items_for_filter(input)) {
        if (!item.is_empty()) texts.push_back(value_text(item));
    }
    const std::string separator = arguments.text_or(0, ", ");
    const std::string last = arguments.text_or(1, separator);
    std::string out;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) out += i + 1 == texts.size() ? last : separator;
        out += texts[i];
    }
    return out;
}

Value first_item(const Value& input) {
    const List items = items_for_filter(input);
    return items.empty() ? Value() : items.front();
}

Value last_item(const Value& input) {
    const List items = items_for_filter(input);
    return items.empty() ? Value() : items.back();
}

Value count_items(const Value& input) {
    if (input.is_empty()) return Value(0);
    return Value(static_cast<double>(items_for_filter(input).size()));
}

Value sum_of(const Value& input, const FilterArguments& arguments) {
    double total = 0;
    for (const Value& item : items_for_filter(input)) {
        const Value key = key_of(item, arguments);
        if (!key.is_empty()) total += number_for_filter(key);
    }
    return Value(rounded_to_15_digits(total));
}

Value sorted(const Value& input, const FilterArguments& arguments) {
    std::vector<SortedItem> items;
    for (const Value& item : items_for_filter(input)) {
        Value key = key_of(item, arguments);
        if (has_items(key)) {
            throw EvaluationFailure{"E613", "records and lists have no order of their own",
                                    "say by which field: sort(\"name\")"};
        }
        items.push_back({std::move(key), item});
    }
    const SortOrder order = order_for(items);
    if (order == SortOrder::AsText) {
        for (SortedItem& item : items) item.words = sort_key(value_text(item.key));
    }
    std::stable_sort(items.begin(), items.end(), [order](const auto& left, const auto& right) {
        return comes_before(left, right, order);
    });
    List result;
    for (SortedItem& item : items) result.push_back(std::move(item.item));
    return Value(std::move(result));
}

Value unique_items(const Value& input) {
    std::unordered_set<std::string> seen;
    List result;
    for (const Value& item : items_for_filter(input)) {
        if (seen.insert(value_text(item)).second) result.push_back(item);
    }
    return Value(std::move(result));
}

Value mapped(const Value& input, const FilterArguments& arguments) {
    const auto* table = std::get_if<Record>(&arguments.value(0).alternatives());
    if (table != nullptr && !has_items(input)) return looked_up(*table, input);
    List result;
    for (const Value& item : items_for_filter(input)) {
        result.push_back(table == nullptr ? key_of(item, arguments) : looked_up(*table, item));
    }
    return Value(std::move(result));
}

Value lines_of(const Value& input) {
    if (has_items(input)) return input;
    const std::string text = value_text(input);
    List lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n\v", from), text.size());
        lines.emplace_back(std::string_view(text).substr(from, end - from));
        from = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
    }
    return Value(std::move(lines));
}

}  // namespace paperround
