// SPDX-License-Identifier: MIT
// What an attached file is, judged by its bytes: names and media types say what the sender's
// program made of it. Pure function; private to datasources/mailbox.
#pragma once

#include <string_view>

namespace paperround {

enum class AttachmentKind {
    Document,     // DOCX or ODT, also a damaged one: the reader of packages says what is wrong
    Archive,      // any other zip, a rar, a 7z: not opened
    Spreadsheet,  // or a presentation: Office files that are no text documents
    RichText,     // .rtf
    OldOffice,    // .doc, or a DOCX under a password: both are OLE2 files
    WinMail,      // winmail.dat: Outlook's own wrapping (TNEF)
    Pdf,
    Picture,
    Empty,
    Other,
};

AttachmentKind attachment_kind(std::string_view bytes);

}  // namespace paperround
