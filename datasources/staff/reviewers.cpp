// SPDX-License-Identifier: MIT
#include "datasources/staff/reviewers.hpp"

#include "datasources/staff/people_index.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cassert>

namespace paperround {

namespace {

bool names_nobody(const ReviewerClaim& claim) {
    return claim.email.empty() && claim.id.empty() && claim.name.empty();
}

std::string shown(const ReviewerClaim& claim) {
    if (!claim.name.empty()) return claim.name;
    return claim.email.empty() ? claim.id : claim.email;
}

void warn(const Person& person, std::string code, std::string message, std::string hint,
          Diagnostics& diagnostics) {
    diagnostics.report({.severity = Severity::Warning,
                        .code = std::move(code),
                        .where = person.origin,
                        .message = std::move(message),
                        .hint = std::move(hint)});
}

/// The reviewer's id, or nothing after a warning.
std::string reviewer_of(const Person& person, const ReviewerClaim& claim, const PeopleIndex& index,
                        Diagnostics& diagnostics) {
    const Person* reviewer = index.with_email(claim.email);
    if (reviewer == nullptr) reviewer = index.with_id(claim.id);
    if (reviewer == nullptr) {
        const auto namesakes = index.with_name(claim.name);
        if (namesakes.size() > 1) {
            warn(person, "D031",
                 fmt::format("\"{}\", named as the reviewer of {}, is the name of {} people",
                             claim.name, full_name(person), namesakes.size()),
                 "name the reviewer by e-mail address or staff id", diagnostics);
            return {};
        }
        if (namesakes.size() == 1) reviewer = namesakes.front();
    }
    if (reviewer == nullptr) {
        warn(person, "D030",
             fmt::format("\"{}\", named as the reviewer of {}, is not in the list", shown(claim),
                         full_name(person)),
             "spell the name as in the list, or give the e-mail address or staff id", diagnostics);
        return {};
    }
    if (reviewer == &person) {
        warn(person, "D032", fmt::format("{} is named as their own reviewer", full_name(person)),
             "name another reviewer", diagnostics);
        return {};
    }
    return reviewer->id;
}

/// Follows each person's reviewers upwards; who is met twice on one way stands in a circle.
class CircleSearch {
  public:
    CircleSearch(const std::vector<Person>& people, const PeopleIndex& index)
        : people_(people), index_(index), seen_in_(people.size(), 0) {}

    void report_to(Diagnostics& diagnostics) {
        for (std::size_t i = 0; i < people_.size(); ++i) follow(i, diagnostics);
    }

  private:
    void follow(std::size_t from, Diagnostics& diagnostics) {
        const std::size_t this_way = from + 1;
        const Person* person = &people_[from];
        while (person != nullptr && seen_in(*person) == 0) {
            seen_in(*person) = this_way;
            person = index_.with_id(person->reviewer_id);
        }
        if (person != nullptr && seen_in(*person) == this_way) report(*person, diagnostics);
    }

    void report(const Person& first, Diagnostics& diagnostics) const {
        std::vector<std::string> names;
        const Person* person = &first;
        do {
            names.push_back(full_name(*person));
            person = index_.with_id(person->reviewer_id);
        } while (person != &first);
        warn(first, "D033", fmt::format("{} review each other in a circle", fmt::join(names, ", ")),
             "if that is not meant, name another reviewer for one of them", diagnostics);
    }

    std::size_t& seen_in(const Person& person) {
        return seen_in_[static_cast<std::size_t>(&person - people_.data())];
    }

    const std::vector<Person>& people_;
    const PeopleIndex& index_;
    std::vector<std::size_t> seen_in_;  // 0: not yet, else which way
};

void report_unnamed(const std::vector<Person>& people, const std::vector<ReviewerClaim>& claims,
                    Diagnostics& diagnostics) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (names_nobody(claims[i])) names.push_back(full_name(people[i]));
    }
    if (names.empty()) return;
    diagnostics.report(
        {.severity = Severity::Note,
         .code = "D034",
         .where = {.file = people.front().origin.file},
         .message = fmt::format("no reviewer is named for: {}", fmt::join(names, ", "))});
}

}  // namespace

std::vector<Person> with_reviewers(std::vector<Person> people,
                                   const std::vector<ReviewerClaim>& claims,
                                   Diagnostics& diagnostics) {
    assert(claims.size() == people.size());
    const PeopleIndex index(people);
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (names_nobody(claims[i])) continue;
        people[i].reviewer_id = reviewer_of(people[i], claims[i], index, diagnostics);
    }
    CircleSearch(people, index).report_to(diagnostics);
    report_unnamed(people, claims, diagnostics);
    return people;
}

}  // namespace paperround
