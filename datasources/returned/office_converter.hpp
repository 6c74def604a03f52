// SPDX-License-Identifier: MIT
// LibreOffice and poppler behind the port. Each conversion has a folder and a profile of its own
// and so much time; nothing is fetched from elsewhere, no macro runs.
#pragma once

#include "datasources/returned/confinement.hpp"
#include "engine/core/document_converter.hpp"

#include <string>
#include <vector>

namespace paperround {

class OfficeConverter : public DocumentConverter {
  public:
    std::string to_docx(std::string_view bytes, Source source) override;
    std::string words_of_pdf(std::string_view bytes) override;

    /// The document as pages, for a person to look at. `extension`: ".docx".
    /// Throws as `to_docx` does.
    std::string to_pdf(std::string_view bytes, const std::string& extension);

    /// One PDF with all their pages, in order. Requires: at least one.
    /// Throws as `to_docx` does.
    std::string joined(const std::vector<std::string>& pdfs);
};

}  // namespace paperround
