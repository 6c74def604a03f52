// SPDX-License-Identifier: MIT
#include "tests/unit/schedule/auriga.hpp"

#include "engine/schedule/civil_time.hpp"
#include "engine/schedule/policy_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

namespace paperround::testing {

Date day(std::string_view iso) {
    return parse_date(iso).value();
}

DateTime moment(std::string_view iso) {
    return parse_date_time(iso).value();
}

BankHolidays published_bank_holidays() {
    const std::string file = "templates/calendars/england-and-wales-bank-holidays.csv";
    Diagnostics problems;
    BankHolidays holidays = read_bank_holidays(read_file(file), file, problems);
    REQUIRE(describe_all(problems).empty());
    return holidays;
}

WorkingCalendar weekday_calendar() {
    return WorkingCalendar(published_bank_holidays());
}

WorkingCalendar school_calendar() {
    return WorkingCalendar(published_bank_holidays(),
                           {{day("2026-10-26"), day("2026-10-30"), "Autumn half term"}});
}

Policy auriga_policy() {
    const std::string file = "templates/auriga/policy.toml";
    Diagnostics problems;
    Policy policy = read_policy(read_file(file), file, problems);
    REQUIRE(describe_all(problems).empty());
    return policy;
}

Person ana() {
    Person person;
    person.id = "E014";
    person.email = "ana.lopes@example.org";
    person.given_name = "Ana";
    person.family_name = "Lopes";
    person.job_title = "Caretaker";
    person.staff_group = "Site Staff";
    person.reviewer_id = "E002";
    person.origin.file = "staff.csv";
    person.origin.row = 15;
    return person;
}

Person ben() {
    Person person;
    person.id = "E002";
    person.email = "ben.okafor@example.org";
    person.given_name = "Ben";
    person.family_name = "Okafor";
    person.staff_group = "Teachers";
    person.origin.file = "staff.csv";
    person.origin.row = 3;
    return person;
}

Meeting meeting_of(const Person& person, MeetingKind kind, std::string_view start) {
    Meeting meeting;
    meeting.person_id = person.id;
    meeting.kind = kind;
    meeting.start = moment(start);
    meeting.location = "Room 4";
    meeting.origin.file = "meetings.csv";
    meeting.origin.row = 2;
    return meeting;
}

std::string describe_all(const Diagnostics& problems) {
    std::string text;
    for (const Diagnostic& problem : problems.all()) {
        if (!text.empty()) text += "\n";
        text += describe(problem);
    }
    return text;
}

}  // namespace paperround::testing
