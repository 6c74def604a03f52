// SPDX-License-Identifier: MIT
#include "app/round/record_documents.hpp"

#include <algorithm>

namespace paperround {

std::vector<RecordDocument> record_documents(const Round& round, const Ledger& ledger,
                                             const std::string& person_id) {
    const std::filesystem::path& folder = round.workspace.folder;
    std::vector<RecordDocument> documents;
    for (const SentDocument& sent : ledger.documents_of_person(person_id)) {
        const auto mail = ledger.find_mail(sent.dispatch_id);
        if (!mail || mail->state != MailState::Sent) continue;
        documents.push_back({mail->sent_at, sent.file_name, folder / sent.path});
    }
    for (const ReturnedItem& item : ledger.returns_of_person(person_id)) {
        const bool is_of_use =
            item.verdict == ReturnVerdict::Accepted || item.verdict == ReturnVerdict::Review;
        if (!is_of_use || item.document_path.empty()) continue;
        documents.push_back({item.received_at, item.file_name, folder / item.document_path});
    }
    std::stable_sort(documents.begin(), documents.end(),
                     [](const RecordDocument& a, const RecordDocument& b) { return a.at < b.at; });
    return documents;
}

}  // namespace paperround
