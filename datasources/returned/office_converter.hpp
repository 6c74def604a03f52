// SPDX-License-Identifier: MIT
// LibreOffice and poppler behind the port. Each conversion has a folder and a profile of its own
// and so much time; nothing is fetched from elsewhere, no macro runs.
#pragma once

#include "datasources/returned/confinement.hpp"
#include "engine/core/document_converter.hpp"

namespace paperround {

class OfficeConverter : public DocumentConverter {
  public:
    std::string to_docx(std::string_view bytes, Source source) override;
    std::string words_of_pdf(std::string_view bytes) override;
};

}  // namespace paperround
