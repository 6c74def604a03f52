// SPDX-License-Identifier: MIT
#include "engine/core/error.hpp"
#include "engine/ledger/ledger.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/unit/ledger/ledger_samples.hpp"

using namespace paperround;
using paperround::testing::sample_document;
using paperround::testing::sample_mail;
using paperround::testing::TempFolder;

TEST_CASE("documents: what was sent is found by reference, person, dispatch and message",
          "[ledger][unit]") {
    const TempFolder folder;
    const SentDocument form = sample_document();
    Ledger(folder / "ledger.db").add_dispatch(sample_mail(), {form}, 900);
    const Ledger ledger(folder / "ledger.db");
    CHECK(ledger.find_document("K7QF-3MZT") == form);
    CHECK(ledger.documents_of_person("S1") == std::vector{form});
    CHECK(ledger.documents_of_dispatch("memo-ana") == std::vector{form});
    CHECK(ledger.documents_of_message("memo-ana@school.test") == std::vector{form});
    CHECK_FALSE(ledger.find_document("AAAA-AAAA"));
    CHECK(ledger.documents_of_person("S2").empty());
    CHECK(ledger.documents_of_message("").empty());
}

TEST_CASE("documents: they are sent when their mail is", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    ledger.add_dispatch(sample_mail(), {sample_document("A"), sample_document("B")}, 900);
    ledger.mark_sending("memo-ana", 1'000);
    ledger.mark_committing("memo-ana", 1'001);
    CHECK(ledger.find_document("A")->sent_at == 0);
    ledger.mark_delivered("memo-ana", "250", 1'002);
    CHECK(ledger.find_document("A")->sent_at == 1'002);
    CHECK(ledger.find_document("B")->sent_at == 1'002);
}

TEST_CASE("documents: a reference stands for one document", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    CHECK(ledger.add_document(sample_document()) == Added::New);
    CHECK(ledger.add_document(sample_document()) == Added::AlreadyThere);
    SentDocument other = sample_document();
    other.dispatch_id = "memo-ben";
    std::string message = "taken";
    try {
        ledger.add_dispatch(sample_mail("memo-ben"), {other}, 900);
    } catch (const Error& error) {
        message = error.what();
    }
    CHECK(message ==
          "ledger.db  L008  reference K7QF-3MZT stands for another document already\n"
          "  fix:   a document needs a reference of its own");
    CHECK_FALSE(ledger.find_mail("memo-ben"));
    CHECK(ledger.find_document("K7QF-3MZT")->dispatch_id == "memo-ana");
}
