// SPDX-License-Identifier: MIT
// What a file is that should have been a DOCX or ODT and is not even a zip.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

struct ForeignFile {
    enum class Kind {
        Empty,
        Locked,  // with a password
        OldWord,
        OldOffice,
        RichText,
        Pdf,
        Picture,
        WordXml,
        FlatOdt,
        Html,
        Xml,
        PlainText,
        Unknown,
    };
    Kind kind = Kind::Unknown;
    std::string is;    // "an old Word document (.doc)"
    std::string hint;  // the way out
};

/// By its first bytes, never by its name.
ForeignFile recognise_foreign_file(std::string_view bytes);

}  // namespace paperround
