// SPDX-License-Identifier: MIT
#include "datasources/staff/people_index.hpp"

#include "engine/core/field_name.hpp"

#include <set>

namespace paperround {

namespace {

std::string trimmed_folded(std::string_view text) {
    std::string folded;
    for (const char c : fold_name(text)) {
        if (c == '_' && (folded.empty() || folded.back() == '_')) continue;
        folded += c;
    }
    return folded;
}

/// "Lopes, Ana" as "ana_lopes".
std::string fold_person_name(std::string_view name) {
    const std::size_t comma = name.find(',');
    if (comma == std::string_view::npos) return trimmed_folded(name);
    return trimmed_folded(std::string(name.substr(comma + 1)) + " " +
                          std::string(name.substr(0, comma)));
}

std::set<std::string> names_of(const Person& person) {
    return {trimmed_folded(full_name(person)),
            trimmed_folded(preferred_name(person) + " " + person.family_name)};
}

}  // namespace

PeopleIndex::PeopleIndex(const std::vector<Person>& people) {
    for (const Person& person : people) {
        by_email_.emplace(fold_name(person.email), &person);
        by_id_.emplace(fold_name(person.id), &person);
        for (const std::string& name : names_of(person)) by_name_[name].push_back(&person);
    }
}

const Person* PeopleIndex::with_email(std::string_view email) const {
    const auto found = by_email_.find(fold_name(email));
    return email.empty() || found == by_email_.end() ? nullptr : found->second;
}

const Person* PeopleIndex::with_id(std::string_view id) const {
    const auto found = by_id_.find(fold_name(id));
    return id.empty() || found == by_id_.end() ? nullptr : found->second;
}

std::vector<const Person*> PeopleIndex::with_name(std::string_view name) const {
    const auto found = by_name_.find(fold_person_name(name));
    return name.empty() || found == by_name_.end() ? std::vector<const Person*>{} : found->second;
}

}  // namespace paperround
