// SPDX-License-Identifier: MIT
#include "datasources/mailbox/message_parser.hpp"

#include "datasources/mailbox/attachment_kind.hpp"
#include "datasources/mailbox/message_kind.hpp"
#include "datasources/mailbox/message_text.hpp"
#include "datasources/mailbox/mime_reading.hpp"

#include <algorithm>

namespace paperround {

namespace {

using Who = Speaker::Who;

/// Signatures carry logos of a few kilobytes; a photographed form is larger.
constexpr std::size_t kSmallPicture = 50'000;

bool is_body_text(const MimePart& part) {
    return !part.is_attachment && !part.inside_a_message &&
           (part.media_type == "text/plain" || part.media_type == "text/html");
}

const MimePart* first_text(const MimeMessage& message, std::string_view media_type) {
    const auto found = std::find_if(
        message.parts.begin(), message.parts.end(),
        [&](const MimePart& part) { return is_body_text(part) && part.media_type == media_type; });
    return found == message.parts.end() ? nullptr : &*found;
}

std::string text_of(const MimeMessage& message) {
    if (const MimePart* plain = first_text(message, "text/plain")) {
        return utf8_text(plain->bytes, plain->charset);
    }
    const MimePart* html = first_text(message, "text/html");
    return html == nullptr ? std::string() : text_of_html(utf8_text(html->bytes, html->charset));
}

/// A line "begin 644 form.docx": how Outlook's UUENCODE setting puts a file into the text.
bool has_uuencoded_file(std::string_view text) {
    for (auto at = text.find("begin "); at != text.npos; at = text.find("begin ", at + 1)) {
        const bool starts_line = at == 0 || text[at - 1] == '\n';
        const std::string_view rest = text.substr(at + 6, 4);
        const bool has_mode = rest.size() == 4 && rest[3] == ' ' &&
                              rest.substr(0, 3).find_first_not_of("01234567") == rest.npos;
        if (starts_line && has_mode) return true;
    }
    return false;
}

/// What a person should know about a part that is not taken for a form; empty: nothing.
std::string note_on(const MimePart& part, AttachmentKind kind, const std::string& name) {
    switch (kind) {
        case AttachmentKind::Archive:
            return name + " is an archive; it was not opened";
        case AttachmentKind::WinMail:
            return name + " is Outlook's winmail.dat, which may hold the form; it was not opened";
        case AttachmentKind::OldOffice:
            return name + " is an old Word file or under a password; it was not read";
        case AttachmentKind::RichText:
            return name + " is a rich text file; it was not read";
        case AttachmentKind::Spreadsheet:
            return name + " is an Office file, but not a text document";
        case AttachmentKind::Pdf:
            return name + " is a PDF; it was not read";
        case AttachmentKind::Empty:
            return part.is_attachment ? name + " is empty" : std::string();
        case AttachmentKind::Picture: {
            const bool is_decoration = part.has_content_id || part.bytes.size() < kSmallPicture;
            return is_decoration ? std::string()
                                 : name + " is a picture; answers cannot be read from it";
        }
        case AttachmentKind::Document:
        case AttachmentKind::Other:
            break;
    }
    if (part.media_type == "text/calendar") return "it answers a meeting invitation";
    if (part.media_type == "application/pkcs7-mime") return "it is encrypted or signed (S/MIME)";
    const bool is_text = part.media_type.starts_with("text/");
    return part.is_attachment && !is_text ? name + " is neither DOCX nor ODT" : std::string();
}

ReturnedDocument document_of(const MimePart& part, const ReadMessage& message) {
    return {.file_name = last_component(part.file_name),
            .bytes = part.bytes,
            .sender = message.sender,
            .message_id = message.message_id,
            .references = message.references,
            .recipients = message.recipients,
            .subject = message.subject};
}

/// Another program can make a document of it.
bool can_be_converted(AttachmentKind kind) {
    return kind == AttachmentKind::OldOffice || kind == AttachmentKind::RichText ||
           kind == AttachmentKind::Pdf;
}

bool holds_document(const MimeMessage& message) {
    return std::ranges::any_of(message.parts, [](const MimePart& part) {
        return attachment_kind(part.bytes) == AttachmentKind::Document;
    });
}

/// What has to be converted counts as the form only where nothing else does: beside a document it
/// is what somebody wanted to show.
void read_parts(const MimeMessage& message, ReadMessage& read) {
    const bool takes_all = !holds_document(message);
    for (const MimePart& part : message.parts) {
        if (is_body_text(part)) continue;
        const AttachmentKind kind = attachment_kind(part.bytes);
        if (kind == AttachmentKind::Document || (takes_all && can_be_converted(kind))) {
            read.documents.push_back(document_of(part, read));
            continue;
        }
        std::string note = note_on(part, kind, last_component(part.file_name));
        if (!note.empty()) read.notes.push_back(std::move(note));
    }
    if (has_uuencoded_file(read.text)) {
        read.notes.push_back("a file stands in the text itself (uuencoded); it was not opened");
    }
}

MessageKind kind_of(Who who, const ReadMessage& read) {
    switch (who) {
        case Who::OutOfOffice:
            return MessageKind::AutoReply;
        case Who::MailSystem:
            return MessageKind::Bounce;
        case Who::ReadReceipt:
            return MessageKind::ReadReceipt;
        case Who::Ourselves:
            return MessageKind::OwnMail;
        case Who::Person:
            break;
    }
    return read.documents.empty() ? MessageKind::ReplyWithoutForm : MessageKind::Return;
}

/// A report on our mail quotes what we sent. What an automatic answer or a mail that looks like our
/// own carries stays, for the caller to compare with what was sent.
void drop_quoted_documents(ReadMessage& read) {
    const bool is_report =
        read.kind == MessageKind::Bounce || read.kind == MessageKind::ReadReceipt;
    if (is_report) read.documents.clear();
}

ReadMessage fields_of(const MimeMessage& message) {
    ReadMessage read;
    read.sender = message.sender.address;
    read.sender_name = message.sender.display_name;
    read.subject = message.subject;
    read.message_id = message.message_id;
    read.references = message.references;
    read.recipients = message.recipients;
    read.date = message.date;
    read.text = text_of(message);
    return read;
}

ReadMessage understood(const MimeMessage& message, const ReadOptions& options) {
    const Speaker speaker = speaker_of(message, options.own_addresses);
    ReadMessage read = fields_of(message);
    read_parts(message, read);
    read.kind = kind_of(speaker.who, read);
    read.reason = speaker.reason;
    if (read.reason.empty()) {
        read.reason = read.documents.empty() ? "it holds no document" : "it holds a document";
    }
    if (read.kind == MessageKind::Bounce) read.bounce = bounce_report(message);
    drop_quoted_documents(read);
    return read;
}

}  // namespace

ReadMessage read_message(std::string_view raw, const ReadOptions& options) {
    const auto mime = read_mime(raw, options.limits);
    if (const auto* message = std::get_if<MimeMessage>(&mime)) return understood(*message, options);
    ReadMessage read;
    read.kind = MessageKind::Unreadable;
    read.reason = std::get<NotAMessage>(mime).reason;
    return read;
}

ReadMessage read_item(const MailboxItem& item, const ReadOptions& options) {
    const AttachmentKind kind = attachment_kind(item.bytes);
    if (kind != AttachmentKind::Document && !can_be_converted(kind))
        return read_message(item.bytes, options);
    ReadMessage read;
    if (item.bytes.size() > options.limits.bytes) {
        read.kind = MessageKind::Unreadable;
        read.reason =
            "it is larger than " + std::to_string(options.limits.bytes / 1'000'000) + " MB";
        return read;
    }
    read.kind = MessageKind::Return;
    read.reason = "it is a document that lay in the folder";
    ReturnedDocument document;
    document.file_name = last_component(item.id);
    document.bytes = item.bytes;
    read.documents.push_back(std::move(document));
    return read;
}

}  // namespace paperround
