// SPDX-License-Identifier: MIT
#include "engine/core/schema.hpp"

#include "engine/core/field_name.hpp"
#include "engine/core/value.hpp"

#include <algorithm>
#include <functional>
#include <map>

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

/// A name that was seen, and what was seen below it.
struct SchemaOfRecords::Name {
    bool is_added = false;
    std::map<std::string, Name, std::less<>> below;
};

SchemaOfRecords::SchemaOfRecords() : names_(std::make_unique<Name>()) {}
SchemaOfRecords::~SchemaOfRecords() = default;

void SchemaOfRecords::add(const Record& record) {
    add_fields(record, *names_, {});
}

void SchemaOfRecords::add_fields(const Record& record, Name& seen, const std::string& path) {
    for (const Record::Field& field : record.fields()) {
        auto known = seen.below.find(field.folded_name);
        if (known == seen.below.end()) known = seen.below.emplace(field.folded_name, Name{}).first;
        add_value(field.value, known->second,
                  [&] { return path.empty() ? field.name : path + "." + field.name; });
    }
}

// A path is put together only where something new is, which is rare after the first record.
void SchemaOfRecords::add_value(const Value& value, Name& seen,
                                const std::function<std::string()>& path) {
    if (const auto* record = std::get_if<Record>(&value.alternatives())) {
        return add_fields(*record, seen, path());
    }
    if (const auto* list = std::get_if<List>(&value.alternatives())) {
        Name& items = seen.below["[]"];
        for (const Value& item : *list) add_value(item, items, [&] { return path() + "[]"; });
    }
    if (seen.is_added) return;
    schema_.add(path());
    seen.is_added = true;
}

Schema schema_of(const Record& record) {
    SchemaOfRecords schema;
    schema.add(record);
    return schema.schema();
}

}  // namespace paperround
