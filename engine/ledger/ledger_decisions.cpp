// SPDX-License-Identifier: MIT
// What people decided about returns: each decision with what stood there before it.
#include "engine/core/error.hpp"
#include "engine/ledger/event_log.hpp"
#include "engine/ledger/ledger.hpp"
#include "engine/ledger/mail_rows.hpp"
#include "engine/ledger/return_rows.hpp"
#include "engine/ledger/stored_names.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

DecisionKind kind_named(std::string_view name) {
    using enum DecisionKind;
    return named(name, {Accepted, Discarded, Asked});
}

std::vector<Correction> corrections_of(SqlConnection& sql, std::int64_t decision) {
    std::vector<Correction> corrections;
    for (SqlRow& row : sql.query("SELECT key, value_before, value_after FROM corrections "
                                 "WHERE decision = ? ORDER BY position",
                                 {decision})) {
        corrections.push_back({.key = row.text(), .before = row.text(), .after = row.text()});
    }
    return corrections;
}

std::vector<Decision> decisions_of(SqlConnection& sql, std::string_view return_id) {
    std::vector<Decision> decisions;
    for (SqlRow& row : sql.query("SELECT number, return_id, at, who, kind, because, "
                                 "verdict_before, reference_before FROM decisions "
                                 "WHERE return_id = ? ORDER BY number",
                                 {std::string(return_id)})) {
        decisions.push_back({.number = row.number(),
                             .return_id = row.text(),
                             .at = row.number(),
                             .who = row.text(),
                             .kind = kind_named(row.text()),
                             .because = row.text(),
                             .verdict_before = verdict_named(row.text()),
                             .reference_before = row.text(),
                             .corrections = {}});
        decisions.back().corrections = corrections_of(sql, decisions.back().number);
    }
    return decisions;
}

[[noreturn]] void refuse_unknown(const SqlConnection& sql, std::string_view return_id) {
    throw Error{{.code = "L007",
                 .where = {.file = sql.file_name()},
                 .message = fmt::format("there is no filed return {}", return_id),
                 .hint = "`paperround review` lists the returns that wait for a decision"}};
}

/// Two people at one desk: the second is told what the first has decided.
[[noreturn]] void refuse_second(SqlConnection& sql, const ReturnedItem& item) {
    std::string by;
    for (const Decision& decision : decisions_of(sql, item.id)) {
        if (decision.kind != DecisionKind::Asked) by = " by " + decision.who;
    }
    throw Error{
        {.code = "L010",
         .where = {.file = sql.file_name()},
         .message = fmt::format(
             "return {} was {}{} already", item.id.substr(0, shown_id_digits),
             item.verdict == ReturnVerdict::Rejected ? "discarded" : name_of(item.verdict), by),
         .hint =
             "`paperround review show` has the decision; --again decides anew, and keeps both"}};
}

std::int64_t store_decision(SqlConnection& sql, const ReturnDecision& decision,
                            const ReturnedItem& before, UtcSeconds now) {
    sql.query(
        "INSERT INTO decisions (return_id, at, who, kind, because, verdict_before, "
        "reference_before) VALUES (?, ?, ?, ?, ?, ?, ?)",
        {before.id, now, decision.who, std::string(name_of(decision.kind)), decision.because,
         std::string(name_of(before.verdict)), before.reference});
    return sql.query("SELECT last_insert_rowid()").front().number();
}

/// As it is now; empty where the return has no such answer.
std::string value_of(SqlConnection& sql, const std::string& return_id, const std::string& key) {
    auto rows =
        sql.query("SELECT value FROM answers WHERE return_id = ? AND key = ?", {return_id, key});
    return rows.empty() ? "" : rows.front().text();
}

void correct(SqlConnection& sql, std::int64_t decision, const std::string& return_id,
             const std::vector<std::pair<std::string, std::string>>& corrections) {
    std::int64_t position = 0;
    for (const auto& [key, value] : corrections) {
        sql.query(
            "INSERT INTO corrections (decision, position, key, value_before, value_after) "
            "VALUES (?, ?, ?, ?, ?)",
            {decision, ++position, key, value_of(sql, return_id, key), value});
        const std::int64_t changed = sql.execute(
            "UPDATE answers SET value = ?, confidence = 1.0, layer = 'person', flags = '', "
            "is_as_sent = 0 WHERE return_id = ? AND key = ?",
            {value, return_id, key});
        if (changed != 0) continue;
        sql.query(
            "INSERT INTO answers (return_id, position, key, value, confidence, layer, flags) "
            "VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM answers WHERE return_id = ?), "
            "?, ?, 1.0, 'person', '')",
            {return_id, return_id, key, value});
    }
}

void assign(SqlConnection& sql, ReturnedItem& item, const Assignment& assigned) {
    item.reference = assigned.reference;
    item.person_id = assigned.person_id;
    item.form = assigned.form;
    item.cycle = assigned.cycle;
    store_reading(sql, item.id, assigned.reading);
}

void queue(SqlConnection& sql, const OutboxMail& mail, UtcSeconds now) {
    insert_mail(sql, mail, now);
    append_event(sql, {.at = now,
                       .what = fmt::format("mail {}", name_of(mail.state)),
                       .subject = mail.dispatch_id,
                       .detail = mail.stage});
}

void settle(SqlConnection& sql, const ReturnedItem& before, const ReturnedItem& after) {
    store_return(sql, after);
    if (before.reference != after.reference) settle_which_counts(sql, before);
    settle_which_counts(sql, after);
}

}  // namespace

void Ledger::decide_return(const ReturnDecision& decision, UtcSeconds now) {
    SqlTransaction transaction(*sql_);
    const auto before = find_return_row(*sql_, decision.return_id);
    if (!before || before->state == ReturnState::Received) {
        refuse_unknown(*sql_, decision.return_id);
    }
    if (!waits_for_a_person(*before) && decision.turn == ReturnDecision::Turn::First) {
        refuse_second(*sql_, *before);
    }
    const std::int64_t number = store_decision(*sql_, decision, *before, now);
    if (decision.mail) queue(*sql_, *decision.mail, now);
    if (decision.kind != DecisionKind::Asked) {
        ReturnedItem after = *before;
        after.state = ReturnState::Filed;
        after.verdict = decision.kind == DecisionKind::Accepted ? ReturnVerdict::Accepted
                                                                : ReturnVerdict::Rejected;
        if (decision.assigned) assign(*sql_, after, *decision.assigned);
        correct(*sql_, number, before->id, decision.corrections);
        settle(*sql_, *before, after);
    }
    append_event(*sql_, {.at = now,
                         .what = "return decided",
                         .subject = before->id,
                         .detail = std::string(name_of(decision.kind))});
    transaction.commit();
}

std::vector<Decision> Ledger::decisions_about(std::string_view return_id) const {
    return decisions_of(*sql_, return_id);
}

}  // namespace paperround
