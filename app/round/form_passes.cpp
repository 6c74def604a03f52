// SPDX-License-Identifier: MIT
#include "app/round/form_passes.hpp"

#include <algorithm>

namespace paperround {

namespace {

/// What a dispatch's id says after the person ("2025-26.observation-form.E021.2026-11-10#2"): the
/// day, where one person may have several in a cycle.
std::string occasion_of(std::string_view dispatch_id, const std::string& person_id) {
    const std::string person = "." + person_id;
    const std::size_t found = dispatch_id.rfind(person);
    if (found == std::string_view::npos) return "";
    std::string_view rest = dispatch_id.substr(found + person.size());
    rest = rest.substr(0, rest.find('#'));
    return std::string(rest.starts_with('.') ? rest.substr(1) : rest);
}

FormPasses form_of(const SentDocument& document) {
    return {.person_id = document.person_id,
            .form = document.document,
            .cycle = document.cycle,
            .occasion = occasion_of(document.dispatch_id, document.person_id),
            .returns = {}};
}

FormPasses form_of(const Ledger& ledger, const ReturnedItem& item) {
    if (const auto document = ledger.find_document(item.reference)) return form_of(*document);
    return {item.person_id, item.form, item.cycle, "", {}};
}

bool same_form(const FormPasses& a, const FormPasses& b) {
    return a.person_id == b.person_id && a.form == b.form && a.cycle == b.cycle &&
           a.occasion == b.occasion;
}

bool counts(const ReturnedItem& item) {
    return item.verdict == ReturnVerdict::Accepted && item.state != ReturnState::Received;
}

}  // namespace

std::vector<FormPasses> all_form_passes(const Ledger& ledger) {
    std::vector<FormPasses> all;
    for (const ReturnedItem& item : ledger.all_returns()) {
        if (!counts(item)) continue;
        FormPasses form = form_of(ledger, item);
        auto found = std::find_if(all.begin(), all.end(), [&form](const FormPasses& known) {
            return same_form(known, form);
        });
        if (found == all.end()) found = all.insert(all.end(), std::move(form));
        found->returns.push_back(item);
    }
    return all;
}

FormPasses passes_of_document(const Ledger& ledger, const SentDocument& document) {
    FormPasses form = form_of(document);
    for (FormPasses& known : all_form_passes(ledger)) {
        if (same_form(known, form)) return std::move(known);
    }
    return form;
}

std::vector<ReturnedItem> passes_up_to(const Ledger& ledger, const ReturnedItem& item) {
    const FormPasses form = form_of(ledger, item);
    const std::string by = completed_by(ledger, item);
    std::vector<ReturnedItem> passes;
    for (const ReturnedItem& other : ledger.returns_of_person(item.person_id)) {
        if (other.id == item.id) break;
        if (!counts(other) || !same_form(form, form_of(ledger, other))) continue;
        if (completed_by(ledger, other) == by) passes.push_back(other);
    }
    passes.push_back(item);
    return passes;
}

std::string completed_by(const Ledger& ledger, const ReturnedItem& item) {
    const auto document = ledger.find_document(item.reference);
    const auto mail = document ? ledger.find_mail(document->dispatch_id) : std::nullopt;
    return mail ? mail->recipient_id : "";
}

}  // namespace paperround
