// SPDX-License-Identifier: MIT
#include "datasources/staff/staff_columns.hpp"

#include "datasources/staff/heading_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace paperround {

namespace {

constexpr std::string_view honorifics[] = {"mr",   "mrs",  "ms",  "miss", "mx",   "dr",       "rev",
                                           "revd", "prof", "sir", "dame", "lady", "professor"};

/// As in data.md: a login is an address only where all of them hold an @.
constexpr std::string_view addresses_only_with_at[] = {"loginname", "userid", "username"};

template <typename Predicate>
bool every_value(const std::vector<Record>& rows, const std::string& heading,
                 Predicate is_as_wanted) {
    return std::all_of(rows.begin(), rows.end(), [&](const Record& row) {
        const std::string value = cell_text(row, heading);
        return value.empty() || is_as_wanted(value);
    });
}

bool is_honorific(const std::string& value) {
    const std::string folded = fold_heading(value);
    return std::find(std::begin(honorifics), std::end(honorifics), folded) != std::end(honorifics);
}

bool means(std::string_view alias, StaffColumn column, const std::string& heading,
           const std::vector<Record>& rows) {
    const std::string folded = fold_heading(heading);
    if (folded != fold_heading(alias)) return false;
    if (column == StaffColumn::Title && folded == "title") {
        return every_value(rows, heading, is_honorific);
    }
    if (column == StaffColumn::Email &&
        std::find(std::begin(addresses_only_with_at), std::end(addresses_only_with_at), folded) !=
            std::end(addresses_only_with_at)) {
        return every_value(rows, heading, [](const std::string& value) {
            return value.find('@') != std::string::npos;
        });
    }
    return true;
}

/// The heading of the column's surest alias that is there.
std::string heading_for(StaffColumn column, const std::vector<std::string>& headings,
                        const std::vector<Record>& rows) {
    for (const std::string_view alias : aliases_of(column)) {
        for (const std::string& heading : headings) {
            if (means(alias, column, heading, rows)) return heading;
        }
    }
    if (column != StaffColumn::JobTitle) return {};
    // In directories, "title" is the job.
    for (const std::string& heading : headings) {
        if (fold_heading(heading) == "title" && !every_value(rows, heading, is_honorific)) {
            return heading;
        }
    }
    return {};
}

Location headings_of(const std::vector<Record>& rows) {
    return {.file = rows.empty() ? "" : rows.front().origin().file, .row = rows.empty() ? 0 : 1};
}

std::string aliases_text(std::initializer_list<StaffColumn> columns) {
    std::vector<std::string> aliases;
    for (const StaffColumn column : columns) {
        for (const std::string_view alias :
             aliases_of(column).first(std::min<std::size_t>(5, aliases_of(column).size()))) {
            aliases.push_back(fmt::format("\"{}\"", alias));
        }
    }
    return fmt::format("{}", fmt::join(aliases, ", "));
}

struct Need {
    std::string_view what;
    std::initializer_list<StaffColumn> columns;
};

void report_missing(const Need& need, const std::vector<std::string>& headings,
                    const Location& where, Diagnostics& diagnostics) {
    diagnostics.report({.code = "D020",
                        .where = where,
                        .message = fmt::format("no column holds {}; the headings are: {}",
                                               need.what, fmt::join(headings, ", ")),
                        .hint = fmt::format("give the column one of the headings {}",
                                            aliases_text(need.columns))});
}

void report_what_is_missing(const StaffColumns& columns, const std::vector<std::string>& headings,
                            const Location& where, Diagnostics& diagnostics) {
    using enum StaffColumn;
    const auto need = [&](const Need& wanted) {
        report_missing(wanted, headings, where, diagnostics);
    };
    if (!columns.has(Email)) need({"e-mail addresses", {Email}});
    if (!columns.has(DisplayName)) {
        if (!columns.has(GivenName)) need({"given names", {GivenName, DisplayName}});
        if (!columns.has(FamilyName)) need({"family names", {FamilyName, DisplayName}});
    }
    if (!columns.has(JobTitle)) need({"job titles", {JobTitle}});
    if (!columns.has(StaffGroup)) need({"staff groups", {StaffGroup}});
    if (columns.has(ReviewerEmail) || columns.has(ReviewerId) || columns.has(ReviewerName)) return;
    diagnostics.report({.severity = Severity::Warning,
                        .code = "D035",
                        .where = where,
                        .message = "no column says who reviews whom",
                        .hint = fmt::format("give the column one of the headings {}",
                                            aliases_text({ReviewerEmail, ReviewerName}))});
}

void report_what_is_left_out(const StaffColumns& columns, const std::vector<std::string>& headings,
                             const Location& where, Diagnostics& diagnostics) {
    std::set<std::string> used;
    for (const auto& [column, heading] : columns.heading_of) used.insert(heading);
    for (const auto& [number, heading] : columns.last_objectives) used.insert(heading);
    std::vector<std::string> denied;
    std::vector<std::string> unused;
    std::vector<std::string> suggestions;
    for (const std::string& heading : headings) {
        if (used.contains(heading)) continue;
        if (is_never_taken_in(heading)) {
            denied.push_back(heading);
            continue;
        }
        unused.push_back(heading);
        if (is_understood_but_not_kept(heading)) continue;
        const auto alias = similar_alias(heading);
        if (alias && fold_heading(*alias) != fold_heading(heading)) {
            suggestions.push_back(fmt::format("\"{}\" to \"{}\"", heading, *alias));
        }
    }
    if (!denied.empty()) {
        diagnostics.report({.severity = Severity::Note,
                            .code = "D022",
                            .where = where,
                            .message = fmt::format("left out to protect people's data: {}",
                                                   fmt::join(denied, ", ")),
                            .hint = "leave these columns out of the export"});
    }
    if (unused.empty()) return;
    diagnostics.report(
        {.severity = Severity::Note,
         .code = "D023",
         .where = where,
         .message =
             fmt::format("columns that are not used and not kept: {}", fmt::join(unused, ", ")),
         .hint = suggestions.empty() ? ""
                                     : fmt::format("if that is what they hold, rename {}",
                                                   fmt::join(suggestions, ", "))});
}

}  // namespace

std::optional<StaffColumns> find_staff_columns(const std::vector<std::string>& headings,
                                               const std::vector<Record>& rows,
                                               Diagnostics& diagnostics) {
    StaffColumns columns;
    for (const StaffColumn column : all_staff_columns()) {
        std::string heading = heading_for(column, headings, rows);
        if (!heading.empty()) columns.heading_of.emplace(column, std::move(heading));
    }
    for (const std::string& heading : headings) {
        if (const auto number = last_objective_number(heading)) {
            columns.last_objectives.emplace(*number, heading);
        }
    }
    const Location where = headings_of(rows);
    Diagnostics missing;
    report_what_is_missing(columns, headings, where, missing);
    for (const Diagnostic& diagnostic : missing.all()) diagnostics.report(diagnostic);
    report_what_is_left_out(columns, headings, where, diagnostics);
    if (missing.has_errors()) return std::nullopt;
    return columns;
}

std::string cell_text(const Record& row, const std::string& heading) {
    const Value* value = row.find(heading);
    const auto* text =
        value == nullptr ? nullptr : std::get_if<std::string>(&value->alternatives());
    if (text == nullptr) return {};
    const std::size_t first = text->find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text->substr(first, text->find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace paperround
