// SPDX-License-Identifier: MIT
// A person's papers over time: which belong to the record, and an old one that comes once more.
#include "app/round/record_documents.hpp"

#include "app/round/replayed_return.hpp"
#include "app/round/send.hpp"
#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/app/small_school.hpp"

#include <filesystem>

using namespace paperround;
using paperround::testing::ObedientMailer;
using paperround::testing::SmallSchool;

namespace {

constexpr UtcSeconds monday = 1'793'635'200;  // 2 November 2026, 16:00

struct Papers {
    SmallSchool school;
    Round round = school.round();
    Ledger ledger = open_ledger();

    void come_back(const std::string& id, UtcSeconds at, ReturnVerdict verdict) {
        const ReturnedItem item{.id = id,
                                .received_at = at,
                                .file_name = id + ".docx",
                                .document_path = id + ".docx",
                                .reference = "K7QF-3MZT",
                                .person_id = "E010",
                                .form = "self-evaluation",
                                .cycle = "2025/26",
                                .verdict = verdict};
        school.write(item.document_path, "the bytes of " + id);
        ledger.file_return(item, {}, at);
    }

  private:
    Ledger open_ledger() const {
        std::filesystem::create_directories(round.workspace.kept());
        return Ledger(round.workspace.ledger_file());
    }
};

}  // namespace

TEST_CASE("record: what was sent and what came back stand in the order of their days",
          "[app][unit]") {
    Papers papers;
    ObedientMailer mailer(Delivered{"250 ok"});
    send_due({papers.round, papers.ledger, mailer, *parse_date_time("2026-10-30T08:00"), {}});
    papers.come_back("corrected", monday + 60, ReturnVerdict::Accepted);
    papers.come_back("first", monday, ReturnVerdict::Accepted);
    papers.come_back("of no use", monday + 90, ReturnVerdict::Rejected);
    const auto documents = record_documents(papers.round, papers.ledger, "E010");
    REQUIRE(documents.size() == 4);
    CHECK(documents[0].file.extension() == ".docx");
    CHECK(documents[0].at < documents[2].at);
    CHECK(documents[2].name == "first.docx");
    CHECK(documents[3].name == "corrected.docx");
}

TEST_CASE("record: what never left does not belong to it", "[app][unit]") {
    Papers papers;
    ObedientMailer mailer(Refused{"550 no such user"});
    send_due({papers.round, papers.ledger, mailer, *parse_date_time("2026-10-30T08:00"), {}});
    CHECK(record_documents(papers.round, papers.ledger, "E010").empty());
}

TEST_CASE("returns: an old version that comes once more is named, the newest is not",
          "[app][unit]") {
    Papers papers;
    papers.come_back("first", monday, ReturnVerdict::Accepted);
    papers.come_back("corrected", monday + 60, ReturnVerdict::Accepted);
    const auto why = [&papers](std::string_view bytes) {
        return why_replayed(papers.round, papers.ledger, "K7QF-3MZT", bytes).value_or("");
    };
    CHECK(why("the bytes of first") ==
          "is the very file that came on Mon 2 November 2026; a later one has taken its place");
    CHECK(why("the bytes of corrected") == "");
    CHECK(why("something new") == "");
}
