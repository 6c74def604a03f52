// SPDX-License-Identifier: MIT
#include "app/round/send.hpp"

#include "engine/document/text_model.hpp"
#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/app/small_school.hpp"

#include <filesystem>

using namespace paperround;
using paperround::testing::ObedientMailer;
using paperround::testing::SmallSchool;

namespace {

DateTime at(std::string_view moment) {
    return *parse_date_time(moment);
}

struct Sender {
    SmallSchool school;
    Round round = school.round();
    Ledger ledger = open_ledger();

    SendReport send(Mailer& mailer, std::string_view moment) {
        return send_due({round, ledger, mailer, at(moment), {}});
    }

    void set_email(const std::string& id, const std::string& address) {
        for (Person& person : round.people) {
            if (person.id == id) person.email = address;
        }
    }

  private:
    Ledger open_ledger() const {
        std::filesystem::create_directories(round.workspace.kept());
        return Ledger(round.workspace.ledger_file());
    }
};

constexpr const char* letter = "2025-26.review-memo.E010";
constexpr const char* pack = "2025-26.review-pack.E010";

}  // namespace

TEST_CASE("send: a letter leaves on its day, not before, and not twice", "[app][unit]") {
    Sender sender;
    ObedientMailer mailer(Delivered{"250 ok"});
    sender.send(mailer, "2026-10-29T23:59");
    CHECK(mailer.sent.empty());
    sender.send(mailer, "2026-10-30T08:00");
    REQUIRE(mailer.sent.size() == 1);
    CHECK(mailer.sent[0].envelope_to == "a.lopes@elm-grove.example.org");
    sender.send(mailer, "2026-10-30T08:01");
    sender.send(mailer, "2026-11-02T08:00");
    CHECK(mailer.sent.size() == 1);
    CHECK(sender.ledger.find_mail(letter)->state == MailState::Sent);
}

TEST_CASE("send: a deferred letter goes again later with the same bytes", "[app][unit]") {
    Sender sender;
    ObedientMailer busy(Deferred{"451 try later"});
    sender.send(busy, "2026-10-30T08:00");
    CHECK(sender.ledger.find_mail(letter)->state == MailState::Deferred);
    ObedientMailer ready(Delivered{"250 ok"});
    sender.send(ready, "2026-10-30T08:00");
    CHECK(ready.sent.empty());
    sender.send(ready, "2026-10-30T08:02");
    REQUIRE(ready.sent.size() == 1);
    CHECK(ready.sent[0].bytes == busy.sent.at(0).bytes);
}

TEST_CASE("send: a letter that waits follows its reader to a new address", "[app][unit]") {
    Sender sender;
    ObedientMailer busy(Deferred{"451 try later"});
    sender.send(busy, "2026-10-30T08:00");
    sender.set_email("E010", "ana.new@elm-grove.example.org");
    ObedientMailer ready(Delivered{"250 ok"});
    const SendReport report = sender.send(ready, "2026-10-30T08:02");
    REQUIRE(report.withdrawn.size() == 1);
    CHECK(report.withdrawn[0].reason == "the address has changed");
    REQUIRE(ready.sent.size() == 1);
    CHECK(ready.sent[0].envelope_to == "ana.new@elm-grove.example.org");
}

TEST_CASE("send: a letter that waits does not go to somebody who is no longer in the lists",
          "[app][unit]") {
    Sender sender;
    ObedientMailer busy(Deferred{"451 try later"});
    sender.send(busy, "2026-10-30T08:00");
    sender.round.timetable.dispatches.clear();
    ObedientMailer ready(Delivered{"250 ok"});
    sender.send(ready, "2026-10-30T08:02");
    CHECK(ready.sent.empty());
    CHECK_FALSE(sender.ledger.find_mail(letter));
}

TEST_CASE("send: a refused address that was put right gets its letter", "[app][unit]") {
    Sender sender;
    ObedientMailer refusing(Refused{"550 no such user"});
    sender.send(refusing, "2026-10-30T08:00");
    ObedientMailer ready(Delivered{"250 ok"});
    sender.send(ready, "2026-10-30T09:00");
    CHECK(ready.sent.empty());
    sender.set_email("E010", "ana.new@elm-grove.example.org");
    sender.send(ready, "2026-10-30T10:00");
    REQUIRE(ready.sent.size() == 1);
    CHECK(ready.sent[0].envelope_to == "ana.new@elm-grove.example.org");
}

TEST_CASE("send: a meeting that moved is told once more, with its new day", "[app][unit]") {
    Sender sender;
    ObedientMailer mailer(Delivered{"250 ok"});
    sender.send(mailer, "2026-10-30T08:00");
    sender.school.write("meetings.csv",
                        "Person,Kind,Date,Time,Duration,Location\n"
                        "E010,review,10/11/2026,10:00,60,Meeting Room 1\n");
    sender.round = sender.school.round();
    sender.send(mailer, "2026-11-02T08:00");
    CHECK(mailer.sent.size() == 1);
    sender.send(mailer, "2026-11-03T08:00");
    REQUIRE(mailer.sent.size() == 2);
    CHECK(mailer.sent[1].bytes.find("Tuesday 10 November") != std::string::npos);
    sender.send(mailer, "2026-11-03T09:00");
    CHECK(mailer.sent.size() == 2);
}

