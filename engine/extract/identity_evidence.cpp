// SPDX-License-Identifier: MIT
// Looks for references in properties, bookmarks, text, addresses and threads.
#include "engine/extract/identity_evidence.hpp"

#include "engine/extract/normalise_text.hpp"
#include "engine/extract/plus_address.hpp"
#include "engine/extract/reference.hpp"

#include <algorithm>

namespace paperround {
namespace {

using Group = IdentityEvidence::Group;

constexpr double weight_of_property = 0.98;
constexpr double weight_of_identifier = 0.95;
constexpr double weight_of_bookmark = 0.95;
constexpr double weight_of_control = 0.93;
constexpr double weight_of_print = 0.85;
constexpr double weight_of_address = 0.93;
constexpr double weight_of_thread = 0.9;
constexpr double weight_of_subject = 0.85;

// A form prints its reference once a page; a file with thousands was made to keep us busy.
constexpr std::size_t most_references_printed = 200;
constexpr std::size_t most_messages_looked_up = 100;

constexpr std::string_view bookmark_prefix = "_PR_";

void add(std::vector<IdentityEvidence>& all, std::string_view written,
         const IdentityEvidence& pattern) {
    const auto reference = normalise_reference(written);
    if (!reference) return;
    all.push_back(pattern);
    all.back().reference = *reference;
}

void add_anchors(std::vector<IdentityEvidence>& all, const TextBlock& block) {
    for (const auto& anchor : block.anchors) {
        const std::string_view name = anchor.name;
        if (anchor.kind == Anchor::Kind::Bookmark && name.starts_with(bookmark_prefix)) {
            add(all, name.substr(bookmark_prefix.size()),
                {{}, Group::Package, weight_of_bookmark, "bookmark"});
        }
        if (anchor.kind == Anchor::Kind::ControlTag && name == reference_property) {
            for (const auto& reference : find_references(block.text)) {
                add(all, reference, {{}, Group::Package, weight_of_control, "content control"});
            }
        }
    }
}

}  // namespace

std::string custom_property(const TextModel& document, std::string_view name) {
    const auto& properties = document.custom_properties;
    const auto folded = normalise_text(name);
    const auto found = std::find_if(properties.begin(), properties.end(), [&](const auto& entry) {
        return normalise_text(entry.first) == folded;
    });
    return found == properties.end() ? std::string{} : tidy_answer(found->second);
}

std::vector<IdentityEvidence> evidence_in_package(const TextModel& document) {
    std::vector<IdentityEvidence> all;
    add(all, custom_property(document, reference_property),
        {{}, Group::Package, weight_of_property, "custom property"});
    add(all, document.core_identifier, {{}, Group::Package, weight_of_identifier, "identifier"});
    for (const auto& block : document.blocks) add_anchors(all, block);
    return all;
}

std::vector<IdentityEvidence> evidence_in_print(const TextModel& document) {
    std::vector<IdentityEvidence> all;
    for (const auto& block : document.blocks) {
        for (const auto& reference : find_references(block.text)) {
            if (all.size() == most_references_printed) return all;
            all.push_back({reference, Group::Print, weight_of_print, "printed on the form"});
        }
    }
    return all;
}

std::vector<std::string> address_tags(const MailEvidence& mail) {
    std::vector<std::string> tags;
    for (const auto& recipient : mail.recipients) {
        for (auto& detail : plus_address_details(recipient)) tags.push_back(std::move(detail));
    }
    return tags;
}

std::vector<IdentityEvidence> evidence_in_mail(const MailEvidence& mail,
                                               const IdentityLookups& lookups) {
    std::vector<IdentityEvidence> all;
    for (const auto& tag : address_tags(mail)) {
        add(all, tag, {{}, Group::Mail, weight_of_address, "address it was sent to"});
    }
    for (const auto& reference : find_references(mail.subject)) {
        add(all, reference, {{}, Group::Mail, weight_of_subject, "subject"});
    }
    if (!lookups.references_of_message) return all;
    const std::size_t looked_up = std::min(mail.thread.size(), most_messages_looked_up);
    for (std::size_t i = 0; i < looked_up; ++i) {
        const std::string& message_id = mail.thread[i];
        for (const auto& reference : lookups.references_of_message(message_id)) {
            add(all, reference, {{}, Group::Mail, weight_of_thread, "answer to our mail"});
        }
    }
    return all;
}

}  // namespace paperround
