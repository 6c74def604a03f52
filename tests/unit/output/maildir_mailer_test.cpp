// SPDX-License-Identifier: MIT
#include "output/mail/maildir_mailer.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/temp_folder.hpp"

#include <iterator>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "c7.p12.w1@forms.school.test.";

std::ptrdiff_t files_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_CASE("maildir: a mail lies in new/ of its recipient", "[mail]") {
    const TempFolder root;
    MaildirMailer mailer(root.path());
    CountingCommit commit;
    ComposedMail mail = sample_mail();
    mail.envelope_to = "Ana.Lopes@school.test";
    CHECK(describe(mailer.send(mail, commit))
              .starts_with(std::string("delivered: written: ") + kName));
    const fs::path folder = root / "ana.lopes@school.test";
    CHECK(mailer.folder_of("Ana.Lopes@school.test") == folder);
    REQUIRE(files_in(folder / "new") == 1);
    CHECK(read_file(fs::directory_iterator(folder / "new")->path()) == mail.bytes);
    CHECK(files_in(folder / "tmp") == 0);
    CHECK(commit.count == 1);
}

TEST_CASE("maildir: the same mail again is delivered without a second file", "[mail]") {
    const TempFolder root;
    MaildirMailer mailer(root.path());
    CountingCommit commit;
    mailer.send(sample_mail(), commit);
    const fs::path folder = mailer.folder_of("ana.lopes@school.test");
    SECTION("where it was put") {}
    SECTION("after a mail program has moved it to cur") {
        const fs::path file = fs::directory_iterator(folder / "new")->path();
        fs::rename(file, folder / "cur" / (file.filename().string() + ":2,RS"));
    }
    CHECK(
        describe(mailer.send(sample_mail(), commit)).starts_with("delivered: was there already: "));
    CHECK(files_in(folder / "new") + files_in(folder / "cur") == 1);
    CHECK(commit.count == 1);
}

TEST_CASE("maildir: ids that look alike on disk are two mails", "[mail]") {
    const TempFolder root;
    MaildirMailer mailer(root.path());
    CountingCommit commit;
    ComposedMail mail = sample_mail();
    for (const char* id : {"a:b@x.test", "a/b@x.test", "a_b@x.test"}) {
        mail.message_id = id;
        CHECK(std::holds_alternative<Delivered>(mailer.send(mail, commit)));
    }
    CHECK(files_in(mailer.folder_of(mail.envelope_to) / "new") == 3);
}

TEST_CASE("maildir: an address cannot lead out of the root", "[mail]") {
    const TempFolder root;
    MaildirMailer mailer(root / "mail");
    CountingCommit commit;
    ComposedMail mail = sample_mail();
    mail.envelope_to = "x/y@school.test";
    CHECK(std::holds_alternative<Delivered>(mailer.send(mail, commit)));
    CHECK(fs::exists(root / "mail/x_y@school.test/new"));
    mail.envelope_to = "../y";
    CHECK(describe(mailer.send(mail, commit)) == "refused: \"../y\" is no mail address");
}

TEST_CASE("maildir: a root that cannot be written defers the mail before the commit", "[mail]") {
    const TempFolder folder;
    folder.write("root", "a file");
    MaildirMailer mailer(folder / "root");
    CountingCommit commit;
    CHECK(describe(mailer.send(sample_mail(), commit)) ==
          "deferred: the folder cannot be made: Not a directory");
    CHECK(commit.count == 0);
}

TEST_CASE("maildir: nothing is in new/ when the ledger cannot note the commit", "[mail]") {
    const TempFolder root;
    MaildirMailer mailer(root.path());
    FailingCommit failing;
    CHECK(error_of([&] { mailer.send(sample_mail(), failing); }) == "the ledger is full");
    CHECK(files_in(mailer.folder_of("ana.lopes@school.test") / "new") == 0);
    CountingCommit commit;
    CHECK(std::holds_alternative<Delivered>(mailer.send(sample_mail(), commit)));
    CHECK(files_in(mailer.folder_of("ana.lopes@school.test") / "tmp") == 0);
}

}  // namespace paperround::testing
