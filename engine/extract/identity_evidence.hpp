// SPDX-License-Identifier: MIT
// Single signs of a reference, each with its weight. The weights are judgement: how often such a
// sign was seen to be right, not measured rates.
#pragma once

#include "engine/extract/identify.hpp"

#include <string>
#include <vector>

namespace paperround {

struct IdentityEvidence {
    enum class Group { Package, Print, Mail };
    std::string reference;
    Group group = Group::Package;
    double weight = 0;
    std::string words;
};

std::vector<IdentityEvidence> evidence_in_package(const TextModel& document);
std::vector<IdentityEvidence> evidence_in_print(const TextModel& document);
std::vector<IdentityEvidence> evidence_in_mail(const MailEvidence& mail,
                                               const IdentityLookups& lookups);

/// The value of a custom property, whatever the case of its name; empty: there is none.
std::string custom_property(const TextModel& document, std::string_view name);

/// The details of each recipient's plus-address (plus_address.hpp).
std::vector<std::string> address_tags(const MailEvidence& mail);

}  // namespace paperround
