// SPDX-License-Identifier: MIT
// Documents as pages to look at: one return at the desk, or a person's whole record in one PDF.
#pragma once

#include "app/round/record_documents.hpp"
#include "engine/core/diagnostic.hpp"

#include <string>
#include <vector>

namespace paperround {

struct RecordPages {
    std::string pdf;                   // empty: none of the documents could be shown
    std::size_t documents = 0;         // that are in it
    std::vector<Diagnostic> left_out;  // why the others are not
};

/// A document as a PDF, whatever it is kept as.
/// Throws Error W007 when it is gone, E800 and E801 when it cannot be made into pages.
std::string pages_of(const std::filesystem::path& document);

/// Throws Error E800 and E801 when the PDFs cannot be joined.
RecordPages pages_of_record(const std::vector<RecordDocument>& documents);

}  // namespace paperround
