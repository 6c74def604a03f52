// SPDX-License-Identifier: MIT
#include "engine/document/returned/returned_suffix.hpp"

#include "engine/document/package/foreign_file.hpp"

namespace paperround {

namespace {

/// The names of its parts stand in a zip as they are.
std::string suffix_of_zip(std::string_view bytes) {
    if (bytes.find("[Content_Types].xml") != bytes.npos) {
        return bytes.find("word/") == bytes.npos ? ".bin" : ".docx";
    }
    const bool is_odf = bytes.find("content.xml") != bytes.npos &&
                        bytes.find("META-INF/manifest.xml") != bytes.npos;
    return is_odf ? ".odt" : ".bin";
}

}  // namespace

std::string suffix_of_returned(std::string_view bytes) {
    if (bytes.starts_with("PK\3\4")) return suffix_of_zip(bytes);
    switch (recognise_foreign_file(bytes).kind) {
        case ForeignFile::Kind::OldWord:
            return ".doc";
        case ForeignFile::Kind::RichText:
            return ".rtf";
        case ForeignFile::Kind::Pdf:
            return ".pdf";
        case ForeignFile::Kind::FlatOdt:
            return ".fodt";
        case ForeignFile::Kind::WordXml:
            return ".xml";
        case ForeignFile::Kind::PlainText:
            return ".txt";
        case ForeignFile::Kind::Html:  // opened in a browser, it might act
        case ForeignFile::Kind::Xml:
        case ForeignFile::Kind::Picture:
        case ForeignFile::Kind::Empty:
        case ForeignFile::Kind::Locked:
        case ForeignFile::Kind::OldOffice:
        case ForeignFile::Kind::Unknown:
            break;
    }
    return ".bin";
}

}  // namespace paperround
