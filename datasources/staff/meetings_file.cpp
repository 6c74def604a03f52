// SPDX-License-Identifier: MIT
#include "datasources/staff/meetings_file.hpp"

#include "datasources/staff/every_row.hpp"
#include "datasources/staff/heading_text.hpp"
#include "datasources/staff/people_index.hpp"
#include "datasources/staff/staff_columns.hpp"
#include "datasources/staff/written_date.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <span>

namespace paperround {

namespace {

constexpr std::string_view person_aliases[] = {"person",   "staff id",     "email",     "name",
                                               "reviewee", "staff member", "staff code"};
constexpr std::string_view kind_aliases[] = {"kind", "meeting", "meeting type", "type"};
constexpr std::string_view date_aliases[] = {"date", "day", "meeting date"};
constexpr std::string_view time_aliases[] = {"time", "start", "start time", "begins"};
constexpr std::string_view duration_aliases[] = {"duration", "minutes", "length"};
constexpr std::string_view location_aliases[] = {"location", "room", "place", "venue", "where"};

struct MeetingColumns {
    std::string person;
    std::string kind;
    std::string date;
    std::string time;
    std::string duration;  // empty: none
    std::string location;  // empty: none
};

std::string heading_among(const std::vector<std::string>& headings,
                          std::span<const std::string_view> aliases) {
    for (const std::string_view alias : aliases) {
        for (const std::string& heading : headings) {
            if (fold_heading(heading) == fold_heading(alias)) return heading;
        }
    }
    return {};
}

MeetingColumns find_columns(const std::vector<std::string>& headings, const Location& where,
                            Diagnostics& diagnostics) {
    const auto needed = [&](std::string_view what, std::span<const std::string_view> aliases) {
        std::string heading = heading_among(headings, aliases);
        if (heading.empty()) {
            diagnostics.report({.code = "D020",
                                .where = where,
                                .message = fmt::format("no column holds {}; the headings are: {}",
                                                       what, fmt::join(headings, ", ")),
                                .hint = fmt::format("give the column one of the headings \"{}\"",
                                                    fmt::join(aliases, "\", \""))});
        }
        return heading;
    };
    return {.person = needed("the person", person_aliases),
            .kind = needed("the kind of meeting", kind_aliases),
            .date = needed("the date", date_aliases),
            .time = needed("the time", time_aliases),
            .duration = heading_among(headings, duration_aliases),
            .location = heading_among(headings, location_aliases)};
}

std::optional<MeetingKind> kind_named(std::string_view text) {
    const std::string folded = fold_heading(text);
    if (folded == "review" || folded == "reviewmeeting") return MeetingKind::Review;
    if (folded == "midyear" || folded == "midyearreview") return MeetingKind::MidYear;
    if (folded == "observation" || folded == "lessonobservation") return MeetingKind::Observation;
    return std::nullopt;
}

class MeetingRow {
  public:
    MeetingRow(const Record& row, const MeetingColumns& columns, Diagnostics& diagnostics)
        : row_(row), columns_(columns), diagnostics_(diagnostics) {}

    Meeting read(const PeopleIndex& people) const {
        return {.person_id = person_id(people),
                .kind = value(columns_.kind, kind_named, "D041", "is not a kind of meeting",
                              "write review, mid-year or observation"),
                .start = {value(columns_.date, parse_written_date, "D026", "is not a date",
                                "write the day first: 4/11/2026"),
                          value(columns_.time, parse_written_time, "D042", "is not a time of day",
                                "write 14:30 or 2.30 pm")},
                .duration_minutes = duration(),
                .location = columns_.location.empty() ? "" : cell_text(row_, columns_.location),
                .origin = row_.origin()};
    }

  private:
    template <typename Parsed>
    Parsed value(const std::string& heading, std::optional<Parsed> (*parse)(std::string_view),
                 std::string code, std::string_view wrong, std::string hint) const {
        const std::string written = cell_text(row_, heading);
        const std::optional<Parsed> parsed = parse(written);
        if (!parsed) {
            report(heading, std::move(code), fmt::format("\"{}\" {}", written, wrong),
                   std::move(hint));
        }
        return parsed.value_or(Parsed{});
    }

    std::string person_id(const PeopleIndex& people) const {
        const std::string written = cell_text(row_, columns_.person);
        if (const Person* person = people.with_id(written)) return person->id;
        if (const Person* person = people.with_email(written)) return person->id;
        const auto namesakes = people.with_name(written);
        if (namesakes.size() == 1) return namesakes.front()->id;
        if (namesakes.empty())
            return written;  // the timetable leaves this meeting out, and says so
        report(columns_.person, "D043",
               fmt::format("\"{}\" is the name of {} people", written, namesakes.size()),
               "give the staff id or the e-mail address");
        return {};
    }

    int duration() const {
        constexpr int usual = 60;
        if (columns_.duration.empty() || cell_text(row_, columns_.duration).empty()) return usual;
        return value(columns_.duration, parse_written_duration, "D044",
                     "is not a length of a meeting", "write minutes, as in 45, or 1 h 30");
    }

    void report(const std::string& heading, std::string code, std::string message,
                std::string hint) const {
        Location where = row_.origin();
        where.field = heading;
        diagnostics_.report({.code = std::move(code),
                             .where = std::move(where),
                             .message = std::move(message),
                             .hint = std::move(hint)});
    }

    const Record& row_;
    const MeetingColumns& columns_;
    Diagnostics& diagnostics_;
};

std::vector<Meeting> read_rows(const std::vector<Record>& rows, const MeetingColumns& columns,
                               const PeopleIndex& index, Diagnostics& diagnostics) {
    std::vector<Meeting> meetings;
    for (const Record& row : rows) {
        meetings.push_back(MeetingRow(row, columns, diagnostics).read(index));
    }
    return meetings;
}

}  // namespace

std::optional<std::vector<Meeting>> read_meetings(RecordSource& source,
                                                  const std::vector<Person>& people,
                                                  Diagnostics& diagnostics) {
    Diagnostics found;
    const std::vector<Record> rows = every_row(source, found);
    const Location headings_row{.file = rows.empty() ? "" : rows.front().origin().file,
                                .row = rows.empty() ? 0 : 1};
    Diagnostics missing;
    const MeetingColumns columns = find_columns(source.schema().paths(), headings_row, missing);
    for (const Diagnostic& diagnostic : missing.all()) found.report(diagnostic);
    std::vector<Meeting> meetings;
    if (missing.empty()) meetings = read_rows(rows, columns, PeopleIndex(people), found);
    for (const Diagnostic& diagnostic : found.all()) diagnostics.report(diagnostic);
    if (found.has_errors()) return std::nullopt;
    return meetings;
}

}  // namespace paperround
