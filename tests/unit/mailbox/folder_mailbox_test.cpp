// SPDX-License-Identifier: MIT
#include "datasources/mailbox/folder_mailbox.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

namespace paperround::testing {

namespace fs = std::filesystem;

TEST_CASE("folder mailbox: saved messages and documents come by name, nothing else", "[mailbox]") {
    const TempFolder folder;
    folder.write("b.EML", "message");
    folder.write("a.docx", "document");
    folder.write("c.odt", "other");
    folder.write("d.PDF", "print");
    for (const char* name :
         {"~$a.docx", ".~lock.c.odt#", ".hidden.eml", "notes.txt", "sub/d.eml"}) {
        folder.write(name, "no");
    }
    FolderMailbox mailbox(folder.path());
    std::vector<std::string> ids;
    while (const auto item = mailbox.next()) ids.push_back(item->id + "=" + item->bytes);
    CHECK(ids == std::vector<std::string>{"a.docx=document", "b.EML=message", "c.odt=other",
                                          "d.PDF=print"});
}

TEST_CASE("folder mailbox: what is done is moved and never overwrites", "[mailbox]") {
    const TempFolder folder;
    folder.write("a.docx", "new one");
    folder.write("collected/a.docx", "old one");
    FolderMailbox mailbox(folder.path());
    REQUIRE(mailbox.next().has_value());
    mailbox.mark_done("a.docx");
    mailbox.mark_done("a.docx");
    CHECK(read_file(folder / "collected/a.docx") == "old one");
    CHECK(read_file(folder / "collected/a (2).docx") == "new one");
    CHECK_FALSE(fs::exists(folder / "a.docx"));
    CHECK_FALSE(FolderMailbox(folder.path()).next().has_value());
}

TEST_CASE("folder mailbox: a file that went meanwhile is passed over", "[mailbox]") {
    const TempFolder folder;
    folder.write("a.docx", "x");
    FolderMailbox mailbox(folder.path());
    fs::remove(folder / "a.docx");
    CHECK_FALSE(mailbox.next().has_value());
}

TEST_CASE("folder mailbox: a folder that is not there is said", "[mailbox]") {
    const TempFolder folder;
    try {
        FolderMailbox mailbox(folder / "inbox");
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "R001");
        CHECK(error.diagnostic().message == "the folder cannot be read: No such file or directory");
        CHECK(error.diagnostic().hint == "check the path of the mailbox and who may read it");
    }
}

TEST_CASE("folder mailbox: a collected folder that cannot be made leaves the item", "[mailbox]") {
    const TempFolder folder;
    folder.write("a.docx", "x");
    folder.write("collected", "a file in the way");
    FolderMailbox mailbox(folder.path());
    try {
        mailbox.mark_done("a.docx");
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.diagnostic().code == "R003");
        CHECK(error.diagnostic().hint ==
              "check who may write there; collecting again does no harm");
    }
    CHECK(fs::exists(folder / "a.docx"));
}

}  // namespace paperround::testing
