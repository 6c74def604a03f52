// SPDX-License-Identifier: MIT
// A person's decisions about returns, and what follows from them in the round.
#include "app/round/review.hpp"

#include "app/round/accept_return.hpp"
#include "app/round/ask_again.hpp"
#include "app/round/collect.hpp"
#include "app/round/prefill.hpp"
#include "app/round/send.hpp"
#include "datasources/returned/office_converter.hpp"
#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"
#include "output/mail/compose.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/app/small_school.hpp"

#include <filesystem>

using namespace paperround;
using paperround::testing::ObedientMailer;
using paperround::testing::SmallSchool;

namespace {

constexpr UtcSeconds monday = 1'793'635'200;  // 2 November 2026, 16:00

/// Ana's letter has left, and her form is back, blank, from that address.
class Desk {
  public:
    explicit Desk(const std::string& sender) {
        std::filesystem::create_directories(round.workspace.kept());
        ledger.emplace(round.workspace.ledger_file());
        ObedientMailer mailer(Delivered{"250 ok"});
        send_due({round, *ledger, mailer, *parse_date_time("2026-10-30T08:00"), {}});
        come_back_from(sender);
    }

    ReturnedItem item() const { return ledger->all_returns().front(); }

    ReturnedItem accept(Acceptance acceptance) {
        acceptance.item = item();
        acceptance.who = "Mo";
        OfficeConverter converter;
        return accept_return({round, *ledger, key, converter}, *ledger, acceptance, monday);
    }

    std::string refusal(const Acceptance& acceptance) {
        try {
            accept(acceptance);
        } catch (const Error& error) {
            return error.what();
        }
        return "accepted";
    }

    OutboxMail ask() {
        FormLibrary forms(round.policy, round.workspace.policy_folder, DocumentFormat::Docx);
        return ask_again({round, forms, *ledger, key, *parse_date_time("2026-11-03T09:00")}, item(),
                         "Mo");
    }

    std::string reference() const {
        for (const SentDocument& sent : ledger->documents_of_person("E010")) {
            if (sent.comes_back == ComesBack::Yes) return sent.reference;
        }
        return "";
    }

    SmallSchool school;
    Round round = school.round();
    std::optional<Ledger> ledger;
    std::string key = read_key(round.workspace);

  private:
    void come_back_from(const std::string& sender) {
        MailDraft draft;
        draft.from = {"", sender};
        draft.to = round.workspace.mail.from;
        draft.message_id = "answer@elm-grove.example.org";
        draft.subject = "Re: your form";
        draft.date = monday;
        const auto sent = ledger->find_document(reference());
        draft.attachments.push_back(
            {read_whole_file(school.folder() / sent->path), "form.docx", "application/zip"});
        std::string mail = compose(draft).bytes;
        const std::size_t automatic = mail.find("Auto-Submitted: ");
        mail.erase(automatic, mail.find("\r\n", automatic) + 2 - automatic);
        school.write("mail/in/new/answer", mail);
        const auto mailbox = open_mailbox(round.workspace.mail.incoming);
        collect_returns({round, *ledger, *mailbox, *parse_date_time("2026-11-02T17:00")});
    }
};

constexpr const char* ana = "a.lopes@elm-grove.example.org";
constexpr const char* stranger = "ana@home.example.net";

}  // namespace

TEST_CASE("review: a form that was accepted with an answer typed in is in, and in the pack",
          "[app][unit]") {
    Desk desk(ana);
    REQUIRE(waiting_returns(desk.round, *desk.ledger).size() == 1);
    const ReturnedItem accepted =
        desk.accept({.reference = "", .answers = {{"highlights", "The Year 4 assembly"}}});
    CHECK(accepted.verdict == ReturnVerdict::Accepted);
    CHECK(waiting_returns(desk.round, *desk.ledger).empty());
    Record record;
    fill_with_answers(record, *desk.ledger, accepted);
    REQUIRE(record.find_path("highlights") != nullptr);
    CHECK(*record.find_path("highlights") == Value("The Year 4 assembly"));
}

