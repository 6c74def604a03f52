// SPDX-License-Identifier: MIT
// What an SMTP server says, and what it means for the mail at hand. Plain values and pure
// functions; private to output/mail.
#pragma once

#include "engine/core/mail.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct SmtpReply {
    int code = 0;
    std::vector<std::string> lines;  // the texts after the code, one a line

    bool is_positive() const { return code >= 200 && code < 300; }
    bool closes_connection() const { return code == 421; }
};

struct SmtpReplyLine {
    int code = 0;
    bool is_last = false;
    std::string text;
};

/// nullopt when the line is none of SMTP's: no three digits between 200 and 599, or something other
/// than a blank or a hyphen after them.
std::optional<SmtpReplyLine> parse_reply_line(std::string_view line);

/// "5.1.1" where the text begins with an enhanced status code (RFC 3463), else empty.
std::string_view enhanced_status(const SmtpReply& reply);

/// "550 5.1.1 no such user", on one line and at most some hundred bytes of printable ASCII.
std::string describe(const SmtpReply& reply);

/// What a refusal before the final dot or the answer after it makes of the mail: 2xx Delivered, 4xx
/// Deferred, 5xx Refused. Deferred as well for the 5xx that are about us and not about the mail: a
/// login that has gone stale, a quota of the account that is used up.
Delivery delivery_of(const SmtpReply& reply);

/// What the server offers in its answer to EHLO. Keywords, not words found anywhere in the text.
struct SmtpOffers {
    bool starttls = false;
    bool auth_plain = false;
    bool eight_bit = false;
    std::size_t largest_mail = 0;  // bytes; 0: not said
};
SmtpOffers offers_of(const SmtpReply& ehlo_reply);

}  // namespace paperround
