// SPDX-License-Identifier: MIT
// One school's review round as it stands on the disk today: settings, policy, people, meetings and
// the timetable that follows from them. Plain values, read once by each command.
#pragma once

#include "app/workspace/workspace.hpp"
#include "engine/core/person.hpp"
#include "engine/schedule/policy.hpp"
#include "engine/schedule/timetable.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace paperround {

struct Round {
    Workspace workspace;
    Policy policy;
    std::vector<Person> people;
    std::vector<Meeting> meetings;
    Timetable timetable;
};

/// Reads everything, and goes on after a mistake so that all mistakes are shown; nullopt when
/// settings, policy or a list have an error. What is wrong with one person's meeting leaves only
/// that person out: it stands in the timetable's problems, not in `problems`. `today` is the first
/// day on which anything can still be sent; without it nothing is called late.
std::optional<Round> load_round(const std::filesystem::path& folder, std::optional<Date> today,
                                Diagnostics& problems);

/// Null for an id that nobody has; borrowed from the round.
const Person* find_person(const Round& round, std::string_view id);
const Person* find_person_by_email(const Round& round, std::string_view address);
const Dispatch* find_dispatch(const Round& round, std::string_view id);

/// "Ana Lopes", or the id of somebody who is not in the staff list.
std::string person_name(const Round& round, const std::string& id);

/// The whole file. Throws Error W007 naming the path and the reason.
std::string read_whole_file(const std::filesystem::path& path);

}  // namespace paperround
