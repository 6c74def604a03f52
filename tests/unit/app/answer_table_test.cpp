// SPDX-License-Identifier: MIT
#include "app/round/answer_table.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/app/small_school.hpp"

#include <filesystem>

using namespace paperround;
using paperround::testing::SmallSchool;

TEST_CASE("answer table: only accepted forms count, and those of one person are one row",
          "[app][unit]") {
    const SmallSchool school;
    const Round round = school.round();
    std::filesystem::create_directories(round.workspace.kept());
    Ledger ledger(round.workspace.ledger_file());
    const auto file = [&ledger](const std::string& id, ReturnVerdict verdict,
                                const std::string& key, const std::string& form) {
        const ReturnedItem item{.id = id,
                                .received_at = 1,
                                .reference = "ref-" + id,
                                .person_id = "E010",
                                .form = form,
                                .cycle = "2025/26",
                                .verdict = verdict};
        ledger.file_return(item, {.answers = {{.key = key, .value = id}}}, 1);
    };
    file("one", ReturnVerdict::Accepted, "highlights", "self-evaluation");
    file("two", ReturnVerdict::Review, "discussion.skills", "self-evaluation");
    file("three", ReturnVerdict::Accepted, "discussion.other", "self-evaluation");
    file("four", ReturnVerdict::Accepted, "highlights", "mid-year");
    const AnswerTable table = answer_table(round, ledger, "");
    CHECK(table.headings == std::vector<std::string>{"staff_id", "name", "cycle", "form",
                                                     "completed_by", "highlights",
                                                     "discussion.other"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0] == std::vector<std::string>{"E010", "Ana Lopes", "2025/26",
                                                    "self-evaluation", "", "one", "three"});
    CHECK(table.rows[1] ==
          std::vector<std::string>{"E010", "Ana Lopes", "2025/26", "mid-year", "", "four", ""});
    CHECK(answer_table(round, ledger, "observation").rows.empty());
}
