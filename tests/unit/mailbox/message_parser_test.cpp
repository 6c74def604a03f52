// SPDX-License-Identifier: MIT
#include "datasources/mailbox/message_parser.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/mailbox/sample_message.hpp"

namespace paperround::testing {

namespace {

using Texts = std::vector<std::string>;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

const std::string kDeliveryReport =
    "Return-Path: <>\r\nFrom: MAILER-DAEMON@mail.school.test\r\nTo: forms@school.test\r\n"
    "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
    "--b\r\n\r\nIt could not be delivered.\r\n"
    "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
    "Reporting-MTA: dns; mail.school.test\r\n\r\n"
    "Original-Recipient: rfc822;Leaver@school.test\r\nFinal-Recipient: rfc822; x@other.test\r\n"
    "Action: failed\r\nStatus: 5.1.1\r\n";

}  // namespace

TEST_CASE("message: a person's reply with a document is a return", "[mailbox]") {
    const std::string docx = docx_bytes();
    const ReadMessage read = read_message(message_with(attachment("My form.docx", docx)));
    CHECK(read.kind == MessageKind::Return);
    CHECK(read.reason == "it holds a document");
    CHECK(read.sender == "ana.lopes@school.test");
    CHECK(read.sender_name == "Ana Lopes");
    CHECK(read.subject == "Re: Your review");
    CHECK(read.message_id == "r1@mail.school.test");
    CHECK(read.references == Texts{"c7.p12.w1@forms.school.test", "c7.p12.w0@forms.school.test"});
    CHECK(read.recipients == Texts{"forms+k3j2@school.test"});
    CHECK(read.date == 1793350800);
    CHECK(read.text == "Here it is.");
    CHECK(read.notes.empty());
    REQUIRE(read.documents.size() == 1);
    const ReturnedDocument& document = read.documents[0];
    CHECK(document.file_name == "My form.docx");
    CHECK(document.bytes == docx);
    CHECK(document.sender == "ana.lopes@school.test");
    CHECK(document.message_id == "r1@mail.school.test");
    CHECK(document.references == read.references);
    CHECK(document.recipients == read.recipients);
    CHECK(document.subject == read.subject);
}

TEST_CASE("message: documents are known by content, others only noted", "[mailbox]") {
    const ReadMessage read = read_message(message_with(
        attachment("renamed.dat", odt_bytes()) + attachment("notes.txt", "hi", "text/plain") +
        attachment("logo.png", "\x89PNG small") + attachment("scan.pdf", "%PDF-1.4") +
        attachment("all.zip", zip_beginning("form.docx")) +
        attachment("winmail.dat", "\x78\x9F\x3E\x22") +
        attachment("form.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + attachment("empty.docx", "") +
        attachment("fake.docx", "not a zip") +
        attachment("photo.jpg", "\xFF\xD8\xFF" + std::string(60'000, 'x'))));
    CHECK(read.kind == MessageKind::Return);
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents[0].file_name == "renamed.dat");
    CHECK(read.notes ==
          Texts{"scan.pdf is a PDF; it was not read", "all.zip is an archive; it was not opened",
                "winmail.dat is Outlook's winmail.dat, which may hold the form; it was not opened",
                "form.doc is an old Word file or under a password; it was not read",
                "empty.docx is empty", "fake.docx is neither DOCX nor ODT",
                "photo.jpg is a picture; answers cannot be read from it"});
}

TEST_CASE("message: what has to be converted is the form where there is no document", "[mailbox]") {
    const ReadMessage read =
        read_message(message_with(attachment("form.pdf", "%PDF-1.4") +
                                  attachment("form.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") +
                                  attachment("form.rtf", "{\\rtf1 x}")));
    CHECK(read.kind == MessageKind::Return);
    CHECK(read.documents.size() == 3);
    CHECK(read.notes.empty());
}

TEST_CASE("message: a form inside a forwarded message is found", "[mailbox]") {
    const std::string inner = message_with(attachment("form.docx", docx_bytes()),
                                           "From: eve@other.test\r\nMessage-ID: <i@x.test>\r\n");
    const std::string outer = kFromAna +
                              "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=o\r\n"
                              "\r\n--o\r\nContent-Type: message/rfc822\r\n\r\n" +
                              inner + "\r\n--o--\r\n";
    const ReadMessage read = read_message(outer);
    CHECK(read.kind == MessageKind::Return);
    CHECK(read.documents.size() == 1);
    CHECK(read.sender == "ana.lopes@school.test");
    CHECK(read.text == "");
}

TEST_CASE("message: a reply without a document is told from a return", "[mailbox]") {
    const ReadMessage read = read_message(message_with(""));
    CHECK(read.kind == MessageKind::ReplyWithoutForm);
    CHECK(read.reason == "it holds no document");
    const ReadMessage html = read_message(
        kFromAna + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>I am <b>ill</b></p>");
    CHECK(html.text == "I am ill\n");
    const ReadMessage uuencoded =
        read_message(kFromAna + "\r\nHello\r\nbegin 644 form.docx\r\nM4$L#\r\nend\r\n");
    CHECK(uuencoded.notes ==
          Texts{"a file stands in the text itself (uuencoded); it was not opened"});
}

TEST_CASE("message: a machine's answer is never a return", "[mailbox]") {
    const auto [field, reason] = GENERATE(table<std::string, std::string>({
        {"Auto-Submitted: auto-replied (vacation)",
         "a machine answered (Auto-Submitted: auto-replied (vacation))"},
        {"X-Autoreply: yes", "a machine answered (x-autoreply: yes)"},
        {"Precedence: auto_reply", "a machine answered (Precedence: auto_reply)"},
        {"Return-Path: <>", "a machine answered (Return-Path: <>)"},
    }));
    const ReadMessage read = read_message(
        message_with(attachment("form.docx", docx_bytes()), field + "\r\n" + kFromAna));
    CHECK(read.kind == MessageKind::AutoReply);
    CHECK(read.reason == reason);
    CHECK(read.documents.size() == 1);  // for the caller to compare with what was sent
}

TEST_CASE("message: signs that people's mail programs set too do not make a machine", "[mailbox]") {
    const auto* field = GENERATE("Auto-Submitted: no", "X-Auto-Response-Suppress: All",
                                 "Precedence: bulk", "Return-Path: <ana.lopes@school.test>");
    const ReadMessage read = read_message(message_with(attachment("form.docx", docx_bytes()),
                                                       std::string(field) + "\r\n" + kFromAna));
    CHECK(read.kind == MessageKind::Return);
}

TEST_CASE("message: a delivery report names whom it did not reach", "[mailbox]") {
    const ReadMessage read = read_message(
        kDeliveryReport + "--b\r\nContent-Type: message/rfc822\r\n\r\n" +
        message_with(attachment("form.docx", docx_bytes()),
                     "Message-ID: <c7.p12.w1@forms.school.test>\r\nX-Paperround-Dispatch: d\r\n") +
        "\r\n--b--\r\n");
    CHECK(read.kind == MessageKind::Bounce);
    REQUIRE(read.bounce.has_value());
    CHECK(read.bounce->recipient == "leaver@school.test");
    CHECK(read.bounce->action == "failed");
    CHECK(read.bounce->status == "5.1.1");
    CHECK(read.bounce->original_message_id == "c7.p12.w1@forms.school.test");
    CHECK(read.documents.empty());
}

TEST_CASE("message: a report with headers only, and one that is late, are read too", "[mailbox]") {
    const ReadMessage read =
        read_message(replaced(kDeliveryReport, "failed", "delayed") +
                     "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: forms@school.test\r\n"
                     "Message-ID: <c7.p12.w1@forms.school.test>\r\n--b--\r\n");
    REQUIRE(read.bounce.has_value());
    CHECK(read.bounce->action == "delayed");
    CHECK(read.bounce->original_message_id == "c7.p12.w1@forms.school.test");
    const ReadMessage qmail = read_message(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@x.test\r\n\r\nHi. This is the qmail-send program");
    CHECK(qmail.kind == MessageKind::Bounce);
    CHECK_FALSE(qmail.bounce.has_value());
}

TEST_CASE("message: a read receipt and our own letter are known", "[mailbox]") {
    const ReadMessage receipt =
        read_message(kFromAna +
                     "Content-Type: multipart/report; report-type=disposition-notification; "
                     "boundary=b\r\n\r\n--b\r\n\r\nread\r\n--b--\r\n");
    CHECK(receipt.kind == MessageKind::ReadReceipt);
    const std::string form = message_with(attachment("form.docx", docx_bytes()));
    const ReadMessage ours = read_message("X-Paperround-Dispatch: d1\r\n" + form);
    CHECK(ours.kind == MessageKind::OwnMail);
    CHECK(ours.documents.size() == 1);
    CHECK(read_message(form, {.own_addresses = {"ana.lopes@school.test"}, .limits = {}}).kind ==
          MessageKind::OwnMail);
}

TEST_CASE("message: a NUL does not hide the sender, a mbox line not the fields", "[mailbox]") {
    const std::string form = message_with(attachment("form.docx", docx_bytes()));
    const std::string with_nul = std::string("X-Odd: a\0b\r\n", 12) + form;
    CHECK(read_message(with_nul).sender == "ana.lopes@school.test");
    CHECK(read_message("From ana Fri Oct 30 09:00:00 2026\n" + form).kind == MessageKind::Return);
    std::string bare = form;
    bare.erase(std::remove(bare.begin(), bare.end(), '\r'), bare.end());
    CHECK(read_message(bare).documents.size() == 1);
}

TEST_CASE("message: encoded fields are decoded and cannot smuggle a line break", "[mailbox]") {
    const ReadMessage read = read_message(
        "From: =?utf-8?q?M=C3=BCller=2C_Zo=C3=AB?= <zoe@school.test>\r\n"
        "To: =?utf-8?q?Forms=2C_Elm?= <forms@school.test>, b@school.test\r\n"
        "Delivered-To: forms+k3j2@school.test\r\nX-Original-To: Forms@School.test\r\n"
        "Subject: =?utf-8?q?Hi=0D=0ABcc:_x?= =?iso-8859-1?q?_It=92s?=\r\n\r\nHello");
    CHECK(read.sender_name == "M\u00FCller, Zo\u00EB");
    CHECK(read.recipients == Texts{"forms@school.test", "b@school.test", "forms+k3j2@school.test"});
    CHECK(read.subject == "Hi  Bcc: x It\u2019s");
}

TEST_CASE("message: what is none, or past a limit, is unreadable with its reason", "[mailbox]") {
    const auto reason_of = [](const std::string& raw, const MessageLimits& limits) {
        const ReadMessage read = read_message(raw, {.own_addresses = {}, .limits = limits});
        CHECK(read.kind == MessageKind::Unreadable);
        CHECK(read.documents.empty());
        return read.reason;
    };
    CHECK(reason_of("this is no message\r\n\r\nat all", {}) ==
          "it does not begin like a mail message");
    CHECK(reason_of("", {}) == "it does not begin like a mail message");
    CHECK(reason_of(kFromAna + std::string(1'000'000, 'x'), {.bytes = 1'000'000}) ==
          "it is larger than 1 MB");
    CHECK(reason_of(message_with(attachment("a", "x")), {.parts = 2}) ==
          "it has more than 2 parts");
    std::string nested = kFromAna;
    for (int i = 0; i < 70; ++i) {
        const std::string b = "b" + std::to_string(i);
        nested += "Content-Type: multipart/mixed; boundary=" + b + "\r\n\r\n--" + b + "\r\n";
    }
    CHECK(reason_of(nested + "\r\nx", {}) == "its parts are nested more than 64 deep");
}

TEST_CASE("message: a message cut at any byte is read without harm", "[mailbox]") {
    const std::string whole = message_with(attachment("form.docx", docx_bytes()));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        read_message(std::string_view(whole).substr(0, length));  // the sanitizers look on
    }
    CHECK(read_message(std::string_view(whole).substr(0, whole.size() - 5)).documents.size() == 1);
}

TEST_CASE("item: a bare document is a return without a sender", "[mailbox]") {
    const ReadMessage read = read_item({"Ana's form.docx", docx_bytes()});
    CHECK(read.kind == MessageKind::Return);
    CHECK(read.sender == "");
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents[0].file_name == "Ana's form.docx");
    CHECK(read_item({"1.eml", message_with("")}).kind == MessageKind::ReplyWithoutForm);
    CHECK(read_item({"broken.docx", "not a zip"}).kind == MessageKind::Unreadable);
}

}  // namespace paperround::testing
