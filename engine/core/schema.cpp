// SPDX-License-Identifier: MIT
#include "engine/core/schema.hpp"

#include "engine/core/field_name.hpp"
#include "engine/core/value.hpp"

#include <algorithm>

namespace paperround {

namespace {

/// The path's names joined by dots, positions left out; a heading that is no path is one name.
std::string fold_path(std::string_view path) {
    std::string folded;
    std::string without_brackets;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (path[at] == '[') {
            const std::size_t close = path.find(']', at);
            if (close == std::string_view::npos) return fold_name(path);
            at = close;
            continue;
        }
        without_brackets += path[at];
    }
    const auto steps = parse_path(without_brackets);
    if (!steps) return fold_name(path);
    for (const PathStep& step : *steps) {
        if (!folded.empty()) folded += '.';
        folded += step.folded_name;
    }
    return folded;
}

void add_paths(Schema& schema, const Value& value, const std::string& path) {
    if (const auto* record = std::get_if<Record>(&value.alternatives())) {
        for (const Record::Field& field : record->fields()) {
            add_paths(schema, field.value, path.empty() ? field.name : path + "." + field.name);
        }
        return;
    }
    if (const auto* list = std::get_if<List>(&value.alternatives())) {
        for (const Value& item : *list) add_paths(schema, item, path + "[]");
    }
    if (!path.empty()) schema.add(path);
}

}  // namespace

Schema::Schema(std::vector<std::string> paths) {
    for (const std::string& path : paths) add(path);
}

void Schema::add(std::string_view path) {
    std::string folded = fold_path(path);
    const auto at = std::lower_bound(folded_paths_.begin(), folded_paths_.end(), folded);
    if (at != folded_paths_.end() && *at == folded) return;
    folded_paths_.insert(at, std::move(folded));
    paths_.emplace_back(path);
}

bool Schema::has(std::string_view path) const {
    const std::string folded = fold_path(path);
    const auto at = std::lower_bound(folded_paths_.begin(), folded_paths_.end(), folded);
    if (at != folded_paths_.end() && *at == folded) return true;
    const std::string below = folded + ".";
    const auto first_below = std::lower_bound(folded_paths_.begin(), folded_paths_.end(), below);
    return first_below != folded_paths_.end() && first_below->starts_with(below);
}

Schema schema_of(const Record& record) {
    Schema schema;
    add_paths(schema, Value(record), "");
    return schema;
}

}  // namespace paperround
