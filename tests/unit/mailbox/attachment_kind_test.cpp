// SPDX-License-Identifier: MIT
#include "datasources/mailbox/attachment_kind.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/mailbox/sample_message.hpp"

namespace paperround::testing {

TEST_CASE("attachment_kind: the bytes decide, whatever the file is called", "[mailbox]") {
    using Kind = AttachmentKind;
    const std::string odf = "application/vnd.oasis.opendocument.";
    CHECK(attachment_kind(docx_bytes()) == Kind::Document);
    CHECK(attachment_kind(odt_bytes()) == Kind::Document);
    CHECK(attachment_kind(whole_zip(zip_beginning("_rels/.rels"), "_rels/.rels",
                                    "word/document2.xml")) == Kind::Document);
    CHECK(attachment_kind(whole_zip(zip_beginning("content.xml"), "content.xml")) ==
          Kind::Document);
    CHECK(attachment_kind(zip_beginning("mimetype", odf + "spreadsheet")) == Kind::Spreadsheet);
    CHECK(attachment_kind(whole_zip(zip_beginning("[Content_Types].xml"), "[Content_Types].xml",
                                    "xl/workbook.xml")) == Kind::Spreadsheet);
    CHECK(attachment_kind(whole_zip(zip_beginning("form.docx", docx_bytes()), "form.docx")) ==
          Kind::Archive);
    CHECK(attachment_kind("Rar!\x1A\x07") == Kind::Archive);
    CHECK(attachment_kind("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old") == Kind::OldOffice);
    CHECK(attachment_kind("\x78\x9F\x3E\x22 tnef") == Kind::WinMail);
    CHECK(attachment_kind("%PDF-1.7") == Kind::Pdf);
    CHECK(attachment_kind("{\\rtf1 x}") == Kind::RichText);
    CHECK(attachment_kind("\x89PNG\r\n") == Kind::Picture);
    CHECK(attachment_kind("\xFF\xD8\xFF\xE0") == Kind::Picture);
    CHECK(attachment_kind("") == Kind::Empty);
    CHECK(attachment_kind("hello") == Kind::Other);
}

TEST_CASE("attachment_kind: a document cut in the transfer is still a document", "[mailbox]") {
    const std::string whole = docx_bytes();
    for (std::size_t length = 50; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK(attachment_kind(std::string_view(whole).substr(0, length)) ==
              AttachmentKind::Document);
    }
}

TEST_CASE("attachment_kind: damaged numbers of a zip lead nowhere", "[mailbox]") {
    const std::string whole = docx_bytes();
    for (std::size_t i = 4; i < whole.size(); ++i) {
        std::string damaged = whole;
        damaged[i] = '\xFF';
        attachment_kind(damaged);  // the sanitizers look on
    }
    CHECK(attachment_kind("PK\x03\x04") == AttachmentKind::Archive);
}

}  // namespace paperround::testing
