// SPDX-License-Identifier: MIT
#include "output/mail/compose.hpp"

#include "engine/core/digest.hpp"
#include "output/mail/draft_check.hpp"

#include <gmime/gmime.h>

#include <memory>

namespace paperround {

namespace {

struct ReleaseObject {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using GMimeOwned = std::unique_ptr<T, ReleaseObject>;

struct FreeFormat {
    void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
};
using FormatOptions = std::unique_ptr<GMimeFormatOptions, FreeFormat>;

void start_gmime() {
    static const bool started = (g_mime_init(), true);
    static_cast<void>(started);
}

/// GMime's encoders take `\n` for a line's end and write CRLF in the end.
std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_return = text[i] == '\r';
        if (is_return && i + 1 < text.size() && text[i + 1] == '\n') continue;
        plain += is_return ? '\n' : text[i];
    }
    return plain;
}

void set_content(GMimePart* part, std::string_view bytes, GMimeContentEncoding encoding) {
    const GMimeOwned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const GMimeOwned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, encoding);
}

/// Not a GMimeTextPart: that one writes iso-8859-1 where it can, and only relabels when told
/// otherwise (3.2.13).
GMimeOwned<GMimeObject> text_part(const char* subtype, std::string_view text) {
    GMimePart* part = g_mime_part_new_with_type("text", subtype);
    GMimeOwned<GMimeObject> owned(GMIME_OBJECT(part));
    g_mime_object_set_content_type_parameter(owned.get(), "charset", "utf-8");
    set_content(part, with_plain_line_ends(text), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return owned;
}

void set_utf8_parameter(GMimeParamList* parameters, const char* name, const std::string& value) {
    g_mime_param_list_set_parameter(parameters, name, value.c_str());
    g_mime_param_set_charset(g_mime_param_list_get_parameter(parameters, name), "utf-8");
}

GMimeOwned<GMimeObject> attachment_part(const RenderedDocument& document) {
    const std::string& media = document.media_type;
    const auto slash = media.find('/');
    const bool is_known = slash != media.npos;
    GMimePart* part =
        g_mime_part_new_with_type(is_known ? media.substr(0, slash).c_str() : "application",
                                  is_known ? media.substr(slash + 1).c_str() : "octet-stream");
    GMimeOwned<GMimeObject> owned(GMIME_OBJECT(part));
    g_mime_object_set_disposition(owned.get(), GMIME_DISPOSITION_ATTACHMENT);
    set_utf8_parameter(g_mime_content_disposition_get_parameters(
                           g_mime_object_get_content_disposition(owned.get())),
                       "filename", document.file_name);
    set_utf8_parameter(
        g_mime_content_type_get_parameters(g_mime_object_get_content_type(owned.get())), "name",
        document.file_name);
    set_content(part, document.bytes, GMIME_CONTENT_ENCODING_BASE64);
    return owned;
}

/// `=_` cannot stand in quoted-printable or base64 text, so no content can hold the boundary.
GMimeOwned<GMimeObject> multipart(const char* subtype, const std::string& message_id) {
    GMimeMultipart* parts = g_mime_multipart_new_with_subtype(subtype);
    const std::string boundary =
        "=_" + sha256_hex(std::string(subtype) + " " + message_id).substr(0, 32);
    g_mime_multipart_set_boundary(parts, boundary.c_str());
    return GMimeOwned<GMimeObject>(GMIME_OBJECT(parts));
}

GMimeOwned<GMimeObject> letter_part(const MailDraft& draft) {
    if (draft.html.empty()) return text_part("plain", draft.text);
    auto both = multipart("alternative", draft.message_id);
    g_mime_multipart_add(GMIME_MULTIPART(both.get()), text_part("plain", draft.text).get());
    g_mime_multipart_add(GMIME_MULTIPART(both.get()), text_part("html", draft.html).get());
    return both;
}

GMimeOwned<GMimeObject> body_of(const MailDraft& draft) {
    auto letter = letter_part(draft);
    if (draft.attachments.empty()) return letter;
    auto all = multipart("mixed", draft.message_id);
    g_mime_multipart_add(GMIME_MULTIPART(all.get()), letter.get());
    for (const RenderedDocument& document : draft.attachments) {
        g_mime_multipart_add(GMIME_MULTIPART(all.get()), attachment_part(document).get());
    }
    return all;
}

void add_mailbox(GMimeMessage* message, GMimeAddressType field, const MailAddress& address) {
    const GMimeOwned<InternetAddress> mailbox(internet_address_mailbox_new(
        address.display_name.empty() ? nullptr : address.display_name.c_str(),
        address.address.c_str()));
    internet_address_set_charset(mailbox.get(), "utf-8");
    internet_address_list_add(g_mime_message_get_addresses(message, field), mailbox.get());
}

void set_header(GMimeMessage* message, const std::string& name, const std::string& value) {
    g_mime_object_set_header(GMIME_OBJECT(message), name.c_str(), value.c_str(), "utf-8");
}

void set_date(GMimeMessage* message, std::int64_t seconds) {
    GDateTime* date = g_date_time_new_from_unix_utc(seconds);
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
}

void set_headers(GMimeMessage* message, const MailDraft& draft) {
    add_mailbox(message, GMIME_ADDRESS_TYPE_FROM, draft.from);
    add_mailbox(message, GMIME_ADDRESS_TYPE_TO, draft.to);
    if (!draft.reply_to.address.empty()) {
        add_mailbox(message, GMIME_ADDRESS_TYPE_REPLY_TO, draft.reply_to);
    }
    g_mime_message_set_subject(message, draft.subject.c_str(), "utf-8");
    set_date(message, draft.date);
    g_mime_message_set_message_id(message, draft.message_id.c_str());
    if (!draft.in_reply_to.empty()) {
        set_header(message, "In-Reply-To", "<" + draft.in_reply_to + ">");
        set_header(message, "References", "<" + draft.in_reply_to + ">");
    }
    set_header(message, "Auto-Submitted", "auto-generated");
    for (const auto& [name, value] : draft.extra_headers) set_header(message, name, value);
    set_header(message, "MIME-Version", "1.0");
}

std::string bytes_of(GMimeMessage* message) {
    const FormatOptions format(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const GMimeOwned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), format.get(), stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

ComposedMail compose(const MailDraft& draft) {
    check_draft(draft);
    start_gmime();
    const GMimeOwned<GMimeMessage> message(g_mime_message_new(TRUE));
    set_headers(message.get(), draft);
    g_mime_message_set_mime_part(message.get(), body_of(draft).get());
    return {.envelope_from = draft.from.address,
            .envelope_to = draft.to.address,
            .message_id = draft.message_id,
            .bytes = bytes_of(message.get())};
}

}  // namespace paperround
