// SPDX-License-Identifier: MIT
#include "datasources/mailbox/message_kind.hpp"

#include "datasources/mailbox/message_text.hpp"

#include <algorithm>

namespace paperround {

namespace {

using Who = Speaker::Who;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// The value of `name: value` at the start of a line of `text`, whatever the name's case.
std::string value_in(std::string_view text, std::string_view name) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const bool is_it = line.size() > name.size() && line[name.size()] == ':' &&
                           lower_case(line.substr(0, name.size())) == name;
        if (is_it) return trimmed(line.substr(name.size() + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

/// "rfc822; ana@example.org" → "ana@example.org"
std::string address_of_recipient(std::string_view value) {
    const auto semicolon = value.find(';');
    if (semicolon != value.npos) value.remove_prefix(semicolon + 1);
    std::string address = lower_case(trimmed(value));
    if (address.starts_with('<') && address.ends_with('>')) {
        return address.substr(1, address.size() - 2);
    }
    return address;
}

std::string without_brackets(std::string id) {
    id.erase(std::remove_if(id.begin(), id.end(), [](char c) { return c == '<' || c == '>'; }),
             id.end());
    return id;
}

std::string original_message_id(const MimeMessage& message) {
    if (!message.inner_message_ids.empty()) return message.inner_message_ids.front();
    for (const MimePart& part : message.parts) {
        if (part.media_type != "text/rfc822-headers") continue;
        return without_brackets(value_in(part.bytes, "message-id"));
    }
    return {};
}

bool comes_from_mail_system(const MimeMessage& message) {
    const std::string& address = message.sender.address;
    return address.empty() || address.starts_with("mailer-daemon@") ||
           address.starts_with("postmaster@");
}

bool is_delivery_report(const MimeMessage& message) {
    if (message.media_type == "multipart/report" && message.report_type == "delivery-status") {
        return true;
    }
    if (message.has_field("x-failed-recipients")) return true;
    return trimmed(message.field("return-path")) == "<>" && comes_from_mail_system(message);
}

/// The field that says a machine answered, as "Auto-Submitted: auto-replied"; empty if none does.
/// X-Auto-Response-Suppress is no such sign: people's mail programs set it too.
std::string sign_of_machine(const MimeMessage& message) {
    const std::string submitted = lower_case(message.field("auto-submitted"));
    if (!submitted.empty() && !submitted.starts_with("no")) return "Auto-Submitted: " + submitted;
    for (const char* name : {"x-autoreply", "x-autorespond", "x-autoresponder"}) {
        if (message.has_field(name)) return std::string(name) + ": " + message.field(name);
    }
    const std::string precedence = lower_case(message.field("precedence"));
    if (precedence == "auto_reply" || precedence == "auto-reply") {
        return "Precedence: " + precedence;
    }
    return trimmed(message.field("return-path")) == "<>" ? "Return-Path: <>" : std::string();
}

}  // namespace

Speaker speaker_of(const MimeMessage& message, const std::vector<std::string>& own_addresses) {
    const auto own = std::find(own_addresses.begin(), own_addresses.end(), message.sender.address);
    if (own != own_addresses.end()) return {Who::Ourselves, "it comes from " + *own};
    if (message.has_field("x-paperround-dispatch")) {
        return {Who::Ourselves, "it is a letter of ours"};
    }
    if (is_delivery_report(message)) return {Who::MailSystem, "it is a delivery report"};
    if (message.report_type == "disposition-notification") {
        return {Who::ReadReceipt, "it says that a letter was read or deleted"};
    }
    const std::string sign = sign_of_machine(message);
    if (!sign.empty()) return {Who::OutOfOffice, "a machine answered (" + sign + ")"};
    return {};
}

std::optional<BounceReport> bounce_report(const MimeMessage& message) {
    BounceReport report;
    report.original_message_id = original_message_id(message);
    report.recipient = address_of_recipient(message.field("x-failed-recipients"));
    for (const MimePart& part : message.parts) {
        if (part.media_type != "message/delivery-status") continue;
        const std::string original = value_in(part.bytes, "original-recipient");
        const std::string final = value_in(part.bytes, "final-recipient");
        report.recipient = address_of_recipient(original.empty() ? final : original);
        report.action = lower_case(value_in(part.bytes, "action"));
        report.status = value_in(part.bytes, "status").substr(0, 11);
    }
    if (report.recipient.empty() && report.original_message_id.empty()) return std::nullopt;
    return report;
}

}  // namespace paperround
