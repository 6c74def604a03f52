// SPDX-License-Identifier: MIT
// What people decide about returns: who, when, and what stood there before.
#include "engine/core/error.hpp"
#include "engine/ledger/ledger.hpp"
#include "engine/ledger/sql_connection.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/unit/ledger/ledger_samples.hpp"

using namespace paperround;
using paperround::testing::sample_answer;
using paperround::testing::sample_return;
using paperround::testing::TempFolder;

namespace {

ReturnedItem doubtful(const std::string& id = "r1") {
    ReturnedItem item = sample_return(id);
    item.verdict = ReturnVerdict::Review;
    return item;
}

ReturnDecision accepted_by(const std::string& who) {
    return {.return_id = "r1", .kind = DecisionKind::Accepted, .who = who};
}

std::string refusal(Ledger& ledger, const ReturnDecision& decision) {
    try {
        ledger.decide_return(decision, 9);
    } catch (const Error& error) {
        return error.what();
    }
    return "done";
}

}  // namespace

TEST_CASE("decisions: an acceptance counts as an automatic one, and says by whom",
          "[ledger][unit]") {
    const TempFolder folder;
    Ledger(folder / "ledger.db").file_return(doubtful(), {}, 1);
    Ledger(folder / "ledger.db").decide_return(accepted_by("Mo"), 7);
    const Ledger ledger(folder / "ledger.db");
    CHECK(ledger.all_returns() == std::vector{sample_return()});
    const auto decisions = ledger.decisions_about("r1");
    REQUIRE(decisions.size() == 1);
    CHECK(decisions.front() == Decision{.number = 1,
                                        .return_id = "r1",
                                        .at = 7,
                                        .who = "Mo",
                                        .kind = DecisionKind::Accepted,
                                        .because = "",
                                        .verdict_before = ReturnVerdict::Review,
                                        .reference_before = "K7QF-3MZT",
                                        .corrections = {}});
    CHECK(ledger.events_of("r1").back().detail == "accepted");
}

TEST_CASE("decisions: the second of two people is told of the first", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    ledger.file_return(doubtful(), {}, 1);
    ledger.decide_return(accepted_by("Mo"), 7);
    CHECK(refusal(ledger, accepted_by("Ada")) ==
          "ledger.db  L010  return r1 was accepted by Mo already\n"
          "  fix:   `paperround review show` has the decision; --again decides anew, and keeps "
          "both");
    CHECK(ledger.decisions_about("r1").size() == 1);
}

TEST_CASE("decisions: about an unknown item is refused", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    CHECK(refusal(ledger, accepted_by("Mo")) ==
          "ledger.db  L007  there is no filed return r1\n"
          "  fix:   `paperround review` lists the returns that wait for a decision");
}

TEST_CASE("decisions: a correction keeps what was read", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    StoredAnswer read = sample_answer("strengths", "Patince");
    read.flags = "question was edited";
    ledger.file_return(doubtful(), {.answers = {read}}, 1);
    ReturnDecision decision = accepted_by("Mo");
    decision.corrections = {{"strengths", "Patience"}, {"wishes", "Welsh"}};
    ledger.decide_return(decision, 7);
    CHECK(ledger.decisions_about("r1").front().corrections ==
          std::vector<Correction>{{"strengths", "Patince", "Patience"}, {"wishes", "", "Welsh"}});
    const auto answers = ledger.answers_of_return("r1");
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].value == "Patience");
    CHECK(answers[0].layer == "person");
    CHECK(answers[0].flags == "");
    CHECK(answers[1].key == "wishes");
}

TEST_CASE("decisions: a return given to a person is theirs, read by their form", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    ReturnedItem nobodys = doubtful();
    nobodys.reference = nobodys.person_id = nobodys.form = nobodys.cycle = "";
    ledger.file_return(nobodys, {.answers = {sample_answer("a", "wrongly read")}}, 1);
    ReturnDecision decision = accepted_by("Mo");
    decision.assigned =
        Assignment{"K7QF-3MZT",
                   "S1",
                   "self-evaluation",
                   "2026/27",
                   {.answers = {sample_answer("b", "right")}, .unassigned = {"PS"}}};
    ledger.decide_return(decision, 7);
    CHECK(ledger.find_return("r1").value() == sample_return());
    REQUIRE(ledger.answers_of_return("r1").size() == 1);
    CHECK(ledger.answers_of_return("r1").front().value == "right");
    CHECK(ledger.unassigned_of_return("r1") == std::vector<std::string>{"PS"});
    CHECK(ledger.decisions_about("r1").front().reference_before == "");
}

TEST_CASE("decisions: a return whose sender was asked again goes on waiting", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    ledger.file_return(doubtful(), {}, 1);
    ledger.decide_return({.return_id = "r1", .kind = DecisionKind::Asked, .who = "Mo"}, 7);
    CHECK(waits_for_a_person(ledger.find_return("r1").value()));
    ledger.decide_return(accepted_by("Ada"), 8);
    CHECK(ledger.decisions_about("r1").size() == 2);
}

TEST_CASE("decisions: are there after the ledger of an older program was opened",
          "[ledger][unit]") {
    const TempFolder folder;
    const auto file = folder / "ledger.db";
    Ledger(file).file_return(doubtful(), {.answers = {sample_answer("a", "first")}}, 1);
    {
        SqlConnection sql(file, std::chrono::seconds(1));
        for (const char* table : {"decisions", "corrections", "candidates", "unassigned_texts"}) {
            sql.query(std::string("DROP TABLE ") + table);
        }
        sql.query("ALTER TABLE answers DROP COLUMN owner");
        sql.query("ALTER TABLE answers DROP COLUMN is_as_sent");
        sql.query("PRAGMA user_version = 1");
    }
    Ledger ledger(file);
    ledger.decide_return(accepted_by("Mo"), 7);
    CHECK(ledger.answers_of_return("r1").front().value == "first");
    CHECK(ledger.decisions_about("r1").size() == 1);
}
