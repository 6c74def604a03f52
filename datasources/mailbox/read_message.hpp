// SPDX-License-Identifier: MIT
// What a returned message says once its MIME has been taken apart: who wrote, in answer to what,
// with which documents; and what kind of message it is, so that a machine's answer is never taken
// for a person's. A plain value.
#pragma once

#include "engine/core/mail.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

enum class MessageKind {
    Return,            // a person's mail with at least one document
    ReplyWithoutForm,  // a person's mail without one
    AutoReply,         // out of office, or another machine's answer
    Bounce,            // a delivery report: failed, or only late (see BounceReport::action)
    ReadReceipt,
    OwnMail,     // our own letter came back to us
    Unreadable,  // not a message, or past a limit; `reason` says which
};

struct BounceReport {
    std::string recipient;            // the address that failed, lower case
    std::string action;               // "failed", "delayed", …, RFC 3464; empty if not said
    std::string status;               // "5.1.1"; empty if not said
    std::string original_message_id;  // without angle brackets; empty if not said
};

struct ReadMessage {
    MessageKind kind = MessageKind::ReplyWithoutForm;
    std::string reason;       // why it is that kind, for the person who looks
    std::string sender;       // addr-spec, lower case; empty if it came without mail
    std::string sender_name;  // as the sender is called, UTF-8
    std::string subject;
    std::string message_id;               // without angle brackets
    std::vector<std::string> references;  // In-Reply-To, then References, without repeats
    std::vector<std::string> recipients;  // To, Cc, Delivered-To, X-Original-To, lower case
    std::int64_t date = 0;                // seconds since 1970-01-01 UTC; 0: no Date field
    std::string text;                     // what a person wrote, UTF-8, `\n`
    /// Also of an AutoReply and of OwnMail, for the caller to compare with what was sent.
    std::vector<ReturnedDocument> documents;
    std::vector<std::string> notes;  // "photos.zip is an archive; it was not opened"
    std::optional<BounceReport> bounce;
};

}  // namespace paperround
