// SPDX-License-Identifier: MIT
// Mails and their states. Every change names the states it may come from, so that two processes,
// or one that was interrupted, cannot send a mail twice.
#include "engine/core/error.hpp"
#include "engine/ledger/document_rows.hpp"
#include "engine/ledger/event_log.hpp"
#include "engine/ledger/ledger.hpp"
#include "engine/ledger/mail_rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace paperround {

struct MailChange {
    MailState to;
    std::vector<MailState> from;
    UtcSeconds now = 0;
    std::string reply;                  // empty: the last one stays
    std::optional<UtcSeconds> next_at;  // nullopt: stays
};

namespace {

std::optional<OutboxMail> first(std::vector<OutboxMail> mails) {
    if (mails.empty()) return std::nullopt;
    return std::move(mails.front());
}

/// "'queued', 'deferred'": our own words, never anybody's input.
std::string sql_list(const std::vector<MailState>& states) {
    std::vector<std::string> names;
    for (const MailState state : states) names.push_back(fmt::format("'{}'", name_of(state)));
    return fmt::format("{}", fmt::join(names, ", "));
}

/// False if the mail is not in one of the states it may come from.
bool apply(SqlConnection& sql, std::string_view dispatch_id, const MailChange& change) {
    std::string set = "state = ?, changed_at = ?";
    SqlValues values = {std::string(name_of(change.to)), change.now};
    if (!change.reply.empty()) {
        set += ", last_reply = ?";
        values.emplace_back(change.reply);
    }
    if (change.next_at) {
        set += ", next_at = ?";
        values.emplace_back(*change.next_at);
    }
    if (change.to == MailState::Sending) set += ", attempts = attempts + 1";
    if (change.to == MailState::Sent) {
        set += ", sent_at = ?";
        values.emplace_back(change.now);
    }
    values.emplace_back(std::string(dispatch_id));
    const std::int64_t changed =
        sql.execute(fmt::format("UPDATE mails SET {} WHERE dispatch_id = ? AND state IN ({})", set,
                                sql_list(change.from)),
                    std::move(values));
    if (changed == 0) return false;
    append_event(sql, {.at = change.now,
                       .what = fmt::format("mail {}", name_of(change.to)),
                       .subject = std::string(dispatch_id),
                       .detail = change.reply});
    return true;
}

[[noreturn]] void refuse_change(const std::string& file, std::string_view dispatch_id,
                                const std::optional<OutboxMail>& mail, MailState to) {
    throw Error{{.code = "L006",
                 .where = {.file = file},
                 .message = mail ? fmt::format("mail {} is {} and cannot become {}", dispatch_id,
                                               name_of(mail->state), name_of(to))
                                 : fmt::format("there is no mail {}", dispatch_id),
                 .hint = "`paperround status` shows what each mail has come to"}};
}

}  // namespace

Added Ledger::add_dispatch(const OutboxMail& mail, const std::vector<SentDocument>& documents,
                           UtcSeconds now) {
    SqlTransaction transaction(*sql_);
    if (insert_mail(*sql_, mail, now) == Added::AlreadyThere) return Added::AlreadyThere;
    for (const SentDocument& document : documents) insert_document(*sql_, document);
    append_event(*sql_, {.at = now,
                         .what = fmt::format("mail {}", name_of(mail.state)),
                         .subject = mail.dispatch_id,
                         .detail = mail.stage});
    transaction.commit();
    return Added::New;
}

Added Ledger::add_mail(const OutboxMail& mail, UtcSeconds now) {
    return add_dispatch(mail, {}, now);
}

std::vector<OutboxMail> Ledger::mails_due(UtcSeconds now) const {
    return select_mails(*sql_,
                        "WHERE state IN ('queued', 'deferred') AND next_at <= ? "
                        "ORDER BY next_at, number",
                        {now});
}

void Ledger::change_mail(std::string_view dispatch_id, const MailChange& change) {
    SqlTransaction transaction(*sql_);
    if (!apply(*sql_, dispatch_id, change)) {
        refuse_change(sql_->file_name(), dispatch_id, find_mail(dispatch_id), change.to);
    }
    if (change.to == MailState::Sent) {
        sql_->query("UPDATE sent_documents SET sent_at = ? WHERE dispatch_id = ?",
                    {change.now, std::string(dispatch_id)});
    }
    transaction.commit();
}

bool Ledger::mark_sending(std::string_view dispatch_id, UtcSeconds now) {
    using enum MailState;
    SqlTransaction transaction(*sql_);
    if (!apply(*sql_, dispatch_id, {.to = Sending, .from = {Queued, Deferred}, .now = now})) {
        return false;
    }
    transaction.commit();
    return true;
}

