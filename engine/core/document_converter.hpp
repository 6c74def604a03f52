// SPDX-License-Identifier: MIT
// The port to the programs that turn what cannot be read here into what can: LibreOffice for old
// Word documents and rich text, poppler for PDFs.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

class DocumentConverter {
  public:
    virtual ~DocumentConverter() = default;

    enum class Source { OldWord, RichText };

    /// The document as a DOCX.
    /// Throws Error E800 where the program is not installed, E801 where it did not manage.
    virtual std::string to_docx(std::string_view bytes, Source source) = 0;

    /// Every word of a PDF with its place: XHTML as `pdftotext -bbox-layout` writes it.
    /// Throws as `to_docx` does.
    virtual std::string words_of_pdf(std::string_view bytes) = 0;
};

}  // namespace paperround
