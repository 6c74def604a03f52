// SPDX-License-Identifier: MIT
#include "engine/ledger/mail_rows.hpp"

#include "engine/ledger/stored_names.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

constexpr std::string_view columns =
    "dispatch_id, person_id, recipient_id, stage, envelope_from, envelope_to, message_id, subject, "
    "bytes_path, sha256, state, next_at, attempts, last_reply, created_at, changed_at, sent_at";

MailState state_named(std::string_view name) {
    using enum MailState;
    return named(
        name, {Planned, Queued, Sending, Committing, Sent, Deferred, Failed, InDoubt, Cancelled});
}

}  // namespace

std::vector<OutboxMail> select_mails(SqlConnection& sql, std::string_view condition,
                                     SqlValues parameters) {
    std::vector<OutboxMail> mails;
    const std::string query = fmt::format("SELECT {} FROM mails {}", columns, condition);
    for (SqlRow& row : sql.query(query, std::move(parameters))) {
        mails.push_back({.dispatch_id = row.text(),
                         .person_id = row.text(),
                         .recipient_id = row.text(),
                         .stage = row.text(),
                         .envelope_from = row.text(),
                         .envelope_to = row.text(),
                         .message_id = row.text(),
                         .subject = row.text(),
                         .bytes_path = row.text(),
                         .sha256 = row.text(),
                         .state = state_named(row.text()),
                         .next_at = row.number(),
                         .attempts = static_cast<int>(row.number()),
                         .last_reply = row.text(),
                         .created_at = row.number(),
                         .changed_at = row.number(),
                         .sent_at = row.number()});
    }
    return mails;
}

Added insert_mail(SqlConnection& sql, const OutboxMail& mail, UtcSeconds now) {
    const std::int64_t inserted =
        sql.execute(fmt::format("INSERT INTO mails ({}) VALUES "
                                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                "ON CONFLICT (dispatch_id) DO NOTHING",
                                columns),
                    {mail.dispatch_id, mail.person_id, mail.recipient_id, mail.stage,
                     mail.envelope_from, mail.envelope_to, mail.message_id, mail.subject,
                     mail.bytes_path, mail.sha256, std::string(name_of(mail.state)), mail.next_at,
                     std::int64_t{mail.attempts}, mail.last_reply, now, now, mail.sent_at});
    return inserted == 0 ? Added::AlreadyThere : Added::New;
}

}  // namespace paperround
