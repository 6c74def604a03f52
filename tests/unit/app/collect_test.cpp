// SPDX-License-Identifier: MIT
#include "app/round/collect.hpp"

#include "app/round/send.hpp"
#include "engine/schedule/civil_time.hpp"
#include "output/mail/compose.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/app/small_school.hpp"

#include <filesystem>

using namespace paperround;
using paperround::testing::ObedientMailer;
using paperround::testing::SmallSchool;

namespace {

/// Ana's letter has left; what comes back is laid into the school's mailbox.
class Returns {
  public:
    Returns() {
        std::filesystem::create_directories(round.workspace.kept());
        ledger.emplace(round.workspace.ledger_file());
        ObedientMailer mailer(Delivered{"250 ok"});
        send_due({round, *ledger, mailer, *parse_date_time("2026-10-30T08:00"), {}});
    }

    /// Her form as it was sent, in a mail with these lines in place of From and Auto-Submitted.
    ReturnedItem come_back_with(const std::string& header_lines) {
        MailDraft draft;
        draft.from = {"", "a.lopes@elm-grove.example.org"};
        draft.to = round.workspace.mail.from;
        draft.message_id = "answer@elm-grove.example.org";
        draft.subject = "Re: your form";
        for (const SentDocument& sent : ledger->documents_of_person("E010")) {
            if (sent.comes_back == ComesBack::No) continue;
            draft.attachments.push_back(
                {read_whole_file(school.folder() / sent.path), "form.docx", "application/zip"});
        }
        std::string mail = compose(draft).bytes;
        for (const std::string field : {"From: ", "Auto-Submitted: "}) {
            const std::size_t begin = mail.find(field);
            mail.erase(begin, mail.find("\r\n", begin) + 2 - begin);
        }
        school.write("mail/in/new/answer", header_lines + mail);
        const auto mailbox = open_mailbox(round.workspace.mail.incoming);
        return collect_returns({round, *ledger, *mailbox, *parse_date_time("2026-11-02T16:00")})
            .items.at(0)
            .item;
    }

    SmallSchool school;
    Round round = school.round();
    std::optional<Ledger> ledger;
};

}  // namespace

TEST_CASE("collect: a mail that hides its sender is not taken for a file from the folder",
          "[app][unit]") {
    const ReturnedItem item = Returns().come_back_with("From: undisclosed-sender:;\r\n");
    CHECK(item.verdict == ReturnVerdict::Review);
    CHECK(item.person_id.empty());
    CHECK(item.reasons.find("came from nobody: the mail names no sender") == 0);
}

TEST_CASE("collect: a machine that sends our own form back is ignored", "[app][unit]") {
    const ReturnedItem item = Returns().come_back_with(
        "From: a.lopes@elm-grove.example.org\r\nAuto-Submitted: auto-replied\r\n");
    CHECK(item.verdict == ReturnVerdict::Ignored);
}

TEST_CASE("collect: a form that came back as it was sent waits for a person", "[app][unit]") {
    const ReturnedItem item = Returns().come_back_with("From: a.lopes@elm-grove.example.org\r\n");
    CHECK(item.verdict == ReturnVerdict::Review);
    CHECK(item.person_id == "E010");
    CHECK(item.reasons == "came back without any answer");
}
