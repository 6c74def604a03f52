// SPDX-License-Identifier: MIT
#include "datasources/staff/person_row.hpp"

#include "datasources/staff/email_address.hpp"
#include "datasources/staff/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

std::string lower_case(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// The cells of one row by what they mean.
class Cells {
  public:
    Cells(const Record& row, const StaffColumns& columns, Diagnostics& diagnostics)
        : row_(row), columns_(columns), diagnostics_(diagnostics) {}

    std::string text(StaffColumn column) const {
        const auto found = columns_.heading_of.find(column);
        return found == columns_.heading_of.end() ? "" : cell_text(row_, found->second);
    }

    std::optional<Date> date(StaffColumn column) const {
        const std::string written = text(column);
        if (written.empty()) return std::nullopt;
        const auto date = parse_written_date(written);
        if (!date) {
            report(column, "D026", fmt::format("\"{}\" is not a date", written),
                   "write the day first: 4/11/2026");
        }
        return date;
    }

    void report(StaffColumn column, std::string code, std::string message, std::string hint) const {
        Location where = row_.origin();
        const auto found = columns_.heading_of.find(column);
        if (found != columns_.heading_of.end()) where.field = found->second;
        diagnostics_.report({.code = std::move(code),
                             .where = std::move(where),
                             .message = std::move(message),
                             .hint = std::move(hint)});
    }

  private:
    const Record& row_;
    const StaffColumns& columns_;
    Diagnostics& diagnostics_;
};

struct Name {
    std::string given;
    std::string family;
};

/// "Smith, John" has the family name first; in "John Smith" it is the last word.
Name split_name(std::string_view display_name) {
    const std::size_t comma = display_name.find(',');
    if (comma != std::string_view::npos) {
        return {trimmed(display_name.substr(comma + 1)), trimmed(display_name.substr(0, comma))};
    }
    const std::size_t blank = display_name.rfind(' ');
    if (blank == std::string_view::npos) return {std::string(display_name), ""};
    return {trimmed(display_name.substr(0, blank)), trimmed(display_name.substr(blank + 1))};
}

Name read_name(const Cells& cells) {
    Name name{cells.text(StaffColumn::GivenName), cells.text(StaffColumn::FamilyName)};
    if (name.given.empty() && name.family.empty()) {
        name = split_name(cells.text(StaffColumn::DisplayName));
    }
    if (name.given.empty() && name.family.empty()) {
        cells.report(StaffColumn::FamilyName, "D027", "a person without a name",
                     "write the name into the row, or take the row out");
    }
    return name;
}

/// In lower case.
std::string read_email(const Cells& cells, const std::string& whose) {
    const std::string written = cells.text(StaffColumn::Email);
    if (written.empty()) {
        cells.report(StaffColumn::Email, "D027", fmt::format("no e-mail address for {}", whose),
                     "write the address into the row, or take the row out");
    } else if (!is_email_address(written)) {
        cells.report(StaffColumn::Email, "D024",
                     fmt::format("\"{}\" is not an e-mail address", written),
                     "one address, as in ana.lopes@example.org");
    }
    return lower_case(written);
}

/// One column "line manager" may hold a name, an address or an id.
ReviewerClaim read_reviewer(const Cells& cells) {
    ReviewerClaim claim{.email = lower_case(cells.text(StaffColumn::ReviewerEmail)),
                        .id = cells.text(StaffColumn::ReviewerId),
                        .name = cells.text(StaffColumn::ReviewerName)};
    if (claim.email.empty() && is_email_address(claim.name)) claim.email = lower_case(claim.name);
    if (claim.id.empty()) claim.id = claim.name;
    return claim;
}

Record read_last_cycle(const Record& row, const StaffColumns& columns) {
    Record last_cycle(row.origin());
    for (const auto& [number, heading] : columns.last_objectives) {
        const std::string objective = cell_text(row, heading);
        if (objective.empty()) continue;
        last_cycle.set_path(fmt::format("objectives[{}].objective", number), objective);
    }
    return last_cycle;
}

}  // namespace

PersonRow read_person(const Record& row, const StaffColumns& columns, Diagnostics& diagnostics) {
    const Cells cells(row, columns, diagnostics);
    Person person;
    Name name = read_name(cells);
    person.given_name = std::move(name.given);
    person.family_name = std::move(name.family);
    person.email = read_email(cells, full_name(person));
    person.id = cells.text(StaffColumn::StaffId);
    if (person.id.empty()) person.id = person.email;
    person.known_as = cells.text(StaffColumn::KnownAs);
    person.title = cells.text(StaffColumn::Title);
    person.job_title = cells.text(StaffColumn::JobTitle);
    person.staff_group = cells.text(StaffColumn::StaffGroup);
    person.department = cells.text(StaffColumn::Department);
    person.site = cells.text(StaffColumn::Site);
    person.start_date = cells.date(StaffColumn::StartDate);
    person.end_date = cells.date(StaffColumn::EndDate);
    person.probation_end = cells.date(StaffColumn::ProbationEnd);
    person.last_cycle = read_last_cycle(row, columns);
    person.origin = row.origin();
    return {std::move(person), read_reviewer(cells)};
}

}  // namespace paperround
