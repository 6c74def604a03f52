// SPDX-License-Identifier: MIT
#include "engine/document/package/foreign_file.hpp"

#include <algorithm>

namespace paperround {

namespace {

using namespace std::string_view_literals;

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

// Compound files ([MS-CFB]): the names of their streams stand in UTF-16.
ForeignFile recognise_compound_file(std::string_view bytes) {
    if (bytes.find(to_utf16le("EncryptedPackage")) != std::string_view::npos) {
        return {"a document locked with a password",
                "ask for a copy without a password (in Word: File, Info, Protect Document)"};
    }
    if (bytes.find(to_utf16le("WordDocument")) != std::string_view::npos) {
        return {"an old Word document (.doc)", "open it in Word and save it as .docx"};
    }
    return {"a file of an old Office program", save_as_docx};
}

ForeignFile recognise_markup(std::string_view start) {
    if (start.find("<pkg:package") != start.npos ||
        start.find("progid=\"word.document\"") != start.npos) {
        return {"a Word document saved as XML", "open it in Word and save it as .docx"};
    }
    if (start.find("office:document") != start.npos) {
        return {"a flat OpenDocument file (.fodt)", "open it in LibreOffice and save it as .odt"};
    }
    if (start.find("<html") != start.npos || start.starts_with("<!doctype html")) {
        return {"a web page (HTML)", save_as_docx};
    }
    return {"an XML file", save_as_docx};
}

bool is_picture(std::string_view bytes) {
    return bytes.starts_with("\xFF\xD8\xFF"sv) || bytes.starts_with("\x89PNG"sv) ||
           bytes.starts_with("GIF8"sv) || bytes.starts_with("II*\0"sv) ||
           bytes.starts_with("MM\0*"sv) || bytes.substr(0, 12).ends_with("ftypheic"sv);
}

}  // namespace

ForeignFile recognise_foreign_file(std::string_view bytes) {
    if (bytes.empty()) return {"empty", "ask for it to be sent again"};
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return recognise_compound_file(bytes);
    if (bytes.starts_with("PK\5\6"sv))
        return {"a zip file with nothing in it", "ask for it to be sent again"};
    if (is_picture(bytes)) return {"a picture", "type what it shows into the form"};
    const std::string start = beginning(bytes);
    if (start.starts_with("{\\rtf")) return {"a rich text file (.rtf)", save_as_docx};
    if (start.find("%pdf-") != start.npos)
        return {"a PDF", "ask for the document that it was made from"};
    if (start.starts_with("<")) return recognise_markup(start);
    if (looks_like_text(bytes)) return {"a plain text file", save_as_docx};
    return {"not a kind of file that can be read here", save_as_docx};
}

}  // namespace paperround