TEST_CASE("review: what a stranger sent shows whose form it is, and a yes makes it theirs",
          "[app][unit]") {
    Desk desk(stranger);
    const auto waiting = waiting_returns(desk.round, *desk.ledger);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].item.person_id == "");
    REQUIRE(waiting[0].candidates.size() == 1);
    CHECK(waiting[0].candidates[0].document.reference == desk.reference());
    const ReturnedItem accepted = desk.accept({});
    CHECK(accepted.person_id == "E010");
    CHECK(accepted.reference == desk.reference());
    CHECK(accepted.cycle == "2025/26");
    CHECK(desk.ledger->answers_of_return(accepted.id).size() > 20);
}

TEST_CASE("review: a question that the form does not have is refused by name", "[app][unit]") {
    CHECK(Desk(ana).refusal({.reference = "", .answers = {{"highligths", "x"}}}) ==
          "W064  the form self-evaluation has no question \"highligths\"\n"
          "  fix:   did you mean highlights?");
}

TEST_CASE("review: a reference that is nobody's is refused", "[app][unit]") {
    CHECK(Desk(ana).refusal({.reference = "K7QF-3MZT"}) ==
          "W063  K7QF-3MZT is not the reference of a form that comes back\n"
          "  fix:   it stands in the form's footer, and in `paperround review show`");
}

TEST_CASE("review: an id is found by its beginning", "[app][unit]") {
    const Desk desk(ana);
    const ReturnedItem item = desk.item();
    CHECK(find_return(*desk.ledger, item.id.substr(0, 4)) == item);
    CHECK_THROWS_WITH(find_return(*desk.ledger, "zz"),
                      "W060  there is no return zz\n"
                      "  fix:   `paperround review` lists those that wait, with their ids");
}

TEST_CASE("review: the sender is asked again in plain words, and sent the form once more",
          "[app][unit]") {
    Desk desk(ana);
    const OutboxMail mail = desk.ask();
    CHECK(mail.state == MailState::Queued);
    CHECK(mail.envelope_to == ana);
    CHECK(mail.subject == "What you sent on Monday 2 November: please send it again");
    const std::string bytes = read_whole_file(desk.school.folder() / mail.bytes_path);
    CHECK(bytes.find("- came back without any answer") != std::string::npos);
    CHECK(bytes.find("Ref: " + desk.reference()) != std::string::npos);
    CHECK(bytes.find("Self-Evaluation Form 2025-26 Ana Lopes.docx") != std::string::npos);

    ObedientMailer mailer(Delivered{"250 ok"});
    send_due({desk.round, *desk.ledger, mailer, *parse_date_time("2026-11-03T09:05"), {}});
    REQUIRE(mailer.sent.size() == 1);
    CHECK(mailer.sent[0].bytes == bytes);
    CHECK(waits_for_a_person(desk.item()));
    CHECK(desk.ask().dispatch_id == mail.dispatch_id + "#2");
}

TEST_CASE("review: a stranger who is asked again gets nothing of anybody's", "[app][unit]") {
    Desk desk(stranger);
    const std::string bytes = read_whole_file(desk.school.folder() / desk.ask().bytes_path);
    CHECK(bytes.find("Dear sender,") != std::string::npos);
    CHECK(bytes.find("Ana Lopes") == std::string::npos);
    CHECK(bytes.find(desk.reference()) == std::string::npos);
}

TEST_CASE("review: nobody is asked about what was discarded", "[app][unit]") {
    Desk desk(ana);
    desk.ledger->decide_return({.return_id = desk.item().id,
                                .kind = DecisionKind::Discarded,
                                .who = "Mo",
                                .because = "sent by mistake"},
                               monday);
    CHECK_THROWS_AS(desk.ask(), Error);
    CHECK(desk.ledger->mails_due(monday + 86'400).empty());
}
