// SPDX-License-Identifier: MIT
#include "app/round/round.hpp"

#include "app/workspace/policy_folders.hpp"
#include "datasources/csv/csv_source.hpp"
#include "datasources/staff/meetings_file.hpp"
#include "datasources/staff/staff_list.hpp"
#include "engine/core/error.hpp"
#include "engine/core/field_name.hpp"
#include "engine/schedule/policy_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace paperround {

namespace fs = std::filesystem;

namespace {

BankHolidays load_bank_holidays(Diagnostics& problems) {
    const fs::path file = shipped_templates() / "calendars" / "england-and-wales-bank-holidays.csv";
    return read_bank_holidays(read_whole_file(file), file.filename().string(), problems);
}

Policy load_policy(const Workspace& workspace, Diagnostics& problems) {
    if (workspace.policy_folder.empty()) return {};  // the settings have been complained of
    const fs::path file = workspace.policy_folder / "policy.toml";
    return read_policy(read_whole_file(file), file.filename().string(), problems);
}

}  // namespace

std::string read_whole_file(const fs::path& path) {
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad()) {
        throw Error(
            {.code = "W007",
             .message = fmt::format("cannot read {}: {}", path.string(), std::strerror(errno)),
             .hint = "see that the file is there and that you may read it"});
    }
    return bytes;
}

std::optional<Round> load_round(const fs::path& folder, std::optional<Date> today,
                                Diagnostics& problems) {
    Round round;
    round.workspace = read_workspace(folder, problems);
    round.policy = load_policy(round.workspace, problems);
    const WorkingCalendar calendar(load_bank_holidays(problems), round.workspace.closures);
    if (problems.has_errors()) return std::nullopt;

    const auto staff = make_csv_source(round.workspace.staff_file, problems);
    auto people = read_staff_list(*staff, problems);
    if (!people) return std::nullopt;
    round.people = std::move(*people);

    const auto meetings_source = make_csv_source(round.workspace.meetings_file, problems);
    auto meetings = read_meetings(*meetings_source, round.people, problems);
    if (!meetings) return std::nullopt;
    round.meetings = std::move(*meetings);

    round.timetable = make_timetable(round.policy, round.people, round.meetings, calendar, today);
    return round;
}

const Person* find_person(const Round& round, std::string_view id) {
    const auto found = std::find_if(round.people.begin(), round.people.end(),
                                    [id](const Person& person) { return person.id == id; });
    return found == round.people.end() ? nullptr : &*found;
}

const Person* find_person_by_email(const Round& round, std::string_view address) {
    const auto found =
        std::find_if(round.people.begin(), round.people.end(), [address](const Person& person) {
            return !person.email.empty() && fold_name(person.email) == fold_name(address);
        });
    return found == round.people.end() ? nullptr : &*found;
}

const Dispatch* find_dispatch(const Round& round, std::string_view id) {
    const auto& all = round.timetable.dispatches;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [id](const Dispatch& dispatch) { return dispatch.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string person_name(const Round& round, const std::string& id) {
    const Person* person = find_person(round, id);
    return person == nullptr ? id : full_name(*person);
}

}  // namespace paperround
