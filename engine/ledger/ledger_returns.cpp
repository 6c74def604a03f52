// SPDX-License-Identifier: MIT
// What came back, what was read from it, and which return of a form counts.
#include "engine/core/error.hpp"
#include "engine/ledger/event_log.hpp"
#include "engine/ledger/ledger.hpp"
#include "engine/ledger/stored_names.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

constexpr std::string_view columns =
    "id, received_at, source_item_id, sender, message_id, file_name, raw_path, document_path, "
    "reference, person_id, form, cycle, verdict, reasons, state";

ReturnVerdict verdict_named(std::string_view name) {
    using enum ReturnVerdict;
    return named(name, {Accepted, Review, Rejected, Ignored, Quarantined});
}

ReturnState return_state_named(std::string_view name) {
    using enum ReturnState;
    return named(name, {Received, Filed, Superseded});
}

std::vector<ReturnedItem> select(SqlConnection& sql, std::string_view condition,
                                 SqlValues parameters) {
    std::vector<ReturnedItem> items;
    const std::string query =
        fmt::format("SELECT {} FROM returns {} ORDER BY received_at, number", columns, condition);
    for (SqlRow& row : sql.query(query, std::move(parameters))) {
        items.push_back({.id = row.text(),
                         .received_at = row.number(),
                         .source_item_id = row.text(),
                         .sender = row.text(),
                         .message_id = row.text(),
                         .file_name = row.text(),
                         .raw_path = row.text(),
                         .document_path = row.text(),
                         .reference = row.text(),
                         .person_id = row.text(),
                         .form = row.text(),
                         .cycle = row.text(),
                         .verdict = verdict_named(row.text()),
                         .reasons = row.text(),
                         .state = return_state_named(row.text())});
    }
    return items;
}

std::optional<ReturnedItem> find(SqlConnection& sql, std::string_view id) {
    auto found = select(sql, "WHERE id = ?", {std::string(id)});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

/// A row of that id is replaced: only ever a received one by the same one filed.
void store(SqlConnection& sql, const ReturnedItem& item) {
    sql.query(
        fmt::format("INSERT INTO returns ({}) VALUES "
                    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET file_name = excluded.file_name, "
                    "document_path = excluded.document_path, "
                    "reference = excluded.reference, person_id = excluded.person_id, "
                    "form = excluded.form, cycle = excluded.cycle, verdict = excluded.verdict, "
                    "reasons = excluded.reasons, state = excluded.state",
                    columns),
        {item.id, item.received_at, item.source_item_id, item.sender, item.message_id,
         item.file_name, item.raw_path, item.document_path, item.reference, item.person_id,
         item.form, item.cycle, std::string(name_of(item.verdict)), item.reasons,
         std::string(name_of(item.state))});
}

void store_answers(SqlConnection& sql, const std::string& return_id,
                   const std::vector<StoredAnswer>& answers) {
    std::int64_t position = 0;
    for (const StoredAnswer& answer : answers) {
        sql.query(
            "INSERT INTO answers (return_id, position, key, value, confidence, layer, flags) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            {return_id, ++position, answer.key, answer.value, answer.confidence, answer.layer,
             answer.flags});
    }
}

/// Of the accepted returns of one form the newest counts; a form is one reference, or without one
/// what one person fills in for one cycle.
void settle_which_counts(SqlConnection& sql, const ReturnedItem& item) {
    if (item.reference.empty() && item.person_id.empty()) return;
    std::string same_form = "verdict = 'accepted' AND state <> 'received' AND ";
    SqlValues of_form;
    if (!item.reference.empty()) {
        same_form += "reference = ?";
        of_form = {item.reference};
    } else {
        same_form += "reference = '' AND person_id = ? AND form = ? AND cycle = ?";
        of_form = {item.person_id, item.form, item.cycle};
    }
    SqlValues twice = of_form;
    twice.insert(twice.end(), of_form.begin(), of_form.end());
    sql.query(fmt::format("UPDATE returns SET state = CASE WHEN number = "
                          "(SELECT number FROM returns WHERE {0} "
                          "ORDER BY received_at DESC, number DESC LIMIT 1) "
                          "THEN 'filed' ELSE 'superseded' END WHERE {0}",
                          same_form),
              std::move(twice));
}

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
                           .flags = row.text()});
    }
    return answers;
}

}  // namespace

