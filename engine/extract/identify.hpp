// SPDX-License-Identifier: MIT
// Which form came back and whose it is, from everything that says so: what the file carries unseen,
// what is printed on it, and the mail it came with. Those three are copied as a whole, so each
// counts once, at its strongest; agreement between them is what convinces.
//
// A reference identifies, it does not authenticate: whoever forwards a form carries it along. So a
// form is taken without a person only with our token (or as an answer to our mail), and only from
// the person it was sent to.
#pragma once

#include "engine/document/text_model.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Names of the custom properties that every sent document carries.
constexpr std::string_view reference_property = "paperround-reference";
constexpr std::string_view token_property = "paperround-token";

/// How a document came, as far as it is known. Message ids without angle brackets.
struct MailEvidence {
    std::string sender;                   // addr-spec of From
    std::vector<std::string> recipients;  // addr-specs of To, Cc, Delivered-To
    std::vector<std::string> thread;      // In-Reply-To and References
    std::string subject;
};

/// What the caller knows of a document that was sent.
struct IssuedForm {
    std::string reference;
    std::string person;                  // Person::id
    std::string form;                    // document id of the policy
    std::vector<std::string> addresses;  // from which the person may answer
};

/// Questions to the ledger. Any of them may be empty: then the answer is "nothing known".
struct IdentityLookups {
    std::function<std::optional<IssuedForm>(const std::string& reference)> by_reference;
    std::function<std::vector<std::string>(const std::string& message_id)> references_of_message;
};

struct IdentityCandidate {
    std::string reference;
    double confidence = 0;              // 0 … 1
    std::vector<std::string> evidence;  // "custom property", "printed on the form"
};

struct Identification {
    std::string reference;  // the best candidate that was sent by us; empty: none
    double confidence = 0;
    std::optional<IssuedForm> sent;
    bool token_is_genuine = false;
    bool is_accepted = false;                   // no person need look, as far as identity goes
    std::vector<std::string> reasons;           // why not, in words
    std::vector<IdentityCandidate> candidates;  // best first, foreign references too
};

/// `key`: the installation's, see make_token. `mail`: nullptr for a file from a folder, where
/// whoever may write into it vouches for the sender.
Identification identify(const TextModel& document, const MailEvidence* mail, std::string_view key,
                        const IdentityLookups& lookups);

}  // namespace paperround
