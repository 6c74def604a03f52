// SPDX-License-Identifier: MIT
#include "tests/integration/round_school.hpp"

#include "engine/ledger/ledger.hpp"

#include <fmt/format.h>

#include <numeric>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

constexpr const char* settings = R"([school]
name = "Elm Grove Primary School"
policy = "auriga"
forms = "docx"
staff = "staff.csv"
meetings = "meetings.csv"
last_cycle = "last-cycle"

[mail]
from = "Reviews <reviews@school.test>"
transport = "maildir"
outgoing = "mail/out"
incoming = "mail/in"
)";

}  // namespace

School::School(int reviewees) {
    std::string staff =
        "Staff ID,First name,Surname,Email,Job title,Staff group,Line manager email,Start date\n"
        "H1,Helen,Marsh,head@school.test,Headteacher,Teachers,,01/09/2014\n";
    std::string meetings = "Person,Kind,Date,Time,Duration,Location\n";
    for (int number = 1; number <= reviewees; ++number) {
        addresses_.push_back(fmt::format("person{}@school.test", number));
        staff += fmt::format("P{0},Robin,Person{0},{1},HLTA,HLTAs,head@school.test,01/09/2020\n",
                             number, addresses_.back());
        const int minutes = 8 * 60 + 10 * number;
        meetings += fmt::format("P{},review,06/11/2026,{:02}:{:02},10,The Den\n", number,
                                minutes / 60, minutes % 60);
    }
    folder_.write("paperround.toml", settings);
    folder_.write("staff.csv", staff);
    folder_.write("meetings.csv", meetings);
    folder_.write(".paperround/key", "a key for the tests of this school");
    fs::create_directories(folder_ / "mail/in");
}

std::vector<std::string> School::arguments(const std::vector<std::string>& command) const {
    std::vector<std::string> all = {"--workspace", folder_.path().string(), "--now", letter_day};
    all.insert(all.end(), command.begin(), command.end());
    return all;
}

ProgramRun School::run(const std::vector<std::string>& command) const {
    return run_paperround(arguments(command));
}

std::vector<fs::path> School::inbox(const std::string& address) const {
    const fs::path maildir = folder_ / ("mail/out/" + address);
    std::vector<fs::path> mails;
    for (const char* part : {"new", "cur"}) {
        for (const std::string& name : files_below(maildir / part)) {
            mails.push_back(maildir / part / name);
        }
    }
    return mails;
}

std::size_t School::delivered() const {
    return std::accumulate(
        addresses_.begin(), addresses_.end(), std::size_t{0},
        [this](std::size_t sum, const std::string& to) { return sum + inbox(to).size(); });
}

std::vector<OutboxMail> School::outbox() const {
    const fs::path file = folder_ / ".paperround/ledger.sqlite";
    if (!fs::exists(file)) return {};
    return Ledger(file).all_mails();
}

}  // namespace paperround::testing
