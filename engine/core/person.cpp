// SPDX-License-Identifier: MIT
#include "engine/core/person.hpp"

namespace paperround {

std::string full_name(const Person& person) {
    if (person.given_name.empty()) return person.family_name;
    if (person.family_name.empty()) return person.given_name;
    return person.given_name + " " + person.family_name;
}

std::string preferred_name(const Person& person) {
    return person.known_as.empty() ? person.given_name : person.known_as;
}

Record person_record(const Person& person) {
    Record record(person.origin);
    record.set("name", full_name(person))
        .set("given_name", person.given_name)
        .set("preferred_name", preferred_name(person))
        .set("family_name", person.family_name)
        .set("title", person.title)
        .set("job_title", person.job_title)
        .set("school", person.site)
        .set("email", person.email)
        .set("staff_group", person.staff_group)
        .set("department", person.department);
    return record;
}

}  // namespace paperround
