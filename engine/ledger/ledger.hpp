// SPDX-License-Identifier: MIT
// The only memory between runs: one SQLite file. Every function that changes something is one
// transaction with its event, on the disk when the function returns; a crash leaves either all or
// nothing of it. One Ledger for one thread; several processes may have the same file open.
//
// Every function throws Error: L002 when another process holds the file past the busy timeout,
// L003 when the disk is full or cannot be written, L004 when the file is damaged.
#pragma once

#include "engine/ledger/decision.hpp"
#include "engine/ledger/ledger_records.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

class SqlConnection;
struct MailChange;

struct LedgerOptions {
    std::chrono::milliseconds busy_timeout{10'000};
};

/// Whether something was put into the ledger or stood there already.
enum class Added { New, AlreadyThere };

struct InterruptedMails {
    std::vector<std::string> queued_again;  // dispatches: nothing had been accepted
    std::vector<std::string> in_doubt;      // dispatches: may have been accepted
};

class Ledger {
  public:
    /// Opens the file, or makes it with its tables. The folder must exist.
    /// Throws Error L001 (cannot be opened), L004 (damaged, or no ledger), L005 (made by a newer
    /// paperround), and those above.
    explicit Ledger(const std::filesystem::path& file, LedgerOptions options = {});
    ~Ledger();
    // One owner of the connection: pass references.
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    // --- Outbox (ledger_outbox.cpp) -------------------------------------------------------------

    /// Puts the mail into the outbox together with the documents attached to it. A dispatch that
    /// is there already stays as it is. `created_at` and `changed_at` are set to `now`.
    /// Throws Error L008 if a reference stands for another dispatch's document already.
    Added add_dispatch(const OutboxMail& mail, const std::vector<SentDocument>& documents,
                       UtcSeconds now);
    Added add_mail(const OutboxMail& mail, UtcSeconds now);

    /// Queued and deferred mails whose time has come, the longest waiting first.
    std::vector<OutboxMail> mails_due(UtcSeconds now) const;

    /// Takes a queued or deferred mail for sending and counts the attempt. False: another process
    /// took it, or it was cancelled meanwhile; leave it alone.
    bool mark_sending(std::string_view dispatch_id, UtcSeconds now);

    // Each of these throws Error L006 if the mail is not in a state from which it can get there.
    void mark_committing(std::string_view dispatch_id, UtcSeconds now);
    void mark_delivered(std::string_view dispatch_id, std::string_view reply, UtcSeconds now);
    void mark_refused(std::string_view dispatch_id, std::string_view reply, UtcSeconds now);
    void mark_in_doubt(std::string_view dispatch_id, std::string_view reason, UtcSeconds now);
    struct Retry {
        UtcSeconds at = 0;
        std::string reason;
    };
    void mark_deferred(std::string_view dispatch_id, const Retry& retry, UtcSeconds now);

    /// Planned, failed or in doubt → queued, on a person's word. The same bytes go out again.
    void queue_again(std::string_view dispatch_id, UtcSeconds now);
    /// Anything not yet on its way → cancelled.
    void cancel_mail(std::string_view dispatch_id, UtcSeconds now);

    /// Takes a mail that was never accepted (planned, queued, deferred, failed) out of the outbox
    /// with its documents, so that its dispatch can be made anew. Throws Error L006 in any other
    /// state.
    void withdraw_dispatch(std::string_view dispatch_id, std::string_view reason, UtcSeconds now);

    /// To be called by the one sender when it starts: what an interrupted run left behind.
    /// Sending → queued, committing → in doubt.
    InterruptedMails recover_interrupted(UtcSeconds now);

    std::optional<OutboxMail> find_mail(std::string_view dispatch_id) const;
    std::optional<OutboxMail> find_mail_by_message_id(std::string_view message_id) const;
    std::vector<OutboxMail> all_mails() const;  // as they were added

    // --- Documents that went out (ledger_documents.cpp) -----------------------------------------

    /// Throws Error L008 as add_dispatch.
    Added add_document(const SentDocument& document);
    std::optional<SentDocument> find_document(std::string_view reference) const;
    std::vector<SentDocument> documents_of_person(std::string_view person_id) const;
    std::vector<SentDocument> documents_of_dispatch(std::string_view dispatch_id) const;
    std::vector<SentDocument> documents_of_message(std::string_view message_id) const;
    std::vector<SentDocument> all_documents() const;  // as they were added

    // --- What came back (ledger_returns.cpp) ----------------------------------------------------

    /// Notes that the item is stored raw, before anybody tries to read it.
    Added add_return(const ReturnedItem& item, UtcSeconds now);

    /// Files an item, received before or not, with its verdict and what was read (the answers' ids,
    /// reference, person, cycle and form are taken from the item). Filing it again changes nothing.
    /// An accepted return supersedes the older accepted ones of the same reference, or, without
    /// one, of the same person, form and cycle; it is itself superseded if a newer one is there.
    Added file_return(const ReturnedItem& item, const StoredReading& reading, UtcSeconds now);

    std::optional<ReturnedItem> find_return(std::string_view return_id) const;
    std::vector<ReturnedItem> returns_of_reference(std::string_view reference) const;
    std::vector<ReturnedItem> returns_of_person(std::string_view person_id) const;
    std::vector<ReturnedItem> unread_returns() const;  // received, then interrupted
    std::vector<ReturnedItem> all_returns() const;     // oldest first

    /// As they stand in the form.
    std::vector<StoredAnswer> answers_of_return(std::string_view return_id) const;

    std::vector<std::string> unassigned_of_return(std::string_view return_id) const;
    std::vector<StoredCandidate> candidates_of_return(std::string_view return_id) const;

    // --- What people decided about it (ledger_decisions.cpp) ------------------------------------

    /// A person has looked at a filed return. Accepted or discarded, it counts or does not as if it
    /// had been filed so. Throws Error L007 for an unknown id, L010 where another decision stands.
    void decide_return(const ReturnDecision& decision, UtcSeconds now);

    std::vector<Decision> decisions_about(std::string_view return_id) const;  // oldest first

    // --- Events (ledger_events.cpp) -------------------------------------------------------------

    /// The changes above write their own events; this is for what happens outside the ledger.
    void record_event(const Event& event);
    std::vector<Event> events_of(std::string_view subject) const;
    std::vector<Event> events_after(std::int64_t number) const;  // 0: all

  private:
    void change_mail(std::string_view dispatch_id, const MailChange& change);
    std::unique_ptr<SqlConnection> sql_;
};

}  // namespace paperround
