// SPDX-License-Identifier: MIT
// What came back, and what was read from it.
#include "engine/ledger/event_log.hpp"
#include "engine/ledger/ledger.hpp"
#include "engine/ledger/return_rows.hpp"

namespace paperround {

namespace {

std::vector<StoredAnswer> answers_of(const ReturnedItem& item, std::vector<SqlRow> rows) {
    std::vector<StoredAnswer> answers;
    for (SqlRow& row : rows) {
        answers.push_back({.return_id = item.id,
                           .reference = item.reference,
                           .person_id = item.person_id,
                           .cycle = item.cycle,
                           .form = item.form,
                           .key = row.text(),
                           .value = row.text(),
                           .confidence = row.real(),
                           .layer = row.text(),
                           .flags = row.text(),
                           .owner = row.text(),
                           .is_as_sent = row.number() != 0});
    }
    return answers;
}

}  // namespace

Added Ledger::add_return(const ReturnedItem& item, UtcSeconds now) {
    SqlTransaction transaction(*sql_);
    if (find_return_row(*sql_, item.id)) return Added::AlreadyThere;
    ReturnedItem received = item;
    received.state = ReturnState::Received;
    store_return(*sql_, received);
    append_event(*sql_, {.at = now, .what = "return received", .subject = item.id});
    transaction.commit();
    return Added::New;
}

Added Ledger::file_return(const ReturnedItem& item, const StoredReading& reading, UtcSeconds now) {
    SqlTransaction transaction(*sql_);
    const auto before = find_return_row(*sql_, item.id);
    if (before && before->state != ReturnState::Received) return Added::AlreadyThere;
    ReturnedItem filed = item;
    filed.state = ReturnState::Filed;
    store_return(*sql_, filed);
    store_reading(*sql_, item.id, reading);
    settle_which_counts(*sql_, item);
    append_event(*sql_, {.at = now,
                         .what = "return filed",
                         .subject = item.id,
                         .detail = std::string(name_of(item.verdict))});
    transaction.commit();
    return Added::New;
}

std::optional<ReturnedItem> Ledger::find_return(std::string_view return_id) const {
    return find_return_row(*sql_, return_id);
}

std::vector<ReturnedItem> Ledger::returns_of_reference(std::string_view reference) const {
    return select_returns(*sql_, "WHERE reference = ?", {std::string(reference)});
}

std::vector<ReturnedItem> Ledger::returns_of_person(std::string_view person_id) const {
    return select_returns(*sql_, "WHERE person_id = ?", {std::string(person_id)});
}

std::vector<ReturnedItem> Ledger::unread_returns() const {
    return select_returns(*sql_, "WHERE state = 'received'", {});
}

std::vector<ReturnedItem> Ledger::all_returns() const {
    return select_returns(*sql_, "", {});
}

std::vector<StoredAnswer> Ledger::answers_of_return(std::string_view return_id) const {
    const auto item = find_return_row(*sql_, return_id);
    if (!item) return {};
    return answers_of(*item,
                      sql_->query("SELECT key, value, confidence, layer, flags, owner, "
                                  "is_as_sent FROM answers WHERE return_id = ? ORDER BY position",
                                  {item->id}));
}

std::vector<std::string> Ledger::unassigned_of_return(std::string_view return_id) const {
    std::vector<std::string> texts;
    for (SqlRow& row :
         sql_->query("SELECT text FROM unassigned_texts WHERE return_id = ? ORDER BY position",
                     {std::string(return_id)})) {
        texts.push_back(row.text());
    }
    return texts;
}

std::vector<StoredCandidate> Ledger::candidates_of_return(std::string_view return_id) const {
    std::vector<StoredCandidate> candidates;
    for (SqlRow& row : sql_->query("SELECT reference, confidence, evidence FROM candidates "
                                   "WHERE return_id = ? ORDER BY position",
                                   {std::string(return_id)})) {
        candidates.push_back(
            {.reference = row.text(), .confidence = row.real(), .evidence = row.text()});
    }
    return candidates;
}

}  // namespace paperround
