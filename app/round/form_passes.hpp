// SPDX-License-Identifier: MIT
// A form goes round: to the reviewee, with the answers to the reviewer, back for comments. Each
// time it is another document with another reference; here they are one form again.
#pragma once

#include "engine/ledger/known_answers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct FormPasses {
    std::string person_id;
    std::string form;
    std::string cycle;
    std::string occasion;               // the day of an observation; else empty
    std::vector<ReturnedItem> returns;  // the accepted ones, oldest first
};

/// In the order in which the first of each came back.
std::vector<FormPasses> all_form_passes(const Ledger& ledger);

/// The form that the document is a pass of; without returns where none was accepted.
FormPasses passes_of_document(const Ledger& ledger, const SentDocument& document);

/// Of the form that the return belongs to: what came before it and itself, from whom it went to
/// that time only. A reviewer's pass is not the reviewee's.
std::vector<ReturnedItem> passes_up_to(const Ledger& ledger, const ReturnedItem& item);

/// To whom the document of the return was sent (Person::id); empty where nobody knows.
std::string completed_by(const Ledger& ledger, const ReturnedItem& item);

}  // namespace paperround
