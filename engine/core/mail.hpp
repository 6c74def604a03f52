// SPDX-License-Identifier: MIT
// Ports and values of mail: what goes out, what became of it, and what came in (RFC 5322).
#pragma once

#include "engine/core/rendered_document.hpp"
#include "engine/core/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace paperround {

struct MailAddress {
    std::string display_name;  // UTF-8, may be empty
    std::string address;       // addr-spec: local@domain
    bool operator==(const MailAddress&) const = default;
};

/// A letter as we think of it, before it is MIME.
struct MailDraft {
    MailAddress from;
    MailAddress to;  // always one person: a wrong copy is the worst that can happen
    MailAddress reply_to;
    std::string subject;
    std::string text;  // text/plain, UTF-8
    std::string html;  // text/html, UTF-8; may be empty
    std::vector<RenderedDocument> attachments;
    std::string message_id;   // without angle brackets; the same for the same dispatch
    std::string in_reply_to;  // for a reminder: the message it reminds of
    std::int64_t date = 0;    // seconds since 1970-01-01 UTC, for the Date field
    std::vector<std::pair<std::string, std::string>> extra_headers;  // "X-Paperround-Dispatch", id
};

/// Finished bytes with their envelope; sent as stored on every attempt.
struct ComposedMail {
    std::string envelope_from;
    std::string envelope_to;
    std::string message_id;
    std::string bytes;  // RFC 5322, CRLF
};

struct Delivered {
    std::string reply;
};
/// Not taken now; worth another try later.
struct Deferred {
    std::string reason;
};
/// Will not be taken, however often it is tried.
struct Refused {
    std::string reason;
};
/// May or may not have been taken; a person or a later sign decides.
struct InDoubt {
    std::string reason;
};
using Delivery = std::variant<Delivered, Deferred, Refused, InDoubt>;

class Mailer {
  public:
    virtual ~Mailer() = default;

    /// Called just before the step after which the mail may have been taken (for SMTP the final
    /// dot, for a maildir the rename), so that the ledger can commit `committing` first.
    class BeforeCommit {
      public:
        virtual ~BeforeCommit() = default;
        virtual void about_to_commit() = 0;
    };

    /// Hands over one mail. Never throws for what the other side says: that is a Delivery.
    virtual Delivery send(const ComposedMail& mail, BeforeCommit& before_commit) = 0;
};

/// One message as it lies in a mailbox or a folder.
struct MailboxItem {
    std::string id;     // stable within the mailbox: the file's name
    std::string bytes;  // raw RFC 5322 message, or a bare document where a folder holds one
};

class Mailbox {
  public:
    virtual ~Mailbox() = default;

    /// The next item not yet asked for, or nullopt. Nothing is changed in the mailbox by reading.
    virtual std::optional<MailboxItem> next() = 0;

    /// Only after what the item held is stored: moves it out of the way of the next collection.
    virtual void mark_done(const std::string& id) = 0;
};

/// A file that came back and how it came.
struct ReturnedDocument {
    std::string file_name;  // as the sender called it; never used as a path
    std::string bytes;
    std::string sender;                   // addr-spec, lower case; empty if it came without mail
    std::string message_id;               // without angle brackets
    std::vector<std::string> references;  // In-Reply-To and References, without brackets
    std::vector<std::string> recipients;  // To, Cc, Delivered-To: where a +token may stand
    std::string subject;
};

}  // namespace paperround
