// SPDX-License-Identifier: MIT
#include "engine/core/error.hpp"
#include "engine/ledger/known_answers.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/unit/ledger/ledger_samples.hpp"

using namespace paperround;
using paperround::testing::sample_answer;
using paperround::testing::sample_return;
using paperround::testing::TempFolder;

namespace {

/// "key=value ": what would fill the next document.
std::string latest(const Ledger& ledger) {
    std::string all;
    std::vector<ReturnedItem> passes = ledger.returns_of_person("S1");
    std::erase_if(passes,
                  [](const ReturnedItem& item) { return item.verdict != ReturnVerdict::Accepted; });
    for (const auto& answer : known_answers(ledger, passes)) {
        all += answer.key + "=" + answer.value() + " ";
    }
    return all;
}

std::string state_of(const Ledger& ledger, std::string_view id) {
    return std::string(name_of(ledger.find_return(id).value().state));
}

}  // namespace

TEST_CASE("returns: an item is stored before it is read, and filed once", "[ledger][unit]") {
    const TempFolder folder;
    const auto file = folder / "ledger.db";
    ReturnedItem raw = sample_return();
    raw.reference = raw.person_id = raw.form = raw.cycle = "";
    CHECK(Ledger(file).add_return(raw, 5'000) == Added::New);
    CHECK(Ledger(file).add_return(raw, 5'001) == Added::AlreadyThere);
    CHECK(Ledger(file).unread_returns().size() == 1);

    const std::vector answers = {.answers = {sample_answer("strengths", "Patience")}};
    CHECK(Ledger(file).file_return(sample_return(), {.answers = answers}, 5'002) == Added::New);
    CHECK(Ledger(file).file_return(sample_return(), {.answers = answers}, 5'003) ==
          Added::AlreadyThere);
    CHECK(Ledger(file).add_return(raw, 5'004) == Added::AlreadyThere);
    const Ledger ledger(file);
    CHECK(ledger.unread_returns().empty());
    CHECK(ledger.all_returns() == std::vector{sample_return()});
    CHECK(ledger.answers_of_return("r1").size() == 1);
}

TEST_CASE("returns: an answer comes back with whose it is and how it was found", "[ledger][unit]") {
    const TempFolder folder;
    Ledger(folder / "ledger.db")
        .file_return(sample_return(),
                     {.answers = {sample_answer("objectives[1].actions", "Read\nmore")}}, 1);
    const auto answers = Ledger(folder / "ledger.db").answers_of_return("r1");
    REQUIRE(answers.size() == 1);
    CHECK(answers.front() == StoredAnswer{.return_id = "r1",
                                          .reference = "K7QF-3MZT",
                                          .person_id = "S1",
                                          .cycle = "2026/27",
                                          .form = "self-evaluation",
                                          .key = "objectives[1].actions",
                                          .value = "Read\nmore",
                                          .confidence = 0.98,
                                          .layer = "both",
                                          .flags = ""});
}

TEST_CASE("returns: a newer accepted return supersedes the older, and both are kept",
          "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    SECTION("stored in order") {
        ledger.file_return(sample_return("old", 5'000), {.answers = {sample_answer("a", "first")}},
                           1);
        ledger.file_return(sample_return("new", 6'000), {.answers = {sample_answer("a", "second")}},
                           2);
    }
    SECTION("collected the other way round") {
        ledger.file_return(sample_return("new", 6'000), {.answers = {sample_answer("a", "second")}},
                           1);
        ledger.file_return(sample_return("old", 5'000), {.answers = {sample_answer("a", "first")}},
                           2);
    }
    CHECK(latest(ledger) == "a=second ");
    CHECK(state_of(ledger, "old") == "superseded");
    CHECK(state_of(ledger, "new") == "filed");
    CHECK(ledger.answers_of_return("old").front().value == "first");
    CHECK(ledger.returns_of_reference("K7QF-3MZT").size() == 2);
    CHECK(ledger.returns_of_person("S1").size() == 2);
}

TEST_CASE("returns: what waits for a person fills nothing until it is accepted", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    ledger.file_return(sample_return("old", 5'000), {.answers = {sample_answer("a", "first")}}, 1);
    ReturnedItem doubtful = sample_return("new", 6'000);
    doubtful.verdict = ReturnVerdict::Review;
    doubtful.reasons = "sent by somebody else";
    ledger.file_return(doubtful, {.answers = {sample_answer("a", "second")}}, 2);
    CHECK(latest(ledger) == "a=first ");
    CHECK(state_of(ledger, "old") == "filed");

    ledger.decide_return({.return_id = "new", .kind = DecisionKind::Accepted, .who = "Mo"}, 3);
    CHECK(latest(ledger) == "a=second ");
    CHECK(state_of(ledger, "old") == "superseded");

    ledger.decide_return({.return_id = "new",
                          .kind = DecisionKind::Discarded,
                          .who = "Mo",
                          .because = "not hers after all",
                          .turn = ReturnDecision::Turn::Again},
                         4);
    CHECK(latest(ledger) == "a=first ");
    CHECK(state_of(ledger, "old") == "filed");
}

TEST_CASE("returns: two observations of one person do not supersede each other", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    ReturnedItem spring = sample_return("spring", 5'000);
    ReturnedItem summer = sample_return("summer", 6'000);
    summer.reference = "M2XC-9RTD";
    ledger.file_return(spring, {}, 1);
    ledger.file_return(summer, {}, 2);
    CHECK(state_of(ledger, "spring") == "filed");
    CHECK(state_of(ledger, "summer") == "filed");
}

TEST_CASE("returns: without a reference, the same form of the same person is the same form",
          "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    for (const auto& [id, at] : {std::pair{"one", 5'000}, std::pair{"two", 6'000}}) {
        ReturnedItem item = sample_return(id, at);
        item.reference = "";
        ledger.file_return(item, {}, at);
    }
    CHECK(state_of(ledger, "one") == "superseded");
    CHECK(state_of(ledger, "two") == "filed");
}

TEST_CASE("returns: nothing is known of a form that never came", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    CHECK(latest(ledger) == "");
    CHECK_FALSE(ledger.find_return("r1"));
    CHECK(ledger.answers_of_return("r1").empty());
}
