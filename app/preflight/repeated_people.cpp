// SPDX-License-Identifier: MIT
#include "app/preflight/repeated_people.hpp"

#include "datasources/staff/column_aliases.hpp"
#include "engine/core/field_name.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace paperround {

namespace {

constexpr std::size_t kShown = 5;

bool tells_people_apart(const std::string& heading) {
    const std::string name = fold_name(heading);
    for (const StaffColumn column : {StaffColumn::Email, StaffColumn::StaffId}) {
        const auto aliases = aliases_of(column);
        const bool is_alias = std::any_of(aliases.begin(), aliases.end(),
                                          [&](auto alias) { return fold_name(alias) == name; });
        if (is_alias) return true;
    }
    return false;
}

}  // namespace

RepeatedPeople::RepeatedPeople(const Schema& schema) {
    for (const std::string& heading : schema.paths()) {
        if (tells_people_apart(heading)) {
            columns_.push_back({heading, fold_name(heading), {}, {}, 0});
        }
    }
}

void RepeatedPeople::look_at(const Record& record) {
    for (Column& column : columns_) {
        const Value* value = record.find_folded(column.folded_name);
        const auto* text =
            value == nullptr ? nullptr : std::get_if<std::string>(&value->alternatives());
        if (text == nullptr || text->empty()) continue;
        const int row = record.origin().row;
        const auto [first, is_new] = column.first_rows.emplace(fold_name(*text), row);
        if (is_new) continue;
        if (++column.repeated <= kShown) {
            column.pairs.push_back(fmt::format("{} and {}", first->second, row));
        }
    }
}

void RepeatedPeople::report(const std::string& file, Diagnostics& diagnostics) const {
    for (const Column& column : columns_) {
        if (column.repeated == 0) continue;
        Diagnostic diagnostic;
        diagnostic.severity = Severity::Warning;
        diagnostic.code = "D025";
        diagnostic.where.file = file;
        diagnostic.where.field = column.heading;
        diagnostic.message = fmt::format("the same {} twice: rows {}", column.heading,
                                         fmt::join(column.pairs, ", rows "));
        if (column.repeated > kShown) {
            diagnostic.message += fmt::format(" and {} more", column.repeated - kShown);
        }
        diagnostic.hint = "each row is a document of its own; remove the row that is not wanted";
        diagnostics.report(std::move(diagnostic));
    }
}

}  // namespace paperround