TEST_CASE("send: a form accepted after the pack had left is sent after it", "[app][unit]") {
    Sender sender;
    ObedientMailer mailer(Delivered{"250 ok"});
    sender.send(mailer, "2026-10-30T08:00");
    sender.send(mailer, "2026-11-05T08:00");
    REQUIRE(mailer.sent.size() == 2);
    std::string reference;
    for (const SentDocument& document : sender.ledger.documents_of_dispatch(letter)) {
        if (document.document == "self-evaluation") reference = document.reference;
    }
    const ReturnedItem item{.id = "late",
                            .received_at = 1,
                            .reference = reference,
                            .person_id = "E010",
                            .form = "self-evaluation",
                            .cycle = "2025/26",
                            .verdict = ReturnVerdict::Accepted};
    const StoredAnswer answer{.key = "highlights", .value = "The assembly", .confidence = 1};
    sender.ledger.file_return(item, {.answers = {answer}},
                              to_instant(at("2026-11-05T12:00")).time_since_epoch().count());
    sender.send(mailer, "2026-11-05T16:00");
    REQUIRE(mailer.sent.size() == 3);
    CHECK(sender.ledger.find_mail(std::string(pack) + "#2"));
    sender.send(mailer, "2026-11-05T17:00");
    CHECK(mailer.sent.size() == 3);
}

TEST_CASE("send: a letter in doubt is held until a person decides", "[app][unit]") {
    Sender sender;
    ObedientMailer lost(InDoubt{"connection lost after the final dot"});
    sender.send(lost, "2026-10-30T08:00");
    CHECK(sender.ledger.find_mail(letter)->state == MailState::InDoubt);
    ObedientMailer ready(Delivered{"250 ok"});
    sender.send(ready, "2026-11-03T08:00");
    CHECK(ready.sent.empty());
    sender.ledger.queue_again(letter, 0);
    sender.send(ready, "2026-11-03T08:01");
    REQUIRE(ready.sent.size() == 1);
    CHECK(ready.sent[0].bytes == lost.sent.at(0).bytes);
}

TEST_CASE("send: a mail whose stored bytes were changed is not sent and stays where it is",
          "[app][unit]") {
    Sender sender;
    ObedientMailer busy(Deferred{"451 try later"});
    sender.send(busy, "2026-10-30T08:00");
    paperround::testing::write_file(
        sender.school.folder() / sender.ledger.find_mail(letter)->bytes_path, "changed");
    ObedientMailer ready(Delivered{"250 ok"});
    const SendReport report = sender.send(ready, "2026-11-05T08:00");
    CHECK(ready.sent.empty());
    REQUIRE(report.outcomes.size() == 1);
    CHECK(std::get<Refused>(report.outcomes[0].delivery).reason ==
          sender.ledger.find_mail(letter)->bytes_path +
              " has been changed since it was made; a stored mail is sent only as it was made; "
              "restore the file from the backup");
    CHECK(sender.ledger.find_mail(letter)->state == MailState::Deferred);
}

TEST_CASE("send: the pack waits for the form until its deadline has passed", "[app][unit]") {
    Sender sender;
    ObedientMailer mailer(Delivered{"250 ok"});
    sender.send(mailer, "2026-10-30T08:00");
    sender.send(mailer, "2026-11-04T20:00");
    CHECK_FALSE(sender.ledger.find_mail(pack));
    sender.send(mailer, "2026-11-05T08:00");
    REQUIRE(sender.ledger.find_mail(pack));
    CHECK(mailer.sent.back().envelope_to == "d.okonkwo@elm-grove.example.org");
}

TEST_CASE("send: no pack asks after a form that nobody was sent", "[app][unit]") {
    Sender sender;
    ObedientMailer mailer(Delivered{"250 ok"});
    sender.send(mailer, "2026-11-07T08:00");
    CHECK(mailer.sent.empty());
    CHECK_FALSE(sender.ledger.find_mail(letter));
    CHECK_FALSE(sender.ledger.find_mail(pack));
}

TEST_CASE("send: last year's objective stands in the form, locked", "[app][unit]") {
    Sender sender;
    ObedientMailer mailer(Delivered{"250 ok"});
    sender.send(mailer, "2026-10-30T08:00");
    for (const SentDocument& document : sender.ledger.documents_of_dispatch(letter)) {
        if (document.document != "self-evaluation") continue;
        const TextModel model =
            read_text_model(Package::from_file((sender.school.folder() / document.path).string()));
        bool is_there = false;
        for (const TextBlock& block : model.blocks) {
            if (block.text != "Run the reading group") continue;
            is_there = true;
            CHECK(block.is_locked);
        }
        CHECK(is_there);
    }
}

TEST_CASE("send: a template with a mistake stops everything before any mail is made",
          "[app][unit]") {
    Sender sender;
    const auto own = sender.school.folder() / "templates" / "auriga";
    std::filesystem::create_directories(own.parent_path());
    std::filesystem::copy(sender.round.workspace.policy_folder, own,
                          std::filesystem::copy_options::recursive);
    paperround::testing::write_file(own / "mail" / "memo.txt",
                                    "Subject: Hello {{ reviewee.nmae }}\n\nText\n");
    sender.round = sender.school.round();
    ObedientMailer mailer(Delivered{"250 ok"});
    CHECK_THROWS_WITH(sender.send(mailer, "2026-10-30T08:00"),
                      Catch::Contains("reviewee.nmae") && Catch::Contains("reviewee.name"));
    CHECK(mailer.sent.empty());
    CHECK(sender.ledger.all_mails().empty());
}

TEST_CASE("send: in a trial every mail goes to the one address", "[app][unit]") {
    Sender sender;
    sender.round.workspace.mail.only_to = "trial@elm-grove.example.org";
    ObedientMailer mailer(Delivered{"250 ok"});
    sender.send(mailer, "2026-10-30T08:00");
    REQUIRE(mailer.sent.size() == 1);
    CHECK(mailer.sent[0].envelope_to == "trial@elm-grove.example.org");
}
