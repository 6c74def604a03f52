// SPDX-License-Identifier: MIT
// Weighs the evidence and decides whether a person has to look.
#include "engine/extract/identify.hpp"

#include "engine/extract/identity_evidence.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/reference.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace paperround {
namespace {

constexpr double convincing = 0.9;

/// 1 - ∏(1 - w) over the groups, each at its strongest.
IdentityCandidate weigh(const std::string& reference, const std::vector<IdentityEvidence>& all) {
    std::array<double, 3> strongest{};
    IdentityCandidate candidate{reference, 0, {}};
    for (const auto& evidence : all) {
        if (evidence.reference != reference) continue;
        auto& weight = strongest.at(static_cast<std::size_t>(evidence.group));
        weight = std::max(weight, evidence.weight);
        auto& words = candidate.evidence;
        if (std::find(words.begin(), words.end(), evidence.words) == words.end()) {
            words.push_back(evidence.words);
        }
    }
    double doubt = 1;
    for (const auto weight : strongest) doubt *= 1 - weight;
    candidate.confidence = 1 - doubt;
    return candidate;
}

std::vector<IdentityCandidate> weigh_all(const std::vector<IdentityEvidence>& all) {
    std::map<std::string, IdentityCandidate> by_reference;
    for (const auto& evidence : all) {
        if (by_reference.contains(evidence.reference)) continue;
        by_reference[evidence.reference] = weigh(evidence.reference, all);
    }
    std::vector<IdentityCandidate> candidates;
    for (auto& [reference, candidate] : by_reference) candidates.push_back(std::move(candidate));
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    return candidates;
}

/// The best candidate that we sent; what we did not send is a reason.
void choose(Identification& identification, const IdentityLookups& lookups) {
    std::vector<std::string> ours;
    for (const auto& candidate : identification.candidates) {
        auto sent = lookups.by_reference ? lookups.by_reference(candidate.reference) : std::nullopt;
        if (!sent) {
            identification.reasons.push_back("reference " + candidate.reference +
                                             " is none of ours");
            continue;
        }
        ours.push_back(candidate.reference);
        if (identification.sent) continue;
        identification.reference = candidate.reference;
        identification.confidence = candidate.confidence;
        identification.sent = std::move(sent);
    }
    if (identification.candidates.empty()) {
        identification.reasons.emplace_back("carries no reference");
    }
    for (std::size_t i = 1; i < ours.size(); ++i) {
        identification.reasons.push_back("carries two references: " + ours.front() + " and " +
                                         ours[i]);
    }
}

bool has_evidence(const Identification& identification, std::string_view words) {
    for (const auto& candidate : identification.candidates) {
        if (candidate.reference != identification.reference) continue;
        const auto& all = candidate.evidence;
        return std::find(all.begin(), all.end(), words) != all.end();
    }
    return false;
}

bool is_address_of(const std::string& sender, const IssuedForm& sent) {
    const auto folded = normalise_text(sender);
    return std::any_of(sent.addresses.begin(), sent.addresses.end(),
                       [&](const auto& address) { return normalise_text(address) == folded; });
}

/// The token in the document, else in the address the form was sent back to.
void check_token(Identification& identification, const std::string& token, const MailEvidence* mail,
                 std::string_view key) {
    const auto is_genuine = [&](const std::string& given) {
        return token_is_genuine(key, identification.reference, given);
    };
    identification.token_is_genuine = is_genuine(token);
    if (!token.empty() && !identification.token_is_genuine) {
        identification.reasons.emplace_back(
            "its token is not genuine: the file was altered or was not made here");
    }
    if (identification.token_is_genuine || mail == nullptr) return;
    const auto tags = address_tags(*mail);
    identification.token_is_genuine = std::any_of(tags.begin(), tags.end(), is_genuine);
}

void check_origin(Identification& identification, const MailEvidence* mail) {
    const bool answers_our_mail = has_evidence(identification, "answer to our mail");
    if (!identification.token_is_genuine && !answers_our_mail) {
        identification.reasons.emplace_back(
            "nothing proves that it is the form we sent: it carries no genuine token and answers "
            "no mail of ours");
    }
    if (mail != nullptr && !is_address_of(mail->sender, *identification.sent)) {
        identification.reasons.push_back(
            mail->sender.empty() ? std::string("came from nobody: the mail names no sender")
                                 : "came from " + mail->sender +
                                       ", which is not an address of the person it was sent to");
    }
    if (identification.confidence < convincing) {
        identification.reasons.emplace_back("its reference stands in one place only");
    }
}

}  // namespace

Identification identify(const TextModel& document, const MailEvidence* mail, std::string_view key,
                        const IdentityLookups& lookups) {
    auto evidence = evidence_in_package(document);
    const auto append = [&](std::vector<IdentityEvidence> more) {
        std::move(more.begin(), more.end(), std::back_inserter(evidence));
    };
    append(evidence_in_print(document));
    if (mail != nullptr) append(evidence_in_mail(*mail, lookups));

    Identification identification;
    identification.candidates = weigh_all(evidence);
    choose(identification, lookups);
    if (!identification.sent) return identification;
    check_token(identification, custom_property(document, token_property), mail, key);
    check_origin(identification, mail);
    identification.is_accepted = identification.reasons.empty();
    return identification;
}

}  // namespace paperround