void Ledger::mark_committing(std::string_view dispatch_id, UtcSeconds now) {
    using enum MailState;
    change_mail(dispatch_id, {.to = Committing, .from = {Sending}, .now = now});
}

void Ledger::mark_delivered(std::string_view dispatch_id, std::string_view reply, UtcSeconds now) {
    using enum MailState;
    // From sending where a mailer found that an interrupted run had delivered it.
    change_mail(dispatch_id, {.to = Sent,
                              .from = {Sending, Committing, InDoubt},
                              .now = now,
                              .reply = std::string(reply)});
}

void Ledger::mark_refused(std::string_view dispatch_id, std::string_view reply, UtcSeconds now) {
    using enum MailState;
    change_mail(dispatch_id, {.to = Failed,
                              .from = {Sending, Committing, InDoubt, Sent},
                              .now = now,
                              .reply = std::string(reply)});
}

void Ledger::mark_in_doubt(std::string_view dispatch_id, std::string_view reason, UtcSeconds now) {
    using enum MailState;
    change_mail(
        dispatch_id,
        {.to = InDoubt, .from = {Sending, Committing}, .now = now, .reply = std::string(reason)});
}

void Ledger::mark_deferred(std::string_view dispatch_id, const Retry& retry, UtcSeconds now) {
    using enum MailState;
    change_mail(dispatch_id, {.to = Deferred,
                              .from = {Sending, Committing},
                              .now = now,
                              .reply = retry.reason,
                              .next_at = retry.at});
}

void Ledger::queue_again(std::string_view dispatch_id, UtcSeconds now) {
    using enum MailState;
    change_mail(dispatch_id,
                {.to = Queued, .from = {Planned, Failed, InDoubt}, .now = now, .next_at = now});
}

void Ledger::cancel_mail(std::string_view dispatch_id, UtcSeconds now) {
    using enum MailState;
    change_mail(
        dispatch_id,
        {.to = Cancelled, .from = {Planned, Queued, Deferred, Failed, InDoubt}, .now = now});
}

void Ledger::withdraw_dispatch(std::string_view dispatch_id, std::string_view reason,
                               UtcSeconds now) {
    using enum MailState;
    const MailChange change{.to = Cancelled, .from = {Planned, Queued, Deferred, Failed}};
    const std::string id(dispatch_id);
    SqlTransaction transaction(*sql_);
    sql_->execute(fmt::format("DELETE FROM sent_documents WHERE dispatch_id IN (SELECT dispatch_id "
                              "FROM mails WHERE dispatch_id = ? AND state IN ({}))",
                              sql_list(change.from)),
                  {id});
    const std::int64_t gone =
        sql_->execute(fmt::format("DELETE FROM mails WHERE dispatch_id = ? AND state IN ({})",
                                  sql_list(change.from)),
                      {id});
    if (gone == 0) refuse_change(sql_->file_name(), dispatch_id, find_mail(dispatch_id), change.to);
    append_event(
        *sql_, {.at = now, .what = "mail withdrawn", .subject = id, .detail = std::string(reason)});
    transaction.commit();
}

InterruptedMails Ledger::recover_interrupted(UtcSeconds now) {
    using enum MailState;
    SqlTransaction transaction(*sql_);
    InterruptedMails interrupted;
    for (const OutboxMail& mail :
         select_mails(*sql_, "WHERE state IN ('sending', 'committing') ORDER BY number", {})) {
        if (mail.state == Sending) {
            apply(*sql_, mail.dispatch_id,
                  {.to = Queued, .from = {Sending}, .now = now, .next_at = now});
            interrupted.queued_again.push_back(mail.dispatch_id);
        } else {
            apply(*sql_, mail.dispatch_id,
                  {.to = InDoubt,
                   .from = {Committing},
                   .now = now,
                   .reply = "interrupted while the mail was handed over"});
            interrupted.in_doubt.push_back(mail.dispatch_id);
        }
    }
    transaction.commit();
    return interrupted;
}

std::optional<OutboxMail> Ledger::find_mail(std::string_view dispatch_id) const {
    return first(select_mails(*sql_, "WHERE dispatch_id = ?", {std::string(dispatch_id)}));
}

std::optional<OutboxMail> Ledger::find_mail_by_message_id(std::string_view message_id) const {
    return first(
        select_mails(*sql_, "WHERE message_id = ? ORDER BY number", {std::string(message_id)}));
}

std::vector<OutboxMail> Ledger::all_mails() const {
    return select_mails(*sql_, "ORDER BY number", {});
}

}  // namespace paperround
