// SPDX-License-Identifier: MIT
#include "app/round/prefill.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/app/small_school.hpp"

#include <filesystem>

using namespace paperround;
using paperround::testing::SmallSchool;

namespace {

struct Prefilled {
    SmallSchool school;
    Round round = school.round();
    Ledger ledger = open_ledger();

    const Dispatch& letter() const { return *find_dispatch(round, "2025-26.review-memo.E010"); }

    void file(const std::string& cycle, ReturnVerdict verdict, const StoredAnswer& answer) {
        ReturnedItem item{
            .id = cycle + std::to_string(ledger.all_returns().size()),
            .received_at = 1'000 + static_cast<UtcSeconds>(ledger.all_returns().size()),
            .source_item_id = "mail",
            .raw_path = "raw",
            .document_path = "document.docx",
            .reference = "K7QF-3MZT",
            .person_id = "E010",
            .form = "self-evaluation",
            .cycle = cycle,
            .verdict = verdict};
        ledger.file_return(item, {.answers = {answer}}, item.received_at);
    }

  private:
    Ledger open_ledger() const {
        std::filesystem::create_directories(round.workspace.kept());
        return Ledger(round.workspace.ledger_file());
    }
};

}  // namespace

TEST_CASE("prefill: what was agreed last cycle is this cycle's objective", "[app][unit]") {
    Prefilled school;
    school.file("2024/25", ReturnVerdict::Accepted,
                {.key = "next_objectives[2].objective", .value = "Lead the phonics group"});
    Record record;
    fill_with_carried(record, school.round, school.ledger, school.letter());
    REQUIRE(record.find_path("objectives[2].objective") != nullptr);
    CHECK(*record.find_path("objectives[2].objective") == Value("Lead the phonics group"));
    CHECK(*record.find_path("objectives[1].objective") == Value("Run the reading group"));
}

TEST_CASE("prefill: answers of another cycle are not carried", "[app][unit]") {
    Prefilled school;
    school.file("2023/24", ReturnVerdict::Accepted,
                {.key = "next_objectives[2].objective", .value = "Long ago"});
    Record record;
    fill_with_carried(record, school.round, school.ledger, school.letter());
    CHECK(record.find_path("objectives[2].objective") == nullptr);
}

TEST_CASE("prefill: a form that waits for a person gives only its answers without a flag",
          "[app][unit]") {
    Prefilled school;
    school.file("2025/26", ReturnVerdict::Review,
                {.key = "highlights", .value = "In doubt", .flags = "question was edited"});
    const auto item = newest_return(school.ledger, "E010", "self-evaluation", "2025/26", "");
    REQUIRE(item);
    Record record;
    fill_with_answers(record, school.ledger, *item);
    CHECK(record.find("highlights") == nullptr);
}

TEST_CASE("prefill: an accepted form goes before a doubtful one that came later", "[app][unit]") {
    Prefilled school;
    school.file("2025/26", ReturnVerdict::Accepted, {.key = "highlights", .value = "Sure"});
    school.file("2025/26", ReturnVerdict::Review, {.key = "highlights", .value = "Unsure"});
    const auto item = newest_return(school.ledger, "E010", "self-evaluation", "2025/26", "");
    REQUIRE(item);
    CHECK(item->verdict == ReturnVerdict::Accepted);
}
