// SPDX-License-Identifier: MIT
#include "app/round/prefill.hpp"

#include "app/round/form_passes.hpp"
#include "engine/extract/extract.hpp"

#include <algorithm>

namespace paperround {

namespace {

bool is_certain_whose(const ReturnedItem& item) {
    if (item.person_id.empty() || item.reference.empty()) return false;
    return item.verdict == ReturnVerdict::Accepted || item.verdict == ReturnVerdict::Review;
}

bool is_returned_by(const Ledger& ledger, const ReturnedItem& item, const std::string& person_id) {
    if (person_id.empty()) return true;
    const std::string by = completed_by(ledger, item);
    return by.empty() || by == person_id;
}

/// "next_objectives[*].objective" against "next_objectives[2].objective": 2. 0 for a pattern
/// without `*` that matches; nullopt where it does not match.
std::optional<std::string> matched_position(std::string_view pattern, std::string_view key) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) {
        if (pattern == key) return "";
        return std::nullopt;
    }
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    if (!key.starts_with(before) || !key.ends_with(after)) return std::nullopt;
    if (key.size() <= before.size() + after.size()) return std::nullopt;
    return std::string(key.substr(before.size(), key.size() - before.size() - after.size()));
}

std::string with_position(std::string_view pattern, const std::string& position) {
    std::string key(pattern);
    const std::size_t star = key.find('*');
    if (star != std::string::npos) key.replace(star, 1, position);
    return key;
}

/// The staff list's own columns, under the keys they are to fill.
void fill_with_staff_columns(Record& record, const Value& value, const std::string& path) {
    if (const auto* fields = std::get_if<Record>(&value.alternatives())) {
        for (const Record::Field& field : fields->fields()) {
            fill_with_staff_columns(record, field.value,
                                    path.empty() ? field.name : path + "." + field.name);
        }
        return;
    }
    if (const auto* list = std::get_if<List>(&value.alternatives())) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            fill_with_staff_columns(record, (*list)[i], path + "[" + std::to_string(i + 1) + "]");
        }
        return;
    }
    if (!value.is_empty()) record.set_path(path, value);
}

}  // namespace

std::string last_cycle_label(const Round& round, const Dispatch& dispatch) {
    const Person* person = find_person(round, dispatch.person_id);
    const StaffGroup* group =
        person == nullptr ? nullptr : find_group(round.policy, person->staff_group);
    const CycleRule* rule = group == nullptr ? nullptr : find_cycle(round.policy, group->cycle);
    if (rule == nullptr) return "";
    const auto day_before = std::chrono::sys_days(dispatch.cycle.start) - std::chrono::days(1);
    return cycle_holding(*rule, Date(day_before)).label;
}

std::optional<ReturnedItem> newest_return(const Ledger& ledger, const std::string& person_id,
                                          const std::string& document, const std::string& cycle,
                                          const std::string& returned_by) {
    std::optional<ReturnedItem> newest;
    for (const ReturnedItem& item : ledger.returns_of_person(person_id)) {
        if (item.form != document || item.cycle != cycle || !is_certain_whose(item)) continue;
        if (item.state != ReturnState::Filed || !is_returned_by(ledger, item, returned_by))
            continue;
        const bool is_better = !newest || item.verdict == ReturnVerdict::Accepted ||
                               newest->verdict != ReturnVerdict::Accepted;
        if (is_better) newest = item;
    }
    return newest;
}

void fill_with_answers(Record& record, const Ledger& ledger, const ReturnedItem& item) {
    if (item.verdict == ReturnVerdict::Accepted) {
        for (const KnownAnswer& answer : known_answers(ledger, passes_up_to(ledger, item))) {
            if (!answer.value().empty()) record.set_path(answer.key, answer.value());
        }
        return;
    }
    for (const StoredAnswer& answer : ledger.answers_of_return(item.id)) {
        const bool is_sure =
            answer.flags.empty() && answer.confidence >= ExtractOptions{}.accept_confidence;
        if (is_sure && !answer.value.empty()) record.set_path(answer.key, answer.value);
    }
}

void fill_with_carried(Record& record, const Round& round, const Ledger& ledger,
                       const Dispatch& dispatch) {
    const Person* person = find_person(round, dispatch.person_id);
    if (person != nullptr) fill_with_staff_columns(record, Value(person->last_cycle), "");
    const std::string last_cycle = last_cycle_label(round, dispatch);
    for (const ReturnedItem& item : ledger.returns_of_person(dispatch.person_id)) {
        if (item.cycle != last_cycle || item.verdict != ReturnVerdict::Accepted) continue;
        for (const CarriedAnswer& carried : round.policy.carried) {
            if (carried.document != item.form) continue;
            for (const StoredAnswer& answer : ledger.answers_of_return(item.id)) {
                const auto position = matched_position(carried.answer, answer.key);
                if (!position || answer.value.empty()) continue;
                record.set_path(with_position(carried.becomes, *position), answer.value);
            }
        }
    }
}

}  // namespace paperround
