// SPDX-License-Identifier: MIT
#include "datasources/mailbox/mime_reading.hpp"

#include "datasources/mailbox/message_text.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace paperround {

namespace {

struct ReleaseObject {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using GMimeOwned = std::unique_ptr<T, ReleaseObject>;

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T* thing) const {
        Free(thing);
    }
};
using ParserOptions = std::unique_ptr<GMimeParserOptions, FreeWith<&g_mime_parser_options_free>>;
using References = std::unique_ptr<GMimeReferences, FreeWith<&g_mime_references_free>>;
using Text = std::unique_ptr<gchar, FreeWith<&g_free>>;

std::string string_of(const char* text) {
    return text == nullptr ? std::string() : text;
}

ParserOptions lenient_options() {
    ParserOptions options(g_mime_parser_options_new());
    g_mime_parser_options_set_address_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_parameter_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_rfc2047_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    std::array<const char*, 3> fallbacks = {"utf-8", "windows-1252", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), fallbacks.data());
    return options;
}

/// GMime stops a field or a text at a NUL, which would lose the sender; and takes the line that
/// mbox files put before a message for a broken field.
std::string prepared(std::string_view raw) {
    if (raw.starts_with("From ") || raw.starts_with(">From ")) {
        const auto end = raw.find('\n');
        raw.remove_prefix(end == raw.npos ? raw.size() : end + 1);
    }
    std::string bytes(raw);
    std::replace(bytes.begin(), bytes.end(), '\0', '?');
    return bytes;
}

GMimeOwned<GMimeMessage> parsed(const std::string& bytes) {
    static const bool started = (g_mime_init(), true);
    static_cast<void>(started);
    const GMimeOwned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const GMimeOwned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
    return GMimeOwned<GMimeMessage>(
        g_mime_parser_construct_message(parser.get(), lenient_options().get()));
}

std::vector<MailAddress> mailboxes(InternetAddressList* list) {
    std::vector<MailAddress> found;
    const int count = list == nullptr ? 0 : internet_address_list_length(list);
    for (int i = 0; i < count; ++i) {
        InternetAddress* address = internet_address_list_get_address(list, i);
        if (!INTERNET_ADDRESS_IS_MAILBOX(address)) continue;  // a group names nobody
        const std::string addr_spec =
            string_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
        found.push_back({field_text(string_of(internet_address_get_name(address))),
                         lower_case(field_text(addr_spec))});
    }
    return found;
}

MailAddress sender_of(GMimeMessage* message) {
    for (InternetAddressList* list :
         {g_mime_message_get_from(message), g_mime_message_get_sender(message)}) {
        const auto found = mailboxes(list);
        if (!found.empty()) return found.front();
    }
    return {};
}

std::vector<std::pair<std::string, std::string>> fields_of(GMimeMessage* message) {
    std::vector<std::pair<std::string, std::string>> fields;
    GMimeHeaderList* list = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(list); ++i) {
        GMimeHeader* field = g_mime_header_list_get_header_at(list, i);
        fields.emplace_back(lower_case(string_of(g_mime_header_get_name(field))),
                            field_text(string_of(g_mime_header_get_value(field))));
    }
    return fields;
}

void add_once(std::vector<std::string>& texts, const std::string& text) {
    if (text.empty() || std::find(texts.begin(), texts.end(), text) != texts.end()) return;
    texts.push_back(text);
}

std::vector<std::string> references_of(const MimeMessage& message) {
    std::vector<std::string> ids;
    for (const char* name : {"in-reply-to", "references"}) {
        const References found(g_mime_references_parse(nullptr, message.field(name).c_str()));
        for (int i = 0; i < g_mime_references_length(found.get()); ++i) {
            add_once(ids, string_of(g_mime_references_get_message_id(found.get(), i)));
        }
    }
    return ids;
}

/// From the fields as they were sent: a decoded name can hold a comma that is none of the list's.
std::vector<std::string> recipients_of(GMimeMessage* message) {
    std::vector<std::string> addresses;
    GMimeHeaderList* fields = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(fields); ++i) {
        GMimeHeader* field = g_mime_header_list_get_header_at(fields, i);
        const std::string name = lower_case(string_of(g_mime_header_get_name(field)));
        if (name != "to" && name != "cc" && name != "delivered-to" && name != "x-original-to") {
            continue;
        }
        const GMimeOwned<InternetAddressList> list(internet_address_list_parse(
            nullptr, string_of(g_mime_header_get_raw_value(field)).c_str()));
        for (const MailAddress& address : mailboxes(list.get())) {
            add_once(addresses, address.address);
        }
    }
    return addresses;
}

