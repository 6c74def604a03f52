// SPDX-License-Identifier: MIT
// The people of the round and the meetings between them, after a staff list has been understood.
#pragma once

#include "engine/core/value.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct Person {
    std::string id;  // staff_id where the list has one, else the e-mail address in lower case
    std::string email;
    std::string given_name;
    std::string family_name;
    std::string known_as;  // empty: the given name is used
    std::string title;     // honorific: "Mrs"
    std::string job_title;
    std::string staff_group;  // as the policy's groups are spelt, compared by fold_name
    std::string department;
    std::string site;         // the school, for a trust with several
    std::string reviewer_id;  // Person::id of the reviewer; empty while unresolved
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<Date> probation_end;
    Record last_cycle;  // answers of the last cycle where the list carries them
                        // ("objectives[1].objective")
    Location origin;    // row of the staff list
};

/// What people call the person: "Ana Lopes".
std::string full_name(const Person& person);

/// What a letter calls the person: the name they are known as, else the given name.
std::string preferred_name(const Person& person);

/// `person` as templates see it: name, given_name, preferred_name, family_name, title, job_title,
/// school, email, staff_group, department.
Record person_record(const Person& person);

enum class MeetingKind { Review, MidYear, Observation };

struct Meeting {
    std::string person_id;
    MeetingKind kind = MeetingKind::Review;
    DateTime start{};
    int duration_minutes = 60;
    std::string location;
    Location origin;  // row of the meetings file
};

}  // namespace paperround
