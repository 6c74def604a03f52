// SPDX-License-Identifier: MIT
// The log of what happened: append-only.
#include "engine/ledger/event_log.hpp"
#include "engine/ledger/ledger.hpp"

namespace paperround {

namespace {

std::vector<Event> events_of(std::vector<SqlRow> rows) {
    std::vector<Event> events;
    for (SqlRow& row : rows) {
        events.push_back({.number = row.number(),
                          .at = row.number(),
                          .what = row.text(),
                          .subject = row.text(),
                          .detail = row.text()});
    }
    return events;
}

}  // namespace

void append_event(SqlConnection& sql, const Event& event) {
    sql.query("INSERT INTO events (at, what, subject, detail) VALUES (?, ?, ?, ?)",
              {event.at, event.what, event.subject, event.detail});
}

void Ledger::record_event(const Event& event) {
    SqlTransaction transaction(*sql_);
    append_event(*sql_, event);
    transaction.commit();
}

std::vector<Event> Ledger::events_of(std::string_view subject) const {
    return paperround::events_of(
        sql_->query("SELECT number, at, what, subject, detail FROM events WHERE subject = ? "
                    "ORDER BY number",
                    {std::string(subject)}));
}

std::vector<Event> Ledger::events_after(std::int64_t number) const {
    return paperround::events_of(
        sql_->query("SELECT number, at, what, subject, detail FROM events WHERE number > ? "
                    "ORDER BY number",
                    {number}));
}

}  // namespace paperround