std::int64_t date_of(GMimeMessage* message) {
    GDateTime* date = g_mime_message_get_date(message);  // borrowed
    return date == nullptr ? 0 : g_date_time_to_unix(date);
}

std::string media_type_of(GMimeObject* part) {
    const Text type(g_mime_content_type_get_mime_type(g_mime_object_get_content_type(part)));
    return lower_case(type.get());
}

std::string decoded_content(GMimePart* part) {
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const GMimeOwned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// Walks the tree of parts into `message`; stops with a reason at a limit.
class PartCollector {
  public:
    PartCollector(MimeMessage& message, const MessageLimits& limits)
        : message_(message), limits_(limits) {}

    void collect(GMimeObject* part, int depth, bool inside_a_message) {
        if (part == nullptr || reason_) return;
        if (depth > limits_.depth) {
            reason_ = "its parts are nested more than " + std::to_string(limits_.depth) + " deep";
        } else if (++count_ > limits_.parts) {
            reason_ = "it has more than " + std::to_string(limits_.parts) + " parts";
        } else if (GMIME_IS_MULTIPART(part)) {
            collect_each(GMIME_MULTIPART(part), depth, inside_a_message);
        } else if (GMIME_IS_MESSAGE_PART(part)) {
            collect_message(g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)), depth);
        } else if (GMIME_IS_PART(part)) {
            collect_leaf(GMIME_PART(part), inside_a_message);
        }
    }

    const std::optional<std::string>& reason() const { return reason_; }

  private:
    void collect_each(GMimeMultipart* parts, int depth, bool inside_a_message) {
        const int count = g_mime_multipart_get_count(parts);
        for (int i = 0; i < count && !reason_; ++i) {
            collect(g_mime_multipart_get_part(parts, i), depth + 1, inside_a_message);
        }
    }

    void collect_message(GMimeMessage* inner, int depth) {
        if (inner == nullptr) return;
        add_once(message_.inner_message_ids, string_of(g_mime_message_get_message_id(inner)));
        collect(g_mime_message_get_mime_part(inner), depth + 1, true);
    }

    void collect_leaf(GMimePart* part, bool inside_a_message) {
        GMimeObject* object = GMIME_OBJECT(part);
        message_.parts.push_back(
            {.media_type = media_type_of(object),
             .charset = string_of(g_mime_object_get_content_type_parameter(object, "charset")),
             .file_name = string_of(g_mime_part_get_filename(part)),
             .is_attachment = g_mime_part_is_attachment(part) != FALSE,
             .has_content_id = g_mime_part_get_content_id(part) != nullptr,
             .inside_a_message = inside_a_message,
             .bytes = decoded_content(part)});
    }

    MimeMessage& message_;
    const MessageLimits& limits_;
    int count_ = 0;
    std::optional<std::string> reason_;
};

MimeMessage with_fields(GMimeMessage* message) {
    MimeMessage read;
    read.fields = fields_of(message);
    read.sender = sender_of(message);
    read.subject = field_text(string_of(g_mime_message_get_subject(message)));
    read.message_id = string_of(g_mime_message_get_message_id(message));
    read.references = references_of(read);
    read.recipients = recipients_of(message);
    read.date = date_of(message);
    return read;
}

}  // namespace

std::string MimeMessage::field(std::string_view name) const {
    for (const auto& [field_name, value] : fields) {
        if (field_name == name) return value;
    }
    return {};
}

bool MimeMessage::has_field(std::string_view name) const {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& f) { return f.first == name; });
}

std::variant<MimeMessage, NotAMessage> read_mime(std::string_view raw,
                                                 const MessageLimits& limits) {
    if (raw.size() > limits.bytes) {
        return NotAMessage{"it is larger than " + std::to_string(limits.bytes / 1'000'000) + " MB"};
    }
    const std::string bytes = prepared(raw);  // GMime reads from it while the message lives
    const auto parsed_message = parsed(bytes);
    if (!parsed_message) return NotAMessage{"it does not begin like a mail message"};
    MimeMessage message = with_fields(parsed_message.get());
    if (message.fields.empty()) return NotAMessage{"it has no header fields"};
    GMimeObject* body = g_mime_message_get_mime_part(parsed_message.get());
    if (body != nullptr) {
        message.media_type = media_type_of(body);
        message.report_type =
            lower_case(string_of(g_mime_object_get_content_type_parameter(body, "report-type")));
    }
    PartCollector collector(message, limits);
    collector.collect(body, 0, false);
    if (collector.reason()) return NotAMessage{*collector.reason()};
    return message;
}

}  // namespace paperround
