// SPDX-License-Identifier: MIT
#include "datasources/staff/column_aliases.hpp"

#include "datasources/staff/heading_text.hpp"
#include "engine/core/field_name.hpp"

#include <algorithm>
#include <cassert>

namespace paperround {

namespace {

using Aliases = std::span<const std::string_view>;

constexpr std::string_view staff_id[] = {
    "staff_id",    "staff code", "staff id",       "employee id", "employee number",
    "employee no", "emp no",     "payroll number", "payroll no",  "personnel number",
    "ref no",      "person id",  "usr id",         "mis id",      "sims id",
    "objectguid",  "object id"};
constexpr std::string_view email[] = {
    "email",   "email address",       "work email", "work email address", "primary email",
    "mail",    "user principal name", "upn",        "login name",         "user id",
    "username"};
constexpr std::string_view given_name[] = {"given_name", "first name", "forename",
                                           "legal first name", "legal forename"};
constexpr std::string_view known_as[] = {"known_as", "preferred first name", "preferred forename",
                                         "chosen forename", "preferred name"};
constexpr std::string_view family_name[] = {
    "family_name",         "last name",       "surname",
    "legal surname",       "legal last name", "preferred surname",
    "preferred last name", "chosen surname",  "sn"};
constexpr std::string_view display_name[] = {"display_name", "full name", "name", "staff name",
                                             "cn"};
constexpr std::string_view title[] = {"title", "salutation"};
constexpr std::string_view job_title[] = {"job_title", "post title",     "position",
                                          "role",      "employee title", "post"};
constexpr std::string_view staff_group[] = {
    "staff_group",   "staff category",  "staff type",      "category",     "employee type",
    "swf post code", "post identifier", "role identifier", "rights group", "section"};
constexpr std::string_view department[] = {"department", "team", "faculty"};
constexpr std::string_view site[] = {"site",          "school",  "office",      "academy",
                                     "establishment", "company", "building id", "org unit path"};
constexpr std::string_view reviewer_email[] = {"reviewer_email", "manager email",
                                               "line manager email"};
constexpr std::string_view reviewer_id[] = {"reviewer_id", "line manager code"};
constexpr std::string_view reviewer_name[] = {
    "reviewer_name", "line manager",        "manager",         "reviewer", "appraiser",
    "reports to",    "performance manager", "discussion lead", "pdd lead", "nominated officer"};
constexpr std::string_view start_date[] = {"start_date", "employment start",
                                           "continuous service date", "date joined"};
constexpr std::string_view end_date[] = {"end_date", "leaving date", "contract end"};
constexpr std::string_view probation_end[] = {"probation_end", "probation until",
                                              "probation end date"};

constexpr std::string_view never_taken_in[] = {"ni number",
                                               "ni no",
                                               "nino",
                                               "national insurance",
                                               "national insurance number",
                                               "date of birth",
                                               "dob",
                                               "birth date",
                                               "gender",
                                               "sex",
                                               "legal sex",
                                               "pronouns",
                                               "ethnicity",
                                               "ethnic code",
                                               "ethnic origin",
                                               "nationality",
                                               "disability",
                                               "disabled",
                                               "medical",
                                               "religion",
                                               "belief",
                                               "sexual orientation",
                                               "marital status",
                                               "trade union",
                                               "address",
                                               "postcode",
                                               "personal email",
                                               "personal email address",
                                               "personal phone",
                                               "home email",
                                               "home secondary email",
                                               "home phone",
                                               "next of kin",
                                               "emergency contact",
                                               "pay",
                                               "sort code",
                                               "account number",
                                               "password",
                                               "password hash function"};
constexpr std::string_view never_taken_in_beginnings[] = {"home address", "address line", "bank",
                                                          "salary"};

constexpr std::string_view not_kept[] = {"contract type",
                                         "permanent/fixed",
                                         "contract term",
                                         "working pattern",
                                         "working days",
                                         "days worked",
                                         "hours",
                                         "weeks per year",
                                         "tto",
                                         "term time only",
                                         "weeks",
                                         "fte",
                                         "fte ratio",
                                         "second line manager",
                                         "line manager 2",
                                         "co-reviewer",
                                         "reviewer2 email",
                                         "reviewer2 id",
                                         "reviewer2 name",
                                         "targets"};

constexpr std::string_view objective_beginnings[] = {"last objective", "previous objective",
                                                     "last target", "objective", "target"};

constexpr StaffColumn all_columns[] = {
    StaffColumn::StaffId,    StaffColumn::Email,        StaffColumn::GivenName,
    StaffColumn::KnownAs,    StaffColumn::FamilyName,   StaffColumn::DisplayName,
    StaffColumn::Title,      StaffColumn::JobTitle,     StaffColumn::StaffGroup,
    StaffColumn::Department, StaffColumn::Site,         StaffColumn::ReviewerEmail,
    StaffColumn::ReviewerId, StaffColumn::ReviewerName, StaffColumn::StartDate,
    StaffColumn::EndDate,    StaffColumn::ProbationEnd};

bool stands_in(Aliases names, std::string_view folded_heading) {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return fold_heading(name) == folded_heading; });
}

}  // namespace