Added Ledger::add_return(const ReturnedItem& item, UtcSeconds now) {
    SqlTransaction transaction(*sql_);
    if (find(*sql_, item.id)) return Added::AlreadyThere;
    ReturnedItem received = item;
    received.state = ReturnState::Received;
    store(*sql_, received);
    append_event(*sql_, {.at = now, .what = "return received", .subject = item.id});
    transaction.commit();
    return Added::New;
}

Added Ledger::file_return(const ReturnedItem& item, const std::vector<StoredAnswer>& answers,
                          UtcSeconds now) {
    SqlTransaction transaction(*sql_);
    const auto before = find(*sql_, item.id);
    if (before && before->state != ReturnState::Received) return Added::AlreadyThere;
    ReturnedItem filed = item;
    filed.state = ReturnState::Filed;
    store(*sql_, filed);
    store_answers(*sql_, item.id, answers);
    settle_which_counts(*sql_, item);
    append_event(*sql_, {.at = now,
                         .what = "return filed",
                         .subject = item.id,
                         .detail = std::string(name_of(item.verdict))});
    transaction.commit();
    return Added::New;
}

void Ledger::decide_return(std::string_view return_id, ReturnVerdict verdict, UtcSeconds now) {
    SqlTransaction transaction(*sql_);
    const auto item = find(*sql_, return_id);
    if (!item || item->state == ReturnState::Received) {
        throw Error{{.code = "L007",
                     .where = {.file = sql_->file_name()},
                     .message = fmt::format("there is no filed return {}", return_id),
                     .hint = "`paperround status` lists the returns that wait for a decision"}};
    }
    sql_->query("UPDATE returns SET verdict = ?, state = 'filed' WHERE id = ?",
                {std::string(name_of(verdict)), item->id});
    settle_which_counts(*sql_, *item);
    append_event(*sql_, {.at = now,
                         .what = "return decided",
                         .subject = item->id,
                         .detail = std::string(name_of(verdict))});
    transaction.commit();
}

std::optional<ReturnedItem> Ledger::find_return(std::string_view return_id) const {
    return find(*sql_, return_id);
}

std::vector<ReturnedItem> Ledger::returns_of_reference(std::string_view reference) const {
    return select(*sql_, "WHERE reference = ?", {std::string(reference)});
}

std::vector<ReturnedItem> Ledger::returns_of_person(std::string_view person_id) const {
    return select(*sql_, "WHERE person_id = ?", {std::string(person_id)});
}

std::vector<ReturnedItem> Ledger::unread_returns() const {
    return select(*sql_, "WHERE state = 'received'", {});
}

std::vector<ReturnedItem> Ledger::all_returns() const {
    return select(*sql_, "", {});
}

std::vector<StoredAnswer> Ledger::answers_of_return(std::string_view return_id) const {
    const auto item = find(*sql_, return_id);
    if (!item) return {};
    return answers_of(*item, sql_->query("SELECT key, value, confidence, layer, flags FROM answers "
                                         "WHERE return_id = ? ORDER BY position",
                                         {item->id}));
}

std::vector<StoredAnswer> Ledger::latest_answers(std::string_view person_id, std::string_view form,
                                                 std::string_view cycle) const {
    const auto counting = select(*sql_,
                                 "WHERE person_id = ? AND form = ? AND cycle = ? "
                                 "AND verdict = 'accepted' AND state = 'filed'",
                                 {std::string(person_id), std::string(form), std::string(cycle)});
    if (counting.empty()) return {};
    return answers_of_return(counting.back().id);
}

}  // namespace paperround
