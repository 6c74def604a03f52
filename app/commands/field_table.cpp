// SPDX-License-Identifier: MIT
#include "app/commands/field_table.hpp"

#include "engine/core/field_name.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace paperround {

namespace {

std::string kind_word(FieldUse::Kind kind) {
    switch (kind) {
        case FieldUse::Kind::Braces:
            return "braces";
        case FieldUse::Kind::MergeField:
            return "merge field";
        case FieldUse::Kind::Control:
            return "control";
        case FieldUse::Kind::Condition:
            return "condition";
        case FieldUse::Kind::Loop:
            break;
    }
    return "loop";
}

/// As the data writes it; empty where nothing feeds the path.
std::string column_for(const Schema& schema, const std::string& path) {
    if (!schema.has(path)) return "";
    const auto& columns = schema.paths();
    const auto same = std::find_if(columns.begin(), columns.end(), [&](const std::string& column) {
        return Schema({column}).has(path);
    });
    return same == columns.end() ? path : *same;
}

FieldRow row_of(const FieldUse& use, const std::optional<Schema>& schema) {
    FieldRow row;
    row.path = use.path;
    row.kind = kind_word(use.kind);
    row.carrier = use.carrier;
    row.where = use.where;
    row.is_required = use.need == FieldUse::Need::Wanted;
    const std::string column = schema ? column_for(*schema, use.path) : "";
    if (!column.empty()) {
        row.feed = FieldRow::Feed::Column;
        row.column = column;
    } else if (fold_name(use.path) == "reference") {
        row.feed = FieldRow::Feed::Engine;
    } else if (schema) {
        row.feed = FieldRow::Feed::NoColumn;
    }
    return row;
}

FieldRow row_of(const AnswerSlot& slot, const Location& where) {
    FieldRow row;
    row.path = slot.key;
    row.kind = "answer";
    row.where = where;
    row.feed = FieldRow::Feed::Answer;
    row.is_required = slot.required;
    row.answer = &slot;
    return row;
}

bool is_beside_the_text(const FieldRow& row) {
    return row.where.story != "Main text";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::vector<FieldRow> field_rows(const CompiledTemplate& compiled,
                                 const std::optional<Schema>& schema) {
    std::vector<FieldRow> rows;
    for (const FieldUse& use : compiled.fields) rows.push_back(row_of(use, schema));
    for (std::size_t i = 0; i < compiled.answer_slots.size(); ++i) {
        rows.push_back(row_of(compiled.answer_slots[i], compiled.answer_places[i]));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FieldRow& a, const FieldRow& b) {
        return std::tuple(is_beside_the_text(a), std::string_view(a.where.story), a.where.ordinal,
                          a.where.included_ordinal) <
               std::tuple(is_beside_the_text(b), std::string_view(b.where.story), b.where.ordinal,
                          b.where.included_ordinal);
    });
    return rows;
}

std::string summary_of(const std::vector<FieldRow>& rows) {
    std::map<std::string, std::size_t> of_kind;
    std::set<std::string> without_column;
    for (const FieldRow& row : rows) {
        const bool is_printed =
            row.answer == nullptr && row.kind != "condition" && row.kind != "loop";
        ++of_kind[is_printed ? "field" : row.kind];
        if (row.feed == FieldRow::Feed::NoColumn) without_column.insert(fold_name(row.path));
    }
    std::vector<std::string> parts{counted(of_kind["field"], "field", "fields")};
    for (const char* kind : {"condition", "loop", "answer"}) {
        if (of_kind[kind] > 0) {
            parts.push_back(counted(of_kind[kind], kind, std::string(kind) + "s"));
        }
    }
    std::string text = fmt::format("{}", fmt::join(parts, ", "));
    if (!without_column.empty()) {
        text += "; " + counted(without_column.size(), "name has", "names have") + " no column";
    }
    return text;
}

}  // namespace paperround
