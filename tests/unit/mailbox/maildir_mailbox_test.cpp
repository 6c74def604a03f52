// SPDX-License-Identifier: MIT
#include "datasources/mailbox/maildir_mailbox.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

namespace paperround::testing {

namespace fs = std::filesystem;

TEST_CASE("maildir: messages of new and cur come in the order of their names", "[mailbox]") {
    const TempFolder folder;
    folder.write("new/2.b", "second");
    folder.write("cur/1.a:2,S", "first");
    folder.write("cur/3.c:2,", "third");
    folder.write("new/.hidden", "no");
    folder.write("tmp/0.x", "not yet there");
    MaildirMailbox mailbox(folder.path());
    for (const auto& [id, bytes] :
         {std::pair{"1.a", "first"}, {"2.b", "second"}, {"3.c", "third"}}) {
        const auto item = mailbox.next();
        REQUIRE(item.has_value());
        CHECK(item->id == id);
        CHECK(item->bytes == bytes);
    }
    CHECK_FALSE(mailbox.next().has_value());
    CHECK(fs::exists(folder / "new/2.b"));
}

TEST_CASE("maildir: what is done lies in .Processed as seen, and is not read again", "[mailbox]") {
    const TempFolder folder;
    folder.write("new/1.a", "one");
    folder.write("cur/2.b:2,R", "two");
    MaildirMailbox mailbox(folder.path());
    mailbox.mark_done("1.a");
    mailbox.mark_done("2.b");
    mailbox.mark_done("2.b");
    mailbox.mark_done("never was");
    CHECK(read_file(folder / ".Processed/cur/1.a:2,S") == "one");
    CHECK(read_file(folder / ".Processed/cur/2.b:2,RS") == "two");
    CHECK(fs::is_directory(folder / ".Processed/new"));
    CHECK_FALSE(MaildirMailbox(folder.path()).next().has_value());
}

TEST_CASE("maildir: a message whose flags changed meanwhile is found, a gone one passed over",
          "[mailbox]") {
    const TempFolder folder;
    folder.write("new/1.a", "one");
    folder.write("new/2.b", "two");
    fs::create_directory(folder / "cur");
    MaildirMailbox mailbox(folder.path());
    fs::rename(folder / "new/1.a", folder / "cur/1.a:2,S");
    fs::remove(folder / "new/2.b");
    CHECK(mailbox.next()->bytes == "one");
    CHECK_FALSE(mailbox.next().has_value());
    fs::rename(folder / "cur/1.a:2,S", folder / "cur/1.a:2,FS");
    mailbox.mark_done("1.a");
    CHECK(fs::exists(folder / ".Processed/cur/1.a:2,FS"));
}

TEST_CASE("maildir: a folder that is none is refused with the way out", "[mailbox]") {
    const TempFolder folder;
    try {
        MaildirMailbox mailbox(folder.path());
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "R001");
        CHECK(error.diagnostic().where.file == folder.path().string());
        CHECK(error.diagnostic().message ==
              "this is no maildir: it has neither a folder new nor a folder cur");
        CHECK(error.diagnostic().hint ==
              "check the path of the mailbox; for saved messages set kind = \"folder\"");
    }
}

}  // namespace paperround::testing
