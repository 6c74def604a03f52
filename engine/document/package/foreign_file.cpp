// SPDX-License-Identifier: MIT
#include "engine/document/package/foreign_file.hpp"

#include <algorithm>
#include <initializer_list>

namespace paperround {

namespace {

using namespace std::string_view_literals;
using Kind = ForeignFile::Kind;

constexpr const char* save_as_docx = "open it and save it as .docx or .odt";

// Where some programs put a few bytes of their own before the real beginning.
constexpr std::size_t looked_at = 1024;

std::string to_utf16le(std::string_view ascii) {
    std::string out;
    for (const char letter : ascii) out += {letter, '\0'};
    return out;
}

char lower_ascii(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// The beginning without byte order mark and white space, in lower case.
std::string beginning(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    std::string start(bytes.substr(0, looked_at));
    std::ranges::transform(start, start.begin(), lower_ascii);
    return start;
}

bool looks_like_text(std::string_view bytes) {
    return std::ranges::none_of(bytes.substr(0, looked_at), [](unsigned char byte) {
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
    });
}

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
}

/// The flag fEncrypted of a Word document whose main stream begins where it nearly always does
/// ([MS-DOC] 2.5.2).
bool is_encrypted_word(std::string_view bytes) {
    constexpr std::size_t main_stream = 512;
    constexpr unsigned char is_encrypted = 0x01;
    return bytes.substr(std::min(main_stream, bytes.size()), 2) == "\xEC\xA5"sv &&
           bytes.size() > main_stream + 11 &&
           (static_cast<unsigned char>(bytes[main_stream + 11]) & is_encrypted) != 0;
}

// Compound files ([MS-CFB]): the names of their streams stand in UTF-16.
ForeignFile recognise_compound_file(std::string_view bytes) {
    if (bytes.find(to_utf16le("EncryptedPackage")) != std::string_view::npos ||
        is_encrypted_word(bytes)) {
        return {Kind::Locked, "a document locked with a password",
                "ask for a copy without a password (in Word: File, Info, Protect Document)"};
    }
    if (bytes.find(to_utf16le("WordDocument")) != std::string_view::npos) {
        return {Kind::OldWord, "an old Word document (.doc)",
                "open it in Word and save it as .docx"};
    }
    return {Kind::OldOffice, "a file of an old Office program", save_as_docx};
}

bool is_html(std::string_view start) {
    if (start.find("<html") != start.npos) return true;
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"<!doctype html", "<head", "<body", "<meta",
                                                "<table", "<div", "<p>", "<p "},
        [&](std::string_view tag) { return start.starts_with(tag); });
}

ForeignFile recognise_markup(std::string_view start) {
    if (start.find("<pkg:package") != start.npos ||
        start.find("progid=\"word.document\"") != start.npos) {
        return {Kind::WordXml, "a Word document saved as XML",
                "open it in Word and save it as .docx"};
    }
    if (start.find("office:document") != start.npos) {
        return {Kind::FlatOdt, "a flat OpenDocument file (.fodt)",
                "open it in LibreOffice and save it as .odt"};
    }
    if (is_html(start)) {
        return {Kind::Html, "a web page (HTML)", save_as_docx};
    }
    return {Kind::Xml, "an XML file", save_as_docx};
}

bool is_picture(std::string_view bytes) {
    return bytes.starts_with("\xFF\xD8\xFF"sv) || bytes.starts_with("\x89PNG"sv) ||
           bytes.starts_with("GIF8"sv) || bytes.starts_with("II*\0"sv) ||
           bytes.starts_with("MM\0*"sv) || bytes.substr(0, 12).ends_with("ftypheic"sv);
}

}  // namespace

ForeignFile recognise_foreign_file(std::string_view bytes) {
    if (bytes.empty()) return {Kind::Empty, "empty", "ask for it to be sent again"};
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return recognise_compound_file(bytes);
    if (bytes.starts_with("PK\5\6"sv))
        return {Kind::Empty, "a zip file with nothing in it", "ask for it to be sent again"};
    if (is_picture(bytes)) return {Kind::Picture, "a picture", "type what it shows into the form"};
    const std::string start = beginning(bytes);
    if (start.starts_with("{\\rtf"))
        return {Kind::RichText, "a rich text file (.rtf)", save_as_docx};
    if (start.find("%pdf-") != start.npos)
        return {Kind::Pdf, "a PDF", "ask for the document that it was made from"};
    if (start.starts_with("<")) return recognise_markup(start);
    if (is_utf16(bytes) || looks_like_text(bytes))
        return {Kind::PlainText, "a plain text file", save_as_docx};
    return {Kind::Unknown, "not a kind of file that can be read here", save_as_docx};
}

}  // namespace paperround
