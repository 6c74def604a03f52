// SPDX-License-Identifier: MIT
// What the ledger remembers, as plain values: mails with their state, documents that went out,
// items that came back with the answers read from them, and the log of events. No document text
// but the answers themselves. Times are UTC seconds given by the caller.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

using UtcSeconds = std::int64_t;

/// Planned: waits for approval. Queued and Deferred: sent when `next_at` has come. Sending: up to
/// the point where the other side could take it. Committing: it may be taken at any moment.
enum class MailState {
    Planned,
    Queued,
    Sending,
    Committing,
    Sent,
    Deferred,
    Failed,
    InDoubt,
    Cancelled
};

/// "planned", "in-doubt": as stored and as shown.
std::string_view name_of(MailState state);

struct OutboxMail {
    std::string dispatch_id;
    std::string person_id;     // whom it is about
    std::string recipient_id;  // who gets it: the person, or the reviewer
    std::string stage;         // "memo", "reviewer-pack": the policy's name
    std::string envelope_from;
    std::string envelope_to;
    std::string message_id;
    std::string subject;
    std::string bytes_path;  // the finished RFC 5322 bytes, stored before add_dispatch
    std::string sha256;      // of those bytes
    MailState state = MailState::Queued;
    UtcSeconds next_at = 0;
    int attempts = 0;
    std::string last_reply;
    UtcSeconds created_at = 0;
    UtcSeconds changed_at = 0;
    UtcSeconds sent_at = 0;  // 0: not yet

    bool operator==(const OutboxMail&) const = default;
};

enum class ComesBack { No, Yes };

struct SentDocument {
    std::string reference;  // "K7QF-3MZT"
    std::string dispatch_id;
    std::string person_id;
    std::string document;              // the form's id in the policy: "self-evaluation"
    std::string template_fingerprint;  // of the template it was made from
    std::string cycle;                 // "2026/27"
    std::string meeting_kind;          // "review", "mid-year", "observation"; may be empty
    std::string file_name;             // as attached
    std::string path;                  // where the exact bytes that were sent are kept
    std::string sha256;
    ComesBack comes_back = ComesBack::No;
    std::string due;  // ISO date by which it is to be back; empty: none
    UtcSeconds sent_at = 0;

    bool operator==(const SentDocument&) const = default;
};

/// Ignored: out-of-office, bounce, our own mail. Quarantined: not safe or not possible to open.
enum class ReturnVerdict { Accepted, Review, Rejected, Ignored, Quarantined };
std::string_view name_of(ReturnVerdict verdict);

/// Received: stored raw, not yet read. Filed: its verdict stands. Superseded: a newer accepted
/// return of the same form has taken its place; this one is kept.
enum class ReturnState { Received, Filed, Superseded };
std::string_view name_of(ReturnState state);

struct ReturnedItem {
    std::string id;  // digest of the raw item and of the part within it
    UtcSeconds received_at = 0;
    std::string source_item_id;  // the mailbox's name for it
    std::string sender;
    std::string message_id;
    std::string file_name;
    std::string raw_path;
    std::string document_path;  // empty: nothing was attached
    std::string reference;      // empty: not recognised
    std::string person_id;
    std::string form;
    std::string cycle;
    ReturnVerdict verdict = ReturnVerdict::Review;
    std::string reasons;  // in words, one a line
    ReturnState state = ReturnState::Received;

    bool operator==(const ReturnedItem&) const = default;
};

/// Filed, and nobody has decided about it yet.
bool waits_for_a_person(const ReturnedItem& item);

struct StoredAnswer {
    std::string return_id;
    std::string reference;
    std::string person_id;
    std::string cycle;
    std::string form;
    std::string key;  // "objectives[1].actions"
    std::string value;
    double confidence = 0;
    std::string layer;        // how it was found: "alignment", "anchor", "both", "person"
    std::string flags;        // one a line
    std::string owner;        // who is to answer: "reviewee"; empty: anybody
    bool is_as_sent = false;  // stands as it went out: nobody said it with this return

    bool operator==(const StoredAnswer&) const = default;
};

struct Event {
    std::int64_t number = 0;  // given by the ledger, ascending
    UtcSeconds at = 0;
    std::string what;     // "mail sent", "return filed"
    std::string subject;  // the dispatch's or the return's id
    std::string detail;   // a reply code, a verdict; never a document's text

    bool operator==(const Event&) const = default;
};

}  // namespace paperround
