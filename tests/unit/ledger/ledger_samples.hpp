// SPDX-License-Identifier: MIT
// Invented mails, documents and returns for the ledger's tests.
#pragma once

#include "engine/ledger/ledger_records.hpp"

namespace paperround::testing {

inline OutboxMail sample_mail(const std::string& dispatch_id = "memo-ana") {
    return {.dispatch_id = dispatch_id,
            .person_id = "S1",
            .recipient_id = "S1",
            .stage = "memo",
            .envelope_from = "round@school.test",
            .envelope_to = "ana@example.org",
            .message_id = dispatch_id + "@school.test",
            .subject = "Your meeting on Fri 6 November",
            .bytes_path = "outbox/" + dispatch_id + ".eml",
            .sha256 = "aa11",
            .state = MailState::Queued,
            .next_at = 1'000};
}

inline SentDocument sample_document(const std::string& reference = "K7QF-3MZT") {
    return {.reference = reference,
            .dispatch_id = "memo-ana",
            .person_id = "S1",
            .document = "self-evaluation",
            .template_fingerprint = "f00d",
            .cycle = "2026/27",
            .meeting_kind = "review",
            .file_name = "Self-evaluation Ana Lopes.docx",
            .path = "documents/K7QF-3MZT.docx",
            .sha256 = "bb22",
            .comes_back = ComesBack::Yes,
            .due = "2026-11-03"};
}

inline ReturnedItem sample_return(const std::string& id = "r1", UtcSeconds received_at = 5'000) {
    return {.id = id,
            .received_at = received_at,
            .source_item_id = "1700.mail",
            .sender = "ana@example.org",
            .message_id = id + "@example.org",
            .file_name = "form.docx",
            .raw_path = "raw/" + id + ".eml",
            .document_path = "returned/" + id + ".docx",
            .reference = "K7QF-3MZT",
            .person_id = "S1",
            .form = "self-evaluation",
            .cycle = "2026/27",
            .verdict = ReturnVerdict::Accepted,
            .reasons = "",
            .state = ReturnState::Filed};
}

inline StoredAnswer sample_answer(const std::string& key, const std::string& value) {
    return {.key = key, .value = value, .confidence = 0.98, .layer = "both", .flags = ""};
}

}  // namespace paperround::testing
