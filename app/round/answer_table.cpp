// SPDX-License-Identifier: MIT
#include "app/round/answer_table.hpp"

#include "app/round/form_passes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace paperround {

namespace {

std::size_t column_of(AnswerTable& table, std::map<std::string, std::size_t>& columns,
                      const std::string& key) {
    const auto [found, is_new] = columns.try_emplace(key, table.headings.size());
    if (is_new) table.headings.push_back(key);
    return found->second;
}

/// A form that goes round comes back from each: everybody who had a hand in it, once.
std::string completed_by_names(const Round& round, const Ledger& ledger, const FormPasses& form) {
    std::vector<std::string> names;
    for (const ReturnedItem& item : form.returns) {
        const std::string id = completed_by(ledger, item);
        const std::string name = id.empty() ? "" : person_name(round, id);
        const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
        if (is_new && !name.empty()) names.push_back(name);
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

AnswerTable answer_table(const Round& round, const Ledger& ledger, const std::string& form) {
    AnswerTable table;
    table.headings = {"staff_id", "name", "cycle", "form", "completed_by"};
    std::map<std::string, std::size_t> columns;
    for (const FormPasses& passes : all_form_passes(ledger)) {
        if (!form.empty() && passes.form != form) continue;
        std::vector<std::string> row{passes.person_id, person_name(round, passes.person_id),
                                     passes.cycle, passes.form,
                                     completed_by_names(round, ledger, passes)};
        for (const KnownAnswer& answer : known_answers(ledger, passes.returns)) {
            const std::size_t column = column_of(table, columns, answer.key);
            if (row.size() <= column) row.resize(column + 1);
            row[column] = answer.value();
        }
        table.rows.push_back(std::move(row));
    }
    for (auto& row : table.rows) row.resize(table.headings.size());
    return table;
}

}  // namespace paperround
