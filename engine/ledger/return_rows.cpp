// SPDX-License-Identifier: MIT
#include "engine/ledger/return_rows.hpp"

#include "engine/ledger/stored_names.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

constexpr std::string_view columns =
    "id, received_at, source_item_id, sender, message_id, file_name, raw_path, document_path, "
    "reference, person_id, form, cycle, verdict, reasons, state";

ReturnState return_state_named(std::string_view name) {
    using enum ReturnState;
    return named(name, {Received, Filed, Superseded});
}

}  // namespace

ReturnVerdict verdict_named(std::string_view name) {
    using enum ReturnVerdict;
    return named(name, {Accepted, Review, Rejected, Ignored, Quarantined});
}

std::vector<ReturnedItem> select_returns(SqlConnection& sql, std::string_view condition,
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

std::optional<ReturnedItem> find_return_row(SqlConnection& sql, std::string_view id) {
    auto found = select_returns(sql, "WHERE id = ?", {std::string(id)});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void store_return(SqlConnection& sql, const ReturnedItem& item) {
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

namespace {

void store_answers(SqlConnection& sql, const std::string& return_id,
                   const std::vector<StoredAnswer>& answers) {
    std::int64_t position = 0;
    for (const StoredAnswer& answer : answers) {
        sql.query(
            "INSERT INTO answers (return_id, position, key, value, confidence, layer, flags, "
            "owner, is_as_sent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            {return_id, ++position, answer.key, answer.value, answer.confidence, answer.layer,
             answer.flags, answer.owner, std::int64_t{answer.is_as_sent}});
    }
}

}  // namespace

void store_reading(SqlConnection& sql, const std::string& return_id, const StoredReading& reading) {
    for (const char* table : {"answers", "unassigned_texts", "candidates"}) {
        sql.query(fmt::format("DELETE FROM {} WHERE return_id = ?", table), {return_id});
    }
    store_answers(sql, return_id, reading.answers);
    std::int64_t position = 0;
    for (const std::string& text : reading.unassigned) {
        sql.query("INSERT INTO unassigned_texts (return_id, position, text) VALUES (?, ?, ?)",
                  {return_id, ++position, text});
    }
    position = 0;
    for (const StoredCandidate& candidate : reading.candidates) {
        sql.query(
            "INSERT INTO candidates (return_id, position, reference, confidence, evidence) "
            "VALUES (?, ?, ?, ?, ?)",
            {return_id, ++position, candidate.reference, candidate.confidence, candidate.evidence});
    }
}

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

}  // namespace paperround