std::span<const StaffColumn> all_staff_columns() {
    return all_columns;
}

std::string_view name_of(StaffColumn column) {
    return aliases_of(column).front();
}

std::span<const std::string_view> aliases_of(StaffColumn column) {
    switch (column) {
        case StaffColumn::StaffId:
            return staff_id;
        case StaffColumn::Email:
            return email;
        case StaffColumn::GivenName:
            return given_name;
        case StaffColumn::KnownAs:
            return known_as;
        case StaffColumn::FamilyName:
            return family_name;
        case StaffColumn::DisplayName:
            return display_name;
        case StaffColumn::Title:
            return title;
        case StaffColumn::JobTitle:
            return job_title;
        case StaffColumn::StaffGroup:
            return staff_group;
        case StaffColumn::Department:
            return department;
        case StaffColumn::Site:
            return site;
        case StaffColumn::ReviewerEmail:
            return reviewer_email;
        case StaffColumn::ReviewerId:
            return reviewer_id;
        case StaffColumn::ReviewerName:
            return reviewer_name;
        case StaffColumn::StartDate:
            return start_date;
        case StaffColumn::EndDate:
            return end_date;
        case StaffColumn::ProbationEnd:
            return probation_end;
    }
    assert(false);
    return {};
}

bool is_never_taken_in(std::string_view heading) {
    const std::string folded = fold_heading(heading);
    return stands_in(never_taken_in, folded) ||
           std::any_of(std::begin(never_taken_in_beginnings), std::end(never_taken_in_beginnings),
                       [&](std::string_view beginning) {
                           return folded.starts_with(fold_heading(beginning));
                       });
}

bool is_understood_but_not_kept(std::string_view heading) {
    return stands_in(not_kept, fold_heading(heading));
}

std::optional<int> last_objective_number(std::string_view heading) {
    const std::string folded = fold_heading(heading);
    for (const std::string_view beginning : objective_beginnings) {
        const std::string start = fold_heading(beginning);
        if (!folded.starts_with(start) || folded.size() != start.size() + 1) continue;
        const char digit = folded.back();
        if (digit >= '1' && digit <= '9') return digit - '0';
    }
    return std::nullopt;
}

std::optional<std::string> similar_alias(std::string_view heading) {
    constexpr std::size_t too_short_to_be_a_slip = 4;
    if (fold_heading(heading).size() < too_short_to_be_a_slip) return std::nullopt;
    std::vector<std::string> candidates;
    for (const StaffColumn column : all_columns) {
        for (const std::string_view alias : aliases_of(column)) {
            if (alias.size() > too_short_to_be_a_slip) candidates.emplace_back(alias);
        }
    }
    return nearest_name(heading, candidates);
}

}  // namespace paperround
