// SPDX-License-Identifier: MIT
#include "app/commands/record_pages.hpp"

#include "datasources/returned/office_converter.hpp"
#include "engine/core/error.hpp"

namespace paperround {

std::string pages_of(const std::filesystem::path& document) {
    std::string bytes = read_whole_file(document);
    if (document.extension() == ".pdf") return bytes;
    return OfficeConverter().to_pdf(bytes, document.extension().string());
}

RecordPages pages_of_record(const std::vector<RecordDocument>& documents) {
    RecordPages pages;
    std::vector<std::string> pdfs;
    for (const RecordDocument& document : documents) {
        try {
            pdfs.push_back(pages_of(document.file));
        } catch (const Error& error) {  // one document; the others go on
            Diagnostic problem = error.diagnostic();
            problem.where.file = document.name;
            pages.left_out.push_back(std::move(problem));
        }
    }
    pages.documents = pdfs.size();
    if (!pdfs.empty()) pages.pdf = OfficeConverter().joined(pdfs);
    return pages;
}

}  // namespace paperround
