// SPDX-License-Identifier: MIT
#include "app/round/accept_return.hpp"

#include "app/round/form_as_sent.hpp"
#include "app/round/review.hpp"
#include "app/round/stored_reading.hpp"
#include "engine/core/error.hpp"
#include "engine/core/field_name.hpp"
#include "engine/extract/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

std::string shown_id(const ReturnedItem& item) {
    return item.id.substr(0, shown_id_digits);
}

/// "K7QF-3MZT is the mid-year of Luke Fenwick": one a line.
std::string described(const Round& round, const std::vector<ReturnCandidate>& candidates) {
    std::string lines;
    for (const ReturnCandidate& candidate : candidates) {
        lines += fmt::format("\n{} is the {} of {}", candidate.document.reference,
                             candidate.document.document,
                             person_name(round, candidate.document.person_id));
    }
    return lines;
}

[[noreturn]] void refuse_uncertain(const Round& round, const ReviewedReturn& reviewed) {
    throw Error(
        {.code = "W062",
         .message = fmt::format("whose return {} is, is not certain", shown_id(reviewed.item)),
         .hint = fmt::format("say which form it is: paperround review accept {} --as "
                             "REFERENCE{}",
                             shown_id(reviewed.item), described(round, reviewed.candidates))});
}

SentDocument document_named(const Ledger& ledger, const std::string& text) {
    const auto reference = normalise_reference(text);
    auto document = reference ? ledger.find_document(*reference) : std::nullopt;
    if (!document || document->comes_back == ComesBack::No) {
        throw Error(
            {.code = "W063",
             .message = fmt::format("{} is not the reference of a form that comes back", text),
             .hint = "it stands in the form's footer, and in `paperround review show`"});
    }
    return std::move(*document);
}

/// What the return itself carries decides where a person only says yes; who sent it does not.
SentDocument document_of(const ReturnReading& with, const Acceptance& acceptance) {
    if (!acceptance.reference.empty()) return document_named(with.ledger, acceptance.reference);
    if (!acceptance.item.reference.empty()) {
        return document_named(with.ledger, acceptance.item.reference);
    }
    const ReviewedReturn reviewed = reviewed_return(with.round, with.ledger, acceptance.item);
    const auto carried = with.ledger.candidates_of_return(acceptance.item.id);
    const bool is_the_only_one =
        carried.size() == 1 && !reviewed.candidates.empty() &&
        reviewed.candidates.front().document.reference == carried.front().reference;
    if (!is_the_only_one) refuse_uncertain(with.round, reviewed);
    return reviewed.candidates.front().document;
}

/// Typed answers may stand for a file that cannot be read.
StoredReading read_by(const ReturnReading& with, const Acceptance& acceptance,
                      const SentDocument& document) {
    const ReturnedItem& item = acceptance.item;
    if (item.document_path.empty()) return {};
    try {
        ReturnedDocument returned;
        returned.file_name = item.file_name;
        returned.bytes = read_whole_file(with.round.workspace.folder / item.document_path);
        return stored_reading(read_return_as(with, returned, document));
    } catch (const Error&) {
        if (acceptance.answers.empty()) throw;
        return {};
    }
}

void check_keys(const ReturnReading& with, const Acceptance& acceptance,
                const SentDocument& document) {
    if (acceptance.answers.empty()) return;
    Diagnostics ignored;  // `collect` has said them
    std::vector<std::string> keys;
    for (const SentForm::Slot& slot : form_as_sent(with.round, document, ignored).slots) {
        if (!slot.is_filled_in) keys.push_back(slot.declared.key);
    }
    for (const auto& [key, value] : acceptance.answers) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        const auto meant = nearest_name(key, keys);
        throw Error(
            {.code = "W064",
             .message = fmt::format("the form {} has no question \"{}\"", document.document, key),
             .hint = meant ? fmt::format("did you mean {}?", *meant)
                           : "`paperround review show` lists its questions"});
    }
}

}  // namespace

ReturnedItem accept_return(const ReturnReading& with, Ledger& ledger, const Acceptance& acceptance,
                           UtcSeconds now) {
    const ReturnedItem& item = acceptance.item;
    const SentDocument document = document_of(with, acceptance);
    if (item.document_path.empty() && acceptance.answers.empty()) {
        throw Error({.code = "W066",
                     .message = fmt::format("return {} holds no form", shown_id(item)),
                     .hint = "type what it says with --answer KEY=VALUE, or discard it"});
    }
    check_keys(with, acceptance, document);
    ReturnDecision decision{.return_id = item.id,
                            .kind = DecisionKind::Accepted,
                            .who = acceptance.who,
                            .turn = acceptance.turn,
                            .corrections = acceptance.answers};
    if (document.reference != item.reference) {
        decision.assigned = Assignment{document.reference, document.person_id, document.document,
                                       document.cycle, read_by(with, acceptance, document)};
    }
    ledger.decide_return(decision, now);
    return *ledger.find_return(item.id);
}

}  // namespace paperround
