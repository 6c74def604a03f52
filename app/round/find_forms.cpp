// SPDX-License-Identifier: MIT
#include "app/round/find_forms.hpp"

#include "engine/core/error.hpp"
#include "engine/core/field_name.hpp"
#include "engine/extract/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

const Person* find_person_named(const Round& round, const std::string& text) {
    if (const Person* person = find_person(round, text)) return person;
    if (const Person* person = find_person_by_email(round, text)) return person;
    const auto found = std::find_if(
        round.people.begin(), round.people.end(),
        [&text](const Person& person) { return fold_name(full_name(person)) == fold_name(text); });
    return found == round.people.end() ? nullptr : &*found;
}

std::vector<FormPasses> find_forms(const Round& round, const Ledger& ledger,
                                   const std::string& reference_or_person) {
    const auto reference = normalise_reference(reference_or_person);
    const auto document = reference ? ledger.find_document(*reference) : std::nullopt;
    if (document) return {passes_of_document(ledger, *document)};
    const Person* person = find_person_named(round, reference_or_person);
    if (person == nullptr) {
        throw Error({.code = "W068",
                     .message = fmt::format("\"{}\" is neither a person nor a form that was sent",
                                            reference_or_person),
                     .hint = "give a staff id, an e-mail address, a full name, or the reference in "
                             "a form's footer"});
    }
    std::vector<FormPasses> forms = all_form_passes(ledger);
    std::erase_if(forms, [person](const FormPasses& form) { return form.person_id != person->id; });
    return forms;
}

}  // namespace paperround
