// SPDX-License-Identifier: MIT
// A message taken apart by GMime into plain values: its fields decoded, its parts in order. The
// only file that knows GMime, and what has to be done around it. Private to datasources/mailbox.
#pragma once

#include "datasources/mailbox/message_parser.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace paperround {

struct MimePart {
    std::string media_type;  // "text/plain", lower case
    std::string charset;
    std::string file_name;  // as the sender's program wrote it; may be empty
    bool is_attachment = false;
    bool has_content_id = false;    // shown within the HTML text: a logo in a signature
    bool inside_a_message = false;  // of a message/rfc822 part
    std::string bytes;              // decoded
};

struct MimeMessage {
    std::vector<std::pair<std::string, std::string>> fields;  // name lower case, value decoded
    MailAddress sender;                                       // From, else Sender
    std::string subject;
    std::string message_id;
    std::vector<std::string> references;
    std::vector<std::string> recipients;
    std::int64_t date = 0;
    std::string media_type;                      // of the whole: "multipart/report"
    std::string report_type;                     // "delivery-status"
    std::vector<MimePart> parts;                 // leaves; those of message/rfc822 parts too
    std::vector<std::string> inner_message_ids;  // of the message/rfc822 parts

    /// The first field of that (lower case) name; empty if there is none.
    std::string field(std::string_view name) const;
    bool has_field(std::string_view name) const;
};

struct NotAMessage {
    std::string reason;
};

std::variant<MimeMessage, NotAMessage> read_mime(std::string_view raw, const MessageLimits& limits);

}  // namespace paperround
