// SPDX-License-Identifier: MIT
#include "datasources/mailbox/attachment_kind.hpp"

#include <algorithm>
#include <vector>

namespace paperround {

namespace {

using std::string_view;
using std::string_view_literals::operator""sv;

constexpr std::size_t kMostEntries = 200;
constexpr string_view kLocalHeader = "PK\x03\x04"sv;
constexpr string_view kCentralHeader = "PK\x01\x02"sv;
constexpr string_view kEndOfDirectory = "PK\x05\x06"sv;

/// A little-endian number of `size` bytes; zip keeps all its numbers so.
std::size_t number_at(string_view bytes, std::size_t offset, std::size_t size) {
    std::size_t number = 0;
    for (std::size_t i = size; i-- > 0;) {
        number = (number << 8) | static_cast<unsigned char>(bytes[offset + i]);
    }
    return number;
}

bool has_at(string_view bytes, std::size_t offset, string_view wanted) {
    return offset <= bytes.size() && bytes.substr(offset).starts_with(wanted);
}

string_view first_entry(string_view zip) {
    if (zip.size() < 30) return {};
    const std::size_t length = number_at(zip, 26, 2);
    return 30 + length <= zip.size() ? zip.substr(30, length) : string_view();
}

/// The names in the central directory; only the first entry's where a cut or damaged file has none.
std::vector<string_view> entry_names(string_view zip) {
    std::vector<string_view> names = {first_entry(zip)};
    const auto end = zip.rfind(kEndOfDirectory);
    if (end == zip.npos || end + 22 > zip.size()) return names;
    std::size_t offset = number_at(zip, end + 16, 4);
    while (names.size() < kMostEntries && has_at(zip, offset, kCentralHeader) &&
           offset + 46 <= zip.size()) {
        const std::size_t length = number_at(zip, offset + 28, 2);
        if (offset + 46 + length > zip.size()) break;
        names.push_back(zip.substr(offset + 46, length));
        offset += 46 + length + number_at(zip, offset + 30, 2) + number_at(zip, offset + 32, 2);
    }
    return names;
}

template <typename Holds>
bool any(const std::vector<string_view>& names, Holds holds) {
    return std::any_of(names.begin(), names.end(), holds);
}

AttachmentKind zip_kind(string_view zip) {
    constexpr string_view kOdf = "mimetypeapplication/vnd.oasis.opendocument.";
    if (has_at(zip, 30, kOdf)) {
        return has_at(zip, 30 + kOdf.size(), "text") ? AttachmentKind::Document
                                                     : AttachmentKind::Spreadsheet;
    }
    const auto names = entry_names(zip);
    if (any(names, [](string_view n) { return n.starts_with("word/") || n == "content.xml"; })) {
        return AttachmentKind::Document;
    }
    if (any(names, [](string_view n) { return n.starts_with("xl/") || n.starts_with("ppt/"); })) {
        return AttachmentKind::Spreadsheet;
    }
    const bool is_cut_office_file =
        names.size() == 1 && (names[0] == "[Content_Types].xml" || names[0] == "_rels/.rels" ||
                              names[0].starts_with("docProps/"));
    return is_cut_office_file ? AttachmentKind::Document : AttachmentKind::Archive;
}

bool is_picture(string_view bytes) {
    return bytes.starts_with("\x89PNG"sv) || bytes.starts_with("\xFF\xD8\xFF"sv) ||
           bytes.starts_with("GIF8"sv) || bytes.starts_with("BM"sv) ||
           bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv) ||
           (bytes.starts_with("RIFF"sv) && has_at(bytes, 8, "WEBP")) || has_at(bytes, 4, "ftyphei");
}

}  // namespace

AttachmentKind attachment_kind(string_view bytes) {
    if (bytes.empty()) return AttachmentKind::Empty;
    if (bytes.starts_with(kLocalHeader)) return zip_kind(bytes);
    if (bytes.starts_with(kEndOfDirectory) || bytes.starts_with("Rar!"sv) ||
        bytes.starts_with("7z\xBC\xAF\x27\x1C"sv)) {
        return AttachmentKind::Archive;
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return AttachmentKind::OldOffice;
    if (bytes.starts_with("{\\rtf"sv)) return AttachmentKind::RichText;
    if (bytes.starts_with("\x78\x9F\x3E\x22"sv)) return AttachmentKind::WinMail;
    if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) return AttachmentKind::Pdf;
    return is_picture(bytes) ? AttachmentKind::Picture : AttachmentKind::Other;
}

}  // namespace paperround
