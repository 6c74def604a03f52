// SPDX-License-Identifier: MIT
#include "datasources/staff/meetings_file.hpp"

#include "datasources/csv/csv_source.hpp"
#include "tests/support/catch.hpp"

using namespace paperround;
using namespace std::chrono_literals;

namespace {

struct Outcome {
    std::optional<std::vector<Meeting>> meetings;
    std::string said;
};

std::vector<Person> people() {
    return {{.id = "S1", .email = "ana@example.org", .given_name = "Ana", .family_name = "Lopes"},
            {.id = "S2", .email = "ben@example.org", .given_name = "Ben", .family_name = "Okafor"},
            {.id = "S3", .email = "cy@example.org", .given_name = "Cy", .family_name = "Tan"},
            {.id = "S4", .email = "cy2@example.org", .given_name = "Cy", .family_name = "Tan"}};
}

Outcome read(const std::string& csv) {
    Diagnostics diagnostics;
    auto source = make_csv_source_from_text(csv, "meetings.csv", diagnostics);
    Outcome outcome{read_meetings(*source, people(), diagnostics), ""};
    for (const auto& diagnostic : diagnostics.all()) outcome.said += describe(diagnostic) + "\n";
    return outcome;
}

}  // namespace

TEST_CASE("meetings: people are found by id, address or exact name", "[staff][unit]") {
    const Outcome outcome = read(
        "Person,Kind,Date,Time,Duration,Location\n"
        "S1,review,6/11/2026,09:30,45,Room 4\n"
        "ben@example.org,Mid-year,2027-03-02,2.15 pm,,\n"
        "\"Okafor, Ben\",observation,Tue 4 May 2027,10:00,1 h,Hall\n");
    CHECK(outcome.said == "");
    REQUIRE(outcome.meetings);
    REQUIRE(outcome.meetings->size() == 3);
    const Meeting& first = outcome.meetings->front();
    CHECK(first.person_id == "S1");
    CHECK(first.kind == MeetingKind::Review);
    CHECK(first.start == DateTime{Date{2026y / 11 / 6}, TimeOfDay{570}});
    CHECK(first.duration_minutes == 45);
    CHECK(first.location == "Room 4");
    CHECK(first.origin == Location{.file = "meetings.csv", .line = 2, .row = 2});
    const Meeting& second = (*outcome.meetings)[1];
    CHECK(second.person_id == "S2");
    CHECK(second.kind == MeetingKind::MidYear);
    CHECK(second.start == DateTime{Date{2027y / 3 / 2}, TimeOfDay{855}});
    CHECK(second.duration_minutes == 60);
    CHECK((*outcome.meetings)[2].person_id == "S2");
    CHECK((*outcome.meetings)[2].kind == MeetingKind::Observation);
}

TEST_CASE("meetings: somebody who has left the staff list does not spoil it", "[staff][unit]") {
    const Outcome outcome =
        read("Person,Kind,Date,Time\nDee Gone,review,6/11/2026,09:30\nS2,review,6/11/2026,10:30\n");
    REQUIRE(outcome.meetings);
    REQUIRE(outcome.meetings->size() == 2);
    CHECK((*outcome.meetings)[0].person_id == "Dee Gone");
    CHECK((*outcome.meetings)[1].person_id == "S2");
}

TEST_CASE("meetings: every mistake is shown, and there is no list", "[staff][unit]") {
    const Outcome outcome = read(
        "Person,Kind,Date,Time,Minutes\n"
        "Dee Gone,review,6/11/2026,09:30,45\n"
        "Cy Tan,chat,soon,late,ages\n");
    CHECK_FALSE(outcome.meetings);
    CHECK(outcome.said ==
          "meetings.csv  D043  \"Cy Tan\" is the name of 2 people\n"
          "  where: meetings.csv, row 3, column Person\n"
          "  fix:   give the staff id or the e-mail address\n"
          "meetings.csv  D041  \"chat\" is not a kind of meeting\n"
          "  where: meetings.csv, row 3, column Kind\n"
          "  fix:   write review, mid-year or observation\n"
          "meetings.csv  D026  \"soon\" is not a date\n"
          "  where: meetings.csv, row 3, column Date\n"
          "  fix:   write the day first: 4/11/2026\n"
          "meetings.csv  D042  \"late\" is not a time of day\n"
          "  where: meetings.csv, row 3, column Time\n"
          "  fix:   write 14:30 or 2.30 pm\n"
          "meetings.csv  D044  \"ages\" is not a length of a meeting\n"
          "  where: meetings.csv, row 3, column Minutes\n"
          "  fix:   write minutes, as in 45, or 1 h 30\n");
}

TEST_CASE("meetings: a missing column is one error with the headings that would do",
          "[staff][unit]") {
    const Outcome outcome = read("Person,Kind,Date\nS1,review,6/11/2026\n");
    CHECK_FALSE(outcome.meetings);
    CHECK(outcome.said ==
          "meetings.csv  D020  no column holds the time; the headings are: Person, Kind, Date\n"
          "  where: meetings.csv, row 1\n"
          "  fix:   give the column one of the headings \"time\", \"start\", \"start time\", "
          "\"begins\"\n");
}
