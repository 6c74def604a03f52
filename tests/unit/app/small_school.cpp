// SPDX-License-Identifier: MIT
#include "tests/unit/app/small_school.hpp"

#include "engine/core/diagnostic.hpp"
#include "tests/support/catch.hpp"

namespace paperround::testing {

SmallSchool::SmallSchool() {
    folder_.write("paperround.toml", R"([school]
name = "Elm Grove Primary School"
policy = "auriga"
key_file = "key"
[mail]
from = "Reviews <reviews@elm-grove.example.org>"
)");
    folder_.write("key", "a key for tests, long enough");
    folder_.write("staff.csv",
                  "Staff ID,First name,Surname,Email,Job title,Staff group,Line manager email,"
                  "Last objective 1\n"
                  "E001,Helen,Marsh,h.marsh@elm-grove.example.org,Headteacher,Teachers,,\n"
                  "E002,David,Okonkwo,d.okonkwo@elm-grove.example.org,Deputy,Teachers,"
                  "h.marsh@elm-grove.example.org,\n"
                  "E010,Ana,Lopes,a.lopes@elm-grove.example.org,HLTA,HLTAs,"
                  "d.okonkwo@elm-grove.example.org,Run the reading group\n");
    folder_.write("meetings.csv",
                  "Person,Kind,Date,Time,Duration,Location\n"
                  "E010,review,06/11/2026,10:00,60,Meeting Room 1\n");
}

Round SmallSchool::round() const {
    Diagnostics problems;
    auto round = load_round(folder_.path(), std::nullopt, problems);
    for (const Diagnostic& problem : problems.all()) UNSCOPED_INFO(describe(problem));
    REQUIRE(round);
    return std::move(*round);
}

Delivery ObedientMailer::send(const ComposedMail& mail, BeforeCommit& before_commit) {
    const bool reaches_the_dot = !std::holds_alternative<Deferred>(answer_);
    if (reaches_the_dot) before_commit.about_to_commit();
    sent.push_back(mail);
    return answer_;
}

}  // namespace paperround::testing
