// SPDX-License-Identifier: MIT
#include "app/round/answer_table.hpp"

#include <map>

namespace paperround {

namespace {

std::size_t column_of(AnswerTable& table, std::map<std::string, std::size_t>& columns,
                      const std::string& key) {
    const auto [found, is_new] = columns.try_emplace(key, table.headings.size());
    if (is_new) table.headings.push_back(key);
    return found->second;
}

bool is_wanted(const ReturnedItem& item, const std::string& form) {
    return item.verdict == ReturnVerdict::Accepted && item.state == ReturnState::Filed &&
           (form.empty() || item.form == form);
}

/// A form that goes round comes back once from each: the name tells the rows apart.
std::string completed_by(const Round& round, const Ledger& ledger, const ReturnedItem& item) {
    const auto document = ledger.find_document(item.reference);
    const auto mail = document ? ledger.find_mail(document->dispatch_id) : std::nullopt;
    return mail ? person_name(round, mail->recipient_id) : "";
}

}  // namespace

AnswerTable answer_table(const Round& round, const Ledger& ledger, const std::string& form) {
    AnswerTable table;
    table.headings = {"staff_id", "name", "cycle", "form", "completed_by"};
    std::map<std::string, std::size_t> columns;
    for (const ReturnedItem& item : ledger.all_returns()) {
        if (!is_wanted(item, form)) continue;
        std::vector<std::string> row{item.person_id, person_name(round, item.person_id), item.cycle,
                                     item.form, completed_by(round, ledger, item)};
        for (const StoredAnswer& answer : ledger.answers_of_return(item.id)) {
            const std::size_t column = column_of(table, columns, answer.key);
            if (row.size() <= column) row.resize(column + 1);
            row[column] = answer.value;
        }
        table.rows.push_back(std::move(row));
    }
    for (auto& row : table.rows) row.resize(table.headings.size());
    return table;
}

}  // namespace paperround
