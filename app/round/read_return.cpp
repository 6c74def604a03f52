// SPDX-License-Identifier: MIT
#include "app/round/read_return.hpp"

#include "app/round/form_as_sent.hpp"
#include "datasources/returned/read_returned.hpp"
#include "engine/extract/file_reasons.hpp"

#include <algorithm>

namespace paperround {

namespace {

std::vector<std::string> addresses_for(const ReturnReading& with, const SentDocument& document) {
    const auto mail = with.ledger.find_mail(document.dispatch_id);
    if (!mail) return {};
    std::vector<std::string> addresses{mail->envelope_to};
    const Person* recipient = find_person(with.round, mail->recipient_id);
    if (recipient != nullptr) addresses.push_back(recipient->email);
    return addresses;
}

IdentityLookups lookups_in(const ReturnReading& with) {
    IdentityLookups lookups;
    lookups.by_reference = [with](const std::string& reference) -> std::optional<IssuedForm> {
        const auto document = with.ledger.find_document(reference);
        if (!document) return std::nullopt;
        return IssuedForm{document->reference, document->person_id, document->document,
                          addresses_for(with, *document)};
    };
    lookups.references_of_message = [with](const std::string& message_id) {
        std::vector<std::string> references;
        for (const SentDocument& document : with.ledger.documents_of_message(message_id)) {
            if (document.comes_back == ComesBack::Yes) references.push_back(document.reference);
        }
        return references;
    };
    return lookups;
}

/// Whose turn it was: whoever the form was sent to. Empty where the form has no questions for that
/// role under that name, as an observer's form.
std::string role_of_recipient(const ReturnReading& with, const SentDocument& sent,
                              const SentForm& form) {
    const auto mail = with.ledger.find_mail(sent.dispatch_id);
    const bool is_reviewee = mail && mail->recipient_id == sent.person_id;
    const std::string role = is_reviewee ? "reviewee" : "reviewer";
    const bool has_questions =
        std::any_of(form.slots.begin(), form.slots.end(),
                    [&role](const SentForm::Slot& slot) { return slot.declared.owner == role; });
    return has_questions ? role : "";
}

AnswerSheet read_answers(const ReturnReading& with, const SentDocument& sent,
                         const TextModel& returned) {
    Diagnostics problems;
    const SentForm form = form_as_sent(with.round, sent, problems);
    AnswerSheet sheet =
        extract_answers(form, returned, {.completed_by = role_of_recipient(with, sent, form)});
    for (const Diagnostic& problem : problems.all()) sheet.reasons.push_back(problem.message);
    if (!problems.empty()) sheet.verdict = Verdict::Review;
    return sheet;
}

/// By the document that it is.
ReadReturn read_as(const ReturnReading& with, const SentDocument& sent, const TextModel& returned) {
    ReadReturn read;
    read.sheet = read_answers(with, sent, returned);
    read.sheet.reference = sent.reference;
    read.sheet.person = sent.person_id;
    read.sheet.form = sent.document;
    read.cycle = sent.cycle;
    return read;
}

}  // namespace

ReadReturn read_return_as(const ReturnReading& with, const ReturnedDocument& document,
                          const SentDocument& sent) {
    ReadReturn read =
        read_as(with, sent, read_returned(document.bytes, document.file_name, with.converter));
    read.sheet.file = document.file_name;
    read.is_certainly_theirs = true;
    return read;
}

ReadReturn read_return(const ReturnReading& with, const ReturnedDocument& document,
                       ReturnOrigin origin) {
    const TextModel model = read_returned(document.bytes, document.file_name, with.converter);
    const MailEvidence mail{document.sender, document.recipients, document.references,
                            document.subject};
    const Identification identity =
        identify(model, origin == ReturnOrigin::Came ? &mail : nullptr, with.key, lookups_in(with));
    ReadReturn read;
    const auto sent = with.ledger.find_document(identity.reference);
    if (identity.sent && sent) {
        read = read_as(with, *sent, model);
    } else {
        read.sheet.reasons = file_reasons(model);
    }
    read.candidates = identity.candidates;
    read.sheet.file = document.file_name;
    read.is_certainly_theirs = identity.is_accepted;
    if (!identity.is_accepted) read.sheet.verdict = Verdict::Review;
    read.sheet.reasons.insert(read.sheet.reasons.begin(), identity.reasons.begin(),
                              identity.reasons.end());
    return read;
}

}  // namespace paperround
