// SPDX-License-Identifier: MIT
// A school that has put templates of its own in place of the policy's.
#include "app/round/document_record.hpp"
#include "app/round/send.hpp"
#include "app/round/sent_template.hpp"
#include "engine/document/text_model.hpp"
#include "engine/schedule/civil_time.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/sample_picture.hpp"
#include "tests/unit/app/small_school.hpp"

#include <filesystem>

namespace fs = std::filesystem;
using namespace paperround;
using namespace paperround::testing;

namespace {

constexpr const char* letter = "2025-26.review-memo.E010";

/// Its memo is what a test makes it.
class OwnMemo {
  public:
    OwnMemo(std::string_view extension, std::string_view bytes) {
        const fs::path own = school_.folder() / "templates" / "auriga";
        fs::create_directories(own.parent_path());
        fs::copy(school_.round().workspace.policy_folder, own, fs::copy_options::recursive);
        fs::remove(own / "memo.docx");
        fs::remove(own / "memo.odt");
        write_file(own / ("memo" + std::string(extension)), bytes);
        write_file(own / "crest.png", black_png(8));
        round = school_.round();
        fs::create_directories(round.workspace.kept());
        ledger.emplace(round.workspace.ledger_file());
    }

    SendReport send() {
        return send_due({round, *ledger, mailer, *parse_date_time("2026-10-30T08:00"), {}});
    }

    SentDocument memo() const {
        for (const SentDocument& document : ledger->documents_of_dispatch(letter)) {
            if (document.document == "memo") return document;
        }
        FAIL("no memo was sent");
        return {};
    }

    Package sent_memo() const {
        return Package::from_file((school_.folder() / memo().path).string());
    }

  private:
    SmallSchool school_;

  public:
    Round round;
    std::optional<Ledger> ledger;
    ObedientMailer mailer{Delivered{"250 ok"}};
};

std::string run(const std::string& content) {
    return "<w:r>" + content + "</w:r>";
}

std::string field_mark(const std::string& kind) {
    return run("<w:fldChar w:fldCharType=\"" + kind + "\"/>");
}

std::string code(const std::string& text) {
    return run("<w:instrText xml:space=\"preserve\">" + text + "</w:instrText>");
}

std::string memo_that_skips(const std::string& job_title) {
    return make_docx("<w:p>" + field_mark("begin") + code("SKIPIF ") + field_mark("begin") +
                     code("MERGEFIELD reviewee.job_title") + field_mark("end") +
                     code(" = \"" + job_title + "\"") + field_mark("end") +
                     run("<w:t>Dear {{ reviewee.name }}</w:t>") + "</w:p>");
}

}  // namespace

TEST_CASE("send: who is skipped by a document gets no mail, and the report says by what",
          "[app][unit]") {
    OwnMemo school(".docx", memo_that_skips("HLTA"));
    const SendReport report = school.send();
    CHECK(school.mailer.sent.empty());
    CHECK(school.ledger->all_mails().empty());
    REQUIRE(report.skipped.size() == 1);
    CHECK(report.skipped[0].dispatch.id == letter);
    CHECK(report.skipped[0].reason.message ==
          "skipped: staff.csv, row 4, by SKIPIF {MERGEFIELD reviewee.job_title} = \"HLTA\"");
    CHECK(report.failed.empty());
}

TEST_CASE("send: who is not skipped by a document gets the mail", "[app][unit]") {
    OwnMemo school(".docx", memo_that_skips("Caretaker"));
    const SendReport report = school.send();
    CHECK(report.skipped.empty());
    CHECK(school.mailer.sent.size() == 1);
}

TEST_CASE("send: a picture that a template names is looked for beside it", "[app][unit]") {
    OwnMemo school(
        ".docx",
        make_docx(docx_paragraphs({"{{ 'crest.png' | image(2cm) }} {{ reviewee.name }}"})));
    const SendReport report = school.send();
    for (const FailedPreparation& failure : report.failed) UNSCOPED_INFO(describe(failure.problem));
    REQUIRE(school.mailer.sent.size() == 1);
    const Package memo = school.sent_memo();
    REQUIRE(memo.part("word/media/pr-image1.png") != nullptr);
    CHECK(*memo.part("word/media/pr-image1.png") == black_png(8));
}

TEST_CASE("sent template: what the round's records fill is no question of the form",
          "[app][unit]") {
    OwnMemo school(".odt",
                   make_odt("<text:p><text:text-input "
                            "text:description=\"reviewee.job_title\">x</text:text-input></text:p>"
                            "<text:p><text:text-input text:description=\"Wishes\">here"
                            "</text:text-input></text:p>"));
    school.send();
    Diagnostics problems;
    const CompiledTemplate compiled = sent_template(school.round, school.memo(), problems);
    REQUIRE(compiled.answer_slots.size() == 1);
    CHECK(compiled.answer_slots[0].key == "Wishes");
    CHECK(problems.empty());
}
