// SPDX-License-Identifier: MIT
#include "engine/core/error.hpp"
#include "engine/ledger/ledger.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/unit/ledger/ledger_samples.hpp"

#include <atomic>
#include <functional>
#include <thread>

using namespace paperround;
using paperround::testing::sample_document;
using paperround::testing::sample_mail;
using paperround::testing::TempFolder;

namespace {

/// Every step with a Ledger of its own, as if the program had been started anew.
class Outbox {
  public:
    Outbox& step(const std::function<void(Ledger&)>& change) {
        Ledger ledger(folder_ / "ledger.db");
        change(ledger);
        return *this;
    }
    OutboxMail mail(std::string_view dispatch_id = "memo-ana") const {
        return Ledger(folder_ / "ledger.db").find_mail(dispatch_id).value();
    }
    std::string state() const { return std::string(name_of(mail().state)); }
    std::string refusal(const std::function<void(Ledger&)>& change) {
        try {
            step(change);
        } catch (const Error& error) {
            return error.what();
        }
        return "done";
    }

  private:
    TempFolder folder_;
};

const auto add = [](Ledger& ledger) { ledger.add_mail(sample_mail(), 900); };
const auto sending = [](Ledger& ledger) { ledger.mark_sending("memo-ana", 1'001); };
const auto committing = [](Ledger& ledger) { ledger.mark_committing("memo-ana", 1'002); };
const auto delivered = [](Ledger& ledger) { ledger.mark_delivered("memo-ana", "250 ok", 1'003); };

}  // namespace

TEST_CASE("outbox: a mail comes back from the file as it was put in", "[ledger][unit]") {
    OutboxMail expected = sample_mail();
    expected.created_at = 900;
    expected.changed_at = 900;
    CHECK(Outbox().step(add).mail() == expected);
}

TEST_CASE("outbox: the same dispatch added twice stays as it was first", "[ledger][unit]") {
    Outbox outbox;
    outbox.step([](Ledger& ledger) { CHECK(ledger.add_mail(sample_mail(), 900) == Added::New); });
    outbox.step([](Ledger& ledger) {
        OutboxMail other = sample_mail();
        other.subject = "Something else";
        CHECK(ledger.add_dispatch(other, {sample_document()}, 901) == Added::AlreadyThere);
        CHECK(ledger.all_documents().empty());
        CHECK(ledger.all_mails().size() == 1);
    });
    CHECK(outbox.mail().subject == "Your meeting on Fri 6 November");
}

TEST_CASE(
    "outbox: a mail that was never accepted can be withdrawn with its documents, a sent one not",
    "[ledger][unit]") {
    const auto withdraw = [](Ledger& ledger) {
        ledger.withdraw_dispatch("memo-ana", "the address has changed", 1'100);
    };
    Outbox outbox;
    outbox.step(
        [](Ledger& ledger) { ledger.add_dispatch(sample_mail(), {sample_document()}, 900); });
    outbox.step(withdraw);
    outbox.step([](Ledger& ledger) {
        CHECK_FALSE(ledger.find_mail("memo-ana"));
        CHECK(ledger.documents_of_dispatch("memo-ana").empty());
        CHECK(ledger.events_of("memo-ana").back().what == "mail withdrawn");
    });
    outbox.step(add).step(sending).step(committing).step(delivered);
    CHECK(outbox.refusal(withdraw).find("L006") != std::string::npos);
    CHECK(outbox.state() == "sent");
}

TEST_CASE("outbox: every state is on the disk before the next step", "[ledger][unit]") {
    Outbox outbox;
    CHECK(outbox.step(add).state() == "queued");
    CHECK(outbox.step(sending).state() == "sending");
    CHECK(outbox.mail().attempts == 1);
    CHECK(outbox.step(committing).state() == "committing");
    CHECK(outbox.step(delivered).state() == "sent");
    CHECK(outbox.mail().sent_at == 1'003);
    CHECK(outbox.mail().last_reply == "250 ok");
}

TEST_CASE("outbox: only queued and deferred mails whose time has come are due", "[ledger][unit]") {
    Outbox().step([](Ledger& ledger) {
        const auto put = [&](const std::string& id, MailState state, UtcSeconds next_at) {
            OutboxMail mail = sample_mail(id);
            mail.state = state;
            mail.next_at = next_at;
            ledger.add_mail(mail, 900);
        };
        put("later", MailState::Queued, 2'001);
        put("now", MailState::Queued, 2'000);
        put("again", MailState::Deferred, 1'500);
        put("done", MailState::Sent, 1'000);
        put("waits", MailState::Planned, 1'000);
        std::string due;
        for (const OutboxMail& mail : ledger.mails_due(2'000)) due += mail.dispatch_id + " ";
        CHECK(due == "again now ");
    });
}

TEST_CASE("outbox: a mail already taken is not taken again", "[ledger][unit]") {
    Outbox().step(add).step([](Ledger& ledger) {
        CHECK(ledger.mark_sending("memo-ana", 1'001));
        CHECK_FALSE(ledger.mark_sending("memo-ana", 1'002));
        CHECK_FALSE(ledger.mark_sending("nobody", 1'002));
    });
}

TEST_CASE("outbox: two senders at once take each mail once", "[ledger][unit]") {
    const TempFolder folder;
    constexpr int mails = 40;
    {
        Ledger ledger(folder / "ledger.db");
        for (int i = 0; i < mails; ++i) ledger.add_mail(sample_mail(std::to_string(i)), 900);
    }
    std::atomic<int> taken = 0;
    const auto take_all = [&] {
        Ledger ledger(folder / "ledger.db");
        for (const OutboxMail& mail : ledger.mails_due(2'000)) {
            if (ledger.mark_sending(mail.dispatch_id, 2'000)) ++taken;
        }
    };
    std::thread other(take_all);
    take_all();
    other.join();
    CHECK(taken == mails);
}

TEST_CASE("outbox: interrupted before the other side could take it, a mail is queued again",
          "[ledger][unit]") {
    Outbox outbox;
    outbox.step(add).step(sending).step([](Ledger& ledger) {
        const InterruptedMails interrupted = ledger.recover_interrupted(3'000);
        CHECK(interrupted.queued_again == std::vector<std::string>{"memo-ana"});
        CHECK(interrupted.in_doubt.empty());
        CHECK(ledger.mails_due(3'000).size() == 1);
    });
    CHECK(outbox.state() == "queued");
}

TEST_CASE("outbox: interrupted while it was handed over, a mail is in doubt and not sent again",
          "[ledger][unit]") {
    Outbox outbox;
    outbox.step(add).step(sending).step(committing).step([](Ledger& ledger) {
        const InterruptedMails interrupted = ledger.recover_interrupted(3'000);
        CHECK(interrupted.queued_again.empty());
        CHECK(interrupted.in_doubt == std::vector<std::string>{"memo-ana"});
        CHECK(ledger.mails_due(9'000).empty());
        CHECK(ledger.recover_interrupted(3'001).in_doubt.empty());
    });
    CHECK(outbox.state() == "in-doubt");
    CHECK(outbox.mail().last_reply == "interrupted while the mail was handed over");
}

TEST_CASE("outbox: another process sees an unfinished mail while the first is still there",
          "[ledger][unit]") {
    const TempFolder folder;
    Ledger killed(folder / "ledger.db");
    killed.add_mail(sample_mail(), 900);
    killed.mark_sending("memo-ana", 1'001);
    killed.mark_committing("memo-ana", 1'002);
    Ledger second(folder / "ledger.db");
    CHECK(second.recover_interrupted(2'000).in_doubt == std::vector<std::string>{"memo-ana"});
}

TEST_CASE("outbox: a mail in doubt is settled by a sign, by a person, or by a refusal",
          "[ledger][unit]") {
    Outbox outbox;
    outbox.step(add).step(sending).step(committing);
    outbox.step([](Ledger& ledger) { ledger.mark_in_doubt("memo-ana", "no reply", 1'003); });
    SECTION("found in the Sent folder") {
        CHECK(outbox.step(delivered).state() == "sent");
    }
    SECTION("sent again on a person's word") {
        outbox.step([](Ledger& ledger) { ledger.queue_again("memo-ana", 5'000); });
        CHECK(outbox.state() == "queued");
        CHECK(outbox.mail().next_at == 5'000);
    }
    SECTION("a bounce arrives") {
        outbox.step([](Ledger& ledger) { ledger.mark_refused("memo-ana", "5.1.1", 5'000); });
        CHECK(outbox.state() == "failed");
    }
}

TEST_CASE("outbox: a deferred mail waits for its next time", "[ledger][unit]") {
    Outbox outbox;
    outbox.step(add).step(sending).step([](Ledger& ledger) {
        ledger.mark_deferred("memo-ana", {.at = 1'300, .reason = "451 busy"}, 1'002);
        CHECK(ledger.mails_due(1'299).empty());
        CHECK(ledger.mails_due(1'300).size() == 1);
    });
    CHECK(outbox.mail().last_reply == "451 busy");
    CHECK(outbox.step(sending).mail().attempts == 2);
}

TEST_CASE("outbox: a mail found delivered by an interrupted run is sent without another commit",
          "[ledger][unit]") {
    Outbox outbox;
    outbox.step(add).step(sending).step(committing);
    outbox.step([](Ledger& ledger) { ledger.recover_interrupted(2'000); });
    outbox.step([](Ledger& ledger) { ledger.queue_again("memo-ana", 2'000); });
    outbox.step(sending).step(delivered);
    CHECK(outbox.state() == "sent");
}

TEST_CASE("outbox: a cancelled mail is never sent", "[ledger][unit]") {
    Outbox outbox;
    outbox.step(add).step([](Ledger& ledger) { ledger.cancel_mail("memo-ana", 950); });
    outbox.step([](Ledger& ledger) {
        CHECK(ledger.mails_due(9'000).empty());
        CHECK_FALSE(ledger.mark_sending("memo-ana", 9'000));
    });
}

TEST_CASE("outbox: a change that cannot follow is refused and nothing is changed",
          "[ledger][unit]") {
    Outbox outbox;
    outbox.step(add);
    CHECK(outbox.refusal(committing) ==
          "ledger.db  L006  mail memo-ana is queued and cannot become committing\n"
          "  fix:   `paperround status` shows what each mail has come to");
    CHECK(outbox.refusal([](Ledger& ledger) { ledger.cancel_mail("memo-ben", 1); }) ==
          "ledger.db  L006  there is no mail memo-ben\n"
          "  fix:   `paperround status` shows what each mail has come to");
    CHECK(outbox.state() == "queued");
    outbox.step(sending).step(committing).step(delivered);
    CHECK(outbox.refusal([](Ledger& ledger) { ledger.queue_again("memo-ana", 1); }) ==
          "ledger.db  L006  mail memo-ana is sent and cannot become queued\n"
          "  fix:   `paperround status` shows what each mail has come to");
}

TEST_CASE("outbox: a mail is found by its message id", "[ledger][unit]") {
    Outbox().step(add).step([](Ledger& ledger) {
        CHECK(ledger.find_mail_by_message_id("memo-ana@school.test")->dispatch_id == "memo-ana");
        CHECK_FALSE(ledger.find_mail_by_message_id("other@school.test"));
    });
}

TEST_CASE("outbox: every change leaves its event", "[ledger][unit]") {
    Outbox().step(add).step(sending).step(committing).step(delivered).step([](Ledger& ledger) {
        std::string told;
        for (const Event& event : ledger.events_of("memo-ana")) {
            told += std::to_string(event.at) + " " + event.what + " " + event.detail + "\n";
        }
        CHECK(told ==
              "900 mail queued memo\n"
              "1001 mail sending \n"
              "1002 mail committing \n"
              "1003 mail sent 250 ok\n");
    });
}
