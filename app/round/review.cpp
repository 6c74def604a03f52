// SPDX-License-Identifier: MIT
#include "app/round/review.hpp"

#include "app/round/form_as_sent.hpp"
#include "engine/core/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

constexpr double only_the_sender_says_so = 0.3;

bool is_listed(const std::vector<ReturnCandidate>& candidates, const std::string& reference) {
    return std::any_of(candidates.begin(), candidates.end(), [&](const ReturnCandidate& one) {
        return one.document.reference == reference;
    });
}

bool is_back(const Ledger& ledger, const std::string& reference) {
    const auto returns = ledger.returns_of_reference(reference);
    return std::any_of(returns.begin(), returns.end(), [](const ReturnedItem& item) {
        return item.verdict == ReturnVerdict::Accepted;
    });
}

/// The forms that its sender was sent and that are not back, the newest first.
void add_forms_of_sender(std::vector<ReturnCandidate>& candidates, const Round& round,
                         const Ledger& ledger, const ReturnedItem& item) {
    const Person* sender = find_person_by_email(round, item.sender);
    if (sender == nullptr) return;
    const std::vector<SentDocument> all = ledger.all_documents();
    for (auto document = all.rbegin(); document != all.rend(); ++document) {
        if (document->comes_back == ComesBack::No) continue;
        const auto mail = ledger.find_mail(document->dispatch_id);
        if (!mail || mail->recipient_id != sender->id) continue;
        if (is_listed(candidates, document->reference) || is_back(ledger, document->reference)) {
            continue;
        }
        candidates.push_back({*document, only_the_sender_says_so, "was sent to this sender"});
    }
}

std::vector<ReturnCandidate> candidates_for(const Round& round, const Ledger& ledger,
                                            const ReturnedItem& item) {
    std::vector<ReturnCandidate> candidates;
    if (!item.reference.empty()) return candidates;
    for (const StoredCandidate& stored : ledger.candidates_of_return(item.id)) {
        if (auto document = ledger.find_document(stored.reference)) {
            candidates.push_back({std::move(*document), stored.confidence, stored.evidence});
        }
    }
    add_forms_of_sender(candidates, round, ledger, item);
    return candidates;
}

ReviewedAnswer beside_question(StoredAnswer answer, const std::vector<SentForm::Slot>& questions) {
    ReviewedAnswer reviewed;
    const bool is_unsure =
        !answer.value.empty() && answer.confidence < ExtractOptions{}.accept_confidence;
    reviewed.is_in_doubt = is_unsure || !answer.flags.empty();
    for (const SentForm::Slot& question : questions) {
        if (question.declared.key != answer.key) continue;
        reviewed.label = question.declared.label;
        reviewed.sent = question.prefilled;
    }
    reviewed.answer = std::move(answer);
    return reviewed;
}

}  // namespace

std::vector<ReviewedReturn> waiting_returns(const Round& round, const Ledger& ledger) {
    std::vector<ReviewedReturn> waiting;
    for (const ReturnedItem& item : ledger.all_returns()) {
        if (waits_for_a_person(item)) waiting.push_back(reviewed_return(round, ledger, item));
    }
    return waiting;
}

ReviewedReturn reviewed_return(const Round& round, const Ledger& ledger, const ReturnedItem& item) {
    ReviewedReturn reviewed;
    reviewed.item = item;
    reviewed.candidates = candidates_for(round, ledger, item);
    reviewed.unassigned = ledger.unassigned_of_return(item.id);
    reviewed.decisions = ledger.decisions_about(item.id);
    const bool is_named = !item.reference.empty() || reviewed.candidates.empty();
    const std::vector<SentForm::Slot> questions = questions_as_sent(
        round, ledger, is_named ? item.reference : reviewed.candidates.front().document.reference);
    for (StoredAnswer& answer : ledger.answers_of_return(item.id)) {
        reviewed.answers.push_back(beside_question(std::move(answer), questions));
    }
    return reviewed;
}

ReturnedItem find_return(const Ledger& ledger, const std::string& beginning_of_id) {
    std::vector<ReturnedItem> found = ledger.all_returns();
    std::erase_if(found, [&beginning_of_id](const ReturnedItem& item) {
        return !item.id.starts_with(beginning_of_id) || item.state == ReturnState::Received;
    });
    if (beginning_of_id.empty() || found.empty()) {
        throw Error({.code = "W060",
                     .message = fmt::format("there is no return {}", beginning_of_id),
                     .hint = "`paperround review` lists those that wait, with their ids"});
    }
    if (found.size() > 1) {
        throw Error(
            {.code = "W061",
             .message = fmt::format("{} returns begin with {}", found.size(), beginning_of_id),
             .hint = fmt::format("give more of the id: {} or {}", found[0].id, found[1].id)});
    }
    return std::move(found.front());
}

}  // namespace paperround
