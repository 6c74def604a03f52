// SPDX-License-Identifier: MIT
// Small messages of invented people, and the smallest bytes that pass for a document.
#pragma once

#include <string>
#include <string_view>

namespace paperround::testing {

/// The beginning of a zip: one local entry of that name and content, stored. Enough to say what
/// kind of file it is, and what is left of one when the transfer was cut.
inline std::string zip_beginning(std::string_view entry, std::string_view content = "<x/>") {
    std::string zip("PK\x03\x04", 4);
    zip.append(22, '\0');
    zip += static_cast<char>(entry.size());
    zip.append(3, '\0');
    return zip.append(entry).append(content);
}

/// A central directory of these entries, and its end, as bytes after `beginning`.
template <typename... Names>
std::string whole_zip(std::string beginning, Names... names) {
    const std::size_t start = beginning.size();
    const auto add = [&](std::string_view name) {
        beginning.append("PK\x01\x02", 4).append(24, '\0');
        beginning += static_cast<char>(name.size());
        beginning.append(17, '\0').append(name);
    };
    (add(names), ...);
    beginning.append("PK\x05\x06", 4).append(12, '\0');
    beginning += static_cast<char>(start & 0xFF);
    beginning += static_cast<char>(start >> 8);
    return beginning.append(4, '\0');
}

inline std::string docx_bytes() {
    return whole_zip(zip_beginning("[Content_Types].xml"), "[Content_Types].xml",
                     "word/document.xml");
}

inline std::string odt_bytes() {
    return zip_beginning("mimetype", "application/vnd.oasis.opendocument.text");
}

inline std::string base64(std::string_view bytes) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t j) -> unsigned {
            return i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0;
        };
        const unsigned three = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (unsigned j = 0; j < 4; ++j) {
            const bool is_padding = i + j > bytes.size();
            text += is_padding ? '=' : kDigits[(three >> (18 - 6 * j)) & 63U];
        }
    }
    return text;
}

inline const std::string kFromAna =
    "From: Ana Lopes <Ana.Lopes@School.test>\r\n"
    "To: Forms <forms+k3j2@school.test>\r\n"
    "Subject: Re: Your review\r\n"
    "Date: Fri, 30 Oct 2026 09:00:00 +0000\r\n"
    "Message-ID: <r1@mail.school.test>\r\n"
    "In-Reply-To: <c7.p12.w1@forms.school.test>\r\n"
    "References: <c7.p12.w0@forms.school.test>\r\n <c7.p12.w1@forms.school.test>\r\n";

inline std::string attachment(std::string_view file_name, std::string_view bytes,
                              std::string_view media_type = "application/octet-stream") {
    return "--b\r\nContent-Type: " + std::string(media_type) +
           "\r\nContent-Disposition: attachment; filename=\"" + std::string(file_name) +
           "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(bytes) + "\r\n";
}

/// A message with `fields`, the text "Here it is." and `parts`.
inline std::string message_with(const std::string& parts, const std::string& fields = kFromAna) {
    return fields +
           "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHere it is.\r\n" +
           parts + "--b--\r\n";
}

}  // namespace paperround::testing
