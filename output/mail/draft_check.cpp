// SPDX-License-Identifier: MIT
#include "output/mail/draft_check.hpp"

#include "engine/core/error.hpp"
#include "output/mail/address.hpp"

#include <glib.h>

#include <algorithm>
#include <array>

namespace paperround {

namespace {

[[noreturn]] void refuse(const char* code, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    throw Error(std::move(diagnostic));
}

void check_text(const std::string& what, std::string_view text) {
    if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) return;
    refuse("O014", what + " of the mail is not UTF-8",
           "save the file it comes from as UTF-8 and run it again");
}

void check_field(const std::string& what, std::string_view text) {
    const auto control = std::find_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    if (control != text.end()) {
        const auto place = control - text.begin() + 1;
        refuse("O010",
               what + " of the mail holds a line break or another control character (byte " +
                   std::to_string(place) + ")",
               "take it out of the list or the mail text it comes from");
    }
    check_text(what, text);
}

void check_address(const std::string& what, const MailAddress& address) {
    check_field("the name under " + what, address.display_name);
    check_field("the address under " + what, address.address);
    if (is_valid_address(address.address)) return;
    refuse("O011", "\"" + address.address + "\" under " + what + " is no mail address",
           "an address looks like ana.lopes@example.org, without blanks, quotes or accents");
}

void check_message_id(const std::string& what, std::string_view id) {
    check_field(what, id);
    const bool is_plain = std::all_of(id.begin(), id.end(), [](char c) {
        return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"';
    });
    const auto at = id.find('@');
    const bool has_both_sides = at != id.npos && at > 0 && at + 1 < id.size();
    if (is_plain && has_both_sides && id.size() <= 250) return;
    refuse("O012", "\"" + std::string(id) + "\" cannot be the " + what + " of a mail",
           "a message id looks like c7.p12.w1@forms.example.org");
}

bool is_ours(std::string_view header) {
    constexpr std::array<const char*, 16> kOurs = {
        "from",        "sender",       "to",         "cc",          "bcc",        "reply-to",
        "subject",     "date",         "message-id", "in-reply-to", "references", "auto-submitted",
        "return-path", "delivered-to", "received",   "mime-version"};
    return std::any_of(kOurs.begin(), kOurs.end(), [&](const char* name) {
        return header.size() == std::string_view(name).size() &&
               g_ascii_strncasecmp(header.data(), name, header.size()) == 0;
    });
}

void check_extra_header(const std::string& name, const std::string& value) {
    const bool is_plain = !name.empty() && name.size() <= 70 &&
                          std::all_of(name.begin(), name.end(),
                                      [](char c) { return c > ' ' && c < 0x7F && c != ':'; });
    const bool is_about_content = g_ascii_strncasecmp(name.c_str(), "content-", 8) == 0;
    if (!is_plain || is_about_content || is_ours(name)) {
        refuse("O013", "\"" + name + "\" cannot be an extra header of a mail",
               "choose a name of its own, such as X-Paperround-Dispatch");
    }
    check_field("the header " + name, value);
}

}  // namespace

void check_draft(const MailDraft& draft) {
    check_address("From", draft.from);
    check_address("To", draft.to);
    if (draft.reply_to != MailAddress{}) check_address("Reply-To", draft.reply_to);
    check_field("the subject", draft.subject);
    check_message_id("Message-ID", draft.message_id);
    if (!draft.in_reply_to.empty()) check_message_id("In-Reply-To", draft.in_reply_to);
    for (const auto& [name, value] : draft.extra_headers) check_extra_header(name, value);
    for (const RenderedDocument& attachment : draft.attachments) {
        check_field("an attachment's name", attachment.file_name);
        check_field("the media type of " + attachment.file_name, attachment.media_type);
    }
    check_text("the text", draft.text);
    check_text("the HTML text", draft.html);
}

}  // namespace paperround
