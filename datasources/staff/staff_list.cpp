// SPDX-License-Identifier: MIT
#include "datasources/staff/staff_list.hpp"

#include "datasources/staff/every_row.hpp"
#include "datasources/staff/person_row.hpp"
#include "engine/core/field_name.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace paperround {

namespace {

/// Says of each person whose key an earlier one has.
class KeyCheck {
  public:
    KeyCheck(std::string what, std::string heading)
        : what_(std::move(what)), heading_(std::move(heading)) {}

    void check(const std::string& key, const Person& person, Diagnostics& diagnostics) {
        if (key.empty()) return;
        const auto [earlier, is_new] = first_with_.emplace(
            fold_name(key), fmt::format("row {} ({})", person.origin.row, full_name(person)));
        if (is_new) return;
        Location where = person.origin;
        where.field = heading_;
        diagnostics.report(
            {.code = "D025",
             .where = std::move(where),
             .message = fmt::format("\"{}\" is also the {} of {}", key, what_, earlier->second),
             .hint = "each person stands in the list once"});
    }

  private:
    std::string what_;
    std::string heading_;
    std::unordered_map<std::string, std::string> first_with_;
};

void check_keys(const std::vector<Person>& people, const StaffColumns& columns,
                Diagnostics& diagnostics) {
    KeyCheck emails("e-mail address", columns.heading_of.at(StaffColumn::Email));
    for (const Person& person : people) emails.check(person.email, person, diagnostics);
    if (!columns.has(StaffColumn::StaffId)) return;
    KeyCheck ids("staff id", columns.heading_of.at(StaffColumn::StaffId));
    for (const Person& person : people) {
        if (person.id != person.email) ids.check(person.id, person, diagnostics);
    }
}

/// Empty if anything is wrong so far.
std::vector<Person> read_people(const std::vector<Record>& rows, const StaffColumns& columns,
                                Diagnostics& diagnostics) {
    std::vector<Person> people;
    std::vector<ReviewerClaim> claims;
    for (const Record& row : rows) {
        PersonRow read = read_person(row, columns, diagnostics);
        people.push_back(std::move(read.person));
        claims.push_back(std::move(read.reviewer));
    }
    check_keys(people, columns, diagnostics);
    // Half a list would only make reviewers seem to be missing.
    if (diagnostics.has_errors()) return {};
    const bool names_reviewers = columns.has(StaffColumn::ReviewerEmail) ||
                                 columns.has(StaffColumn::ReviewerId) ||
                                 columns.has(StaffColumn::ReviewerName);
    if (!names_reviewers) return people;
    return with_reviewers(std::move(people), claims, diagnostics);
}

}  // namespace

std::optional<std::vector<Person>> read_staff_list(RecordSource& source, Diagnostics& diagnostics) {
    Diagnostics found;
    std::vector<Person> people;
    const std::vector<Record> rows = every_row(source, found);
    const auto columns = find_staff_columns(source.schema().paths(), rows, found);
    if (columns) people = read_people(rows, *columns, found);
    for (const Diagnostic& diagnostic : found.all()) diagnostics.report(diagnostic);
    if (found.has_errors()) return std::nullopt;
    return people;
}

}  // namespace paperround
