// SPDX-License-Identifier: MIT
#include "engine/schedule/participants.hpp"

#include "engine/core/field_name.hpp"
#include "engine/schedule/civil_time.hpp"
#include "engine/schedule/meeting_kind.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

std::string in_brackets(const std::vector<std::string>& rules) {
    return rules.empty() ? "" : fmt::format(" ({})", fmt::join(rules, ", "));
}

std::string meeting_of(const Person& person, const Meeting& meeting) {
    return fmt::format("{} of {} on {}", phrase_for(meeting.kind), full_name(person),
                       format_spoken(meeting.start.date));
}

Diagnostic unknown_person(const PeopleById& people, const Meeting& meeting) {
    const auto meant = people.nearest_id(meeting.person_id);
    return {.code = "S040",
            .where = meeting.origin,
            .message = fmt::format("nobody on the staff list is \"{}\"", meeting.person_id),
            .hint = meant ? fmt::format("did you mean \"{}\"?", *meant)
                          : "write the staff id or the e-mail address as the staff list has it"};
}

/// The reviewer of the meeting, or null with the reason reported.
const Person* find_reviewer(const PeopleById& people, const Person& reviewee,
                            const Meeting& meeting, Diagnostics& problems) {
    const std::string whose = meeting_of(reviewee, meeting);
    if (reviewee.reviewer_id.empty()) {
        problems.report(
            {.code = "S041",
             .where = reviewee.origin,
             .message = fmt::format("nothing can be sent for {}: there is no reviewer", whose),
             .hint = "put the reviewer into the staff list; where line management is "
                     "unclear, the head appoints one"});
        return nullptr;
    }
    const Person* reviewer = people.find(reviewee.reviewer_id);
    const bool is_oneself = reviewer == &reviewee;
    if (reviewer != nullptr && !is_oneself) return reviewer;
    problems.report(
        {.code = "S042",
         .where = reviewee.origin,
         .message = fmt::format("nothing can be sent for {}: the reviewer \"{}\" is {}", whose,
                                reviewee.reviewer_id,
                                is_oneself ? "the same person" : "not on the staff list"),
         .hint = is_oneself ? "put somebody else into the staff list as the reviewer"
                            : "add the reviewer to the staff list, or correct the name"});
    return nullptr;
}

const CycleRule* find_cycle_rule(const Policy& policy, const Person& person,
                                 Diagnostics& problems) {
    const StaffGroup* group = find_group(policy, person.staff_group);
    const CycleRule* rule = group == nullptr ? nullptr : find_cycle(policy, group->cycle);
    if (rule == nullptr) problems.report(unknown_group(policy, person));
    return rule;
}

}  // namespace

PeopleById::PeopleById(const std::vector<Person>& people) {
    for (const Person& person : people) people_.emplace(person.id, &person);
}

const Person* PeopleById::find(std::string_view id) const {
    const auto found = people_.find(id);
    return found == people_.end() ? nullptr : found->second;
}

std::optional<std::string> PeopleById::nearest_id(std::string_view id) const {
    std::vector<std::string> ids;
    for (const auto& [known, person] : people_) ids.emplace_back(known);
    return nearest_name(id, ids);
}

std::optional<Participants> find_participants(const Policy& policy, const PeopleById& people,
                                              const Meeting& meeting, Diagnostics& problems) {
    const Person* reviewee = people.find(meeting.person_id);
    if (reviewee == nullptr) {
        problems.report(unknown_person(people, meeting));
        return std::nullopt;
    }
    if (const auto reason = why_out_of_scope(policy, *reviewee, meeting.start.date)) {
        problems.report({.severity = Severity::Warning,
                         .code = "S043",
                         .where = meeting.origin,
                         .message = fmt::format("nothing is planned for {}, who {}",
                                                meeting_of(*reviewee, meeting), *reason),
                         .hint = "take the meeting off the list, or correct the staff list"});
        return std::nullopt;
    }
    const CycleRule* rule = find_cycle_rule(policy, *reviewee, problems);
    const Person* reviewer = find_reviewer(people, *reviewee, meeting, problems);
    if (rule == nullptr || reviewer == nullptr) return std::nullopt;
    return Participants{*reviewee, *reviewer, *rule};
}

std::optional<std::string> why_out_of_scope(const Policy& policy, const Person& person,
                                            std::optional<Date> date) {
    const PolicyScope& scope = policy.scope;
    if (excludes_group(scope, person.staff_group)) {
        return fmt::format("belongs to the group {}{}", person.staff_group,
                           in_brackets(scope.rules));
    }
    if (!date) return std::nullopt;
    if (person.start_date && *date < *person.start_date) {
        return fmt::format("starts on {}", format_spoken(*person.start_date));
    }
    if (person.end_date && *date > *person.end_date) {
        return fmt::format("leaves on {}", format_spoken(*person.end_date));
    }
    if (scope.probation == PolicyScope::Probation::Excluded && person.probation_end &&
        *date <= *person.probation_end) {
        return fmt::format("is on probation until {}{}", format_spoken(*person.probation_end),
                           in_brackets(scope.rules));
    }
    return std::nullopt;
}

Diagnostic unknown_group(const Policy& policy, const Person& person) {
    if (person.staff_group.empty()) {
        return {.code = "S044",
                .where = person.origin,
                .message = fmt::format("{} has no staff group, so there is no cycle to follow",
                                       full_name(person)),
                .hint = "put the staff group into the staff list"};
    }
    std::vector<std::string> names;
    std::vector<std::string> spellings;
    for (const StaffGroup& group : policy.groups) {
        names.push_back(group.name);
        spellings.push_back(group.name);
        spellings.insert(spellings.end(), group.aliases.begin(), group.aliases.end());
    }
    const auto meant = nearest_name(person.staff_group, spellings);
    return {.code = "S044",
            .where = person.origin,
            .message = fmt::format("the policy has no staff group \"{}\", the group of {}",
                                   person.staff_group, full_name(person)),
            .hint = meant ? fmt::format("did you mean \"{}\"?", *meant)
                          : fmt::format("the groups are: {}", fmt::join(names, ", "))};
}

}  // namespace paperround
