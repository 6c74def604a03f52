// SPDX-License-Identifier: MIT
// A form's returns laid over each other, key by key.
#include "engine/ledger/known_answers.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/unit/ledger/ledger_samples.hpp"

using namespace paperround;
using paperround::testing::sample_answer;
using paperround::testing::sample_return;
using paperround::testing::TempFolder;

namespace {

struct Passes {
    TempFolder folder;
    Ledger ledger{folder / "ledger.db"};

    void come(const std::string& id, UtcSeconds at, const std::vector<StoredAnswer>& answers) {
        ledger.file_return(sample_return(id, at), {.answers = answers}, at);
    }

    std::vector<KnownAnswer> known() const {
        return known_answers(ledger, ledger.returns_of_reference("K7QF-3MZT"));
    }

    /// "r1 first, r2 second": every version of the first key.
    std::string versions() const {
        std::string all;
        const std::vector<AnswerVersion> versions = known().front().versions;
        for (const AnswerVersion& version : versions) {
            all += (all.empty() ? "" : ", ") + version.return_id + " " + version.value;
        }
        return all;
    }
};

StoredAnswer as_sent(const std::string& key, const std::string& value) {
    StoredAnswer answer = sample_answer(key, value);
    answer.is_as_sent = true;
    return answer;
}

}  // namespace

TEST_CASE("known answers: an empty answer in a later return erases nothing", "[ledger][unit]") {
    Passes passes;
    passes.come("r1", 1, {sample_answer("a", "first"), sample_answer("b", "kept")});
    passes.come("r2", 2, {sample_answer("a", "second"), sample_answer("b", "")});
    CHECK(passes.versions() == "r1 first, r2 second");
    CHECK(passes.known()[1].value() == "kept");
}

TEST_CASE("known answers: what comes back unchanged is no new version", "[ledger][unit]") {
    Passes passes;
    passes.come("r1", 1, {sample_answer("a", "first")});
    passes.come("r2", 2, {sample_answer("a", "first")});
    CHECK(passes.versions() == "r1 first");
}

TEST_CASE("known answers: what stands as it was sent takes nothing back", "[ledger][unit]") {
    Passes passes;
    passes.come("r1", 1, {as_sent("a", "filled in"), sample_answer("b", "")});
    CHECK(passes.versions() == "r1 filled in");
    passes.come("r2", 2, {sample_answer("a", "corrected")});
    passes.come("r3", 3, {as_sent("a", "filled in")});
    CHECK(passes.versions() == "r1 filled in, r2 corrected");
    CHECK(passes.known()[1].versions.empty());
}

TEST_CASE("known answers: what a person corrected counts, even where it is nothing",
          "[ledger][unit]") {
    Passes passes;
    passes.come("r1", 1, {sample_answer("a", "first")});
    ReturnedItem doubtful = sample_return("r2", 2);
    doubtful.verdict = ReturnVerdict::Review;
    passes.ledger.file_return(doubtful, {.answers = {sample_answer("a", "slip")}}, 2);
    passes.ledger.decide_return({.return_id = "r2",
                                 .kind = DecisionKind::Accepted,
                                 .who = "Mo",
                                 .corrections = {{"a", ""}}},
                                9);
    CHECK(passes.versions() == "r1 first, r2 ");
    const auto correction = passes.known().front().versions.back().correction;
    REQUIRE(correction);
    CHECK(correction->who == "Mo");
    CHECK(correction->at == 9);
    CHECK(correction->before == "slip");
}
