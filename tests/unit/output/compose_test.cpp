// SPDX-License-Identifier: MIT
#include "output/mail/compose.hpp"

#include "output/mail/smtp_session.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_mail.hpp"

#include <functional>

namespace paperround::testing {

namespace {

MailDraft sample_draft() {
    MailDraft draft;
    draft.from = {"Elm Grove School", "forms@school.test"};
    draft.to = {"Ana Lopes", "ana.lopes@school.test"};
    draft.subject = "Your review";
    draft.text = "Dear Ana,\n\nplease fill in the form.\n";
    draft.message_id = "c7.p12.w1@forms.school.test";
    draft.date = 1793347200;  // 2026-10-30 08:00 UTC
    return draft;
}

bool has_line(const std::string& bytes, const std::string& line) {
    return ("\r\n" + bytes).find("\r\n" + line + "\r\n") != std::string::npos;
}

std::size_t longest_line(const std::string& bytes) {
    std::size_t longest = 0;
    for (std::size_t start = 0; start < bytes.size();) {
        const auto end = std::min(bytes.find("\r\n", start), bytes.size());
        longest = std::max(longest, end - start);
        start = end + 2;
    }
    return longest;
}

}  // namespace

TEST_CASE("compose: a plain letter is one part with the usual fields", "[mail]") {
    const ComposedMail mail = compose(sample_draft());
    CHECK(mail.envelope_from == "forms@school.test");
    CHECK(mail.envelope_to == "ana.lopes@school.test");
    CHECK(mail.bytes ==
          "Date: Fri, 30 Oct 2026 08:00:00 +0000\r\n"
          "From: Elm Grove School <forms@school.test>\r\n"
          "Subject: Your review\r\n"
          "To: Ana Lopes <ana.lopes@school.test>\r\n"
          "Message-Id: <c7.p12.w1@forms.school.test>\r\n"
          "Auto-Submitted: auto-generated\r\n"
          "MIME-Version: 1.0\r\n"
          "Content-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n"
          "\r\n"
          "Dear Ana,\r\n"
          "\r\n"
          "please fill in the form.\r\n");
}

TEST_CASE("compose: the same draft gives the same bytes, another id other boundaries", "[mail]") {
    MailDraft draft = sample_draft();
    draft.html = "<p>Dear Ana</p>";
    draft.attachments = {{"PK bytes", "Form.docx", "application/vnd.x"}};
    const std::string bytes = compose(draft).bytes;
    CHECK(compose(draft).bytes == bytes);
    draft.message_id = "c7.p13.w1@forms.school.test";
    const std::string other = compose(draft).bytes;
    const auto boundary = bytes.find("boundary=");
    CHECK(bytes.substr(boundary, 40) != other.substr(other.find("boundary="), 40));
}

TEST_CASE("compose: text, HTML and attachments are nested as mail programs expect", "[mail]") {
    MailDraft draft = sample_draft();
    draft.html = "<p>Dear Ana</p>";
    draft.attachments = {{"PK bytes", "Form.docx", "application/vnd.x"}};
    const std::string bytes = compose(draft).bytes;
    const auto mixed = bytes.find("multipart/mixed");
    const auto alternative = bytes.find("multipart/alternative");
    const auto plain = bytes.find("text/plain; charset=utf-8");
    const auto html = bytes.find("text/html; charset=utf-8");
    const auto attached = bytes.find("Content-Disposition: attachment; filename=Form.docx");
    CHECK(mixed < alternative);
    CHECK(alternative < plain);
    CHECK(plain < html);
    CHECK(html < attached);
    REQUIRE(attached != std::string::npos);
    CHECK(has_line(bytes, "UEsgYnl0ZXM="));
}

TEST_CASE("compose: names, subjects and file names beyond ASCII are encoded as UTF-8", "[mail]") {
    MailDraft draft = sample_draft();
    draft.to.display_name = "Zo\xC3\xAB \"Z\" M\xC3\xBCller, Jr.";
    draft.from.display_name = "O\"Neil, Head";
    draft.subject =
        "R\xC3\xBC"
        "ckmeldung f\xC3\xBCr das Schuljahr 2026/27: Beurteilungsgespr\xC3\xA4"
        "ch \xE2\x80\x94 bitte bis Freitag ausf\xC3\xBCllen";
    draft.text = "caf\xC3\xA9 \xE2\x82\xAC 5\r\n";
    draft.attachments = {{"x", "Formular \"M\xC3\xA4rz\"; v2.docx", "application/vnd.x"}};
    const std::string bytes = compose(draft).bytes;
    CHECK(std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; }));
    CHECK(longest_line(bytes) <= 78);
    CHECK_FALSE(has_bare_line_end(bytes));
    CHECK(bytes.find("iso-8859") == std::string::npos);
    CHECK(has_line(bytes, "From: \"O\\\"Neil, Head\" <forms@school.test>"));
    CHECK(bytes.find("caf=C3=A9 =E2=82=AC 5\r\n") != std::string::npos);
    CHECK(bytes.find("filename*=UTF-8''Formular%20%22M%C3%A4rz%22%3B%20v2.docx") !=
          std::string::npos);
}

TEST_CASE("compose: a reminder names the message it reminds of", "[mail]") {
    MailDraft draft = sample_draft();
    draft.in_reply_to = "c7.p12.w0@forms.school.test";
    draft.reply_to = {"", "forms+k3j2@school.test"};
    draft.extra_headers = {{"X-Paperround-Dispatch", "auriga/2026/p12/self-evaluation"}};
    const std::string bytes = compose(draft).bytes;
    CHECK(has_line(bytes, "In-Reply-To: <c7.p12.w0@forms.school.test>"));
    CHECK(has_line(bytes, "References: <c7.p12.w0@forms.school.test>"));
    CHECK(has_line(bytes, "Reply-To: forms+k3j2@school.test"));
    CHECK(has_line(bytes, "X-Paperround-Dispatch: auriga/2026/p12/self-evaluation"));
}

TEST_CASE("compose: a control character is refused wherever it stands", "[mail]") {
    const auto [damage, message] = GENERATE(table<std::function<void(MailDraft&)>, std::string>({
        {[](MailDraft& d) { d.subject = "Hi\r\nBcc: eve@other.test"; },
         "the subject of the mail holds a line break or another control character (byte 3)"},
        {[](MailDraft& d) { d.to.display_name = "Ana\nX"; },
         "the name under To of the mail holds a line break or another control character (byte "
         "4)"},
        {[](MailDraft& d) { d.from.address = "a@b.test\r"; },
         "the address under From of the mail holds a line break or another control character "
         "(byte 9)"},
        {[](MailDraft& d) { d.message_id = "a@b\r\n"; },
         "Message-ID of the mail holds a line break or another control character (byte 4)"},
        {[](MailDraft& d) {
             d.extra_headers = {{"X-A", std::string("a\0b", 3)}};
         },
         "the header X-A of the mail holds a line break or another control character (byte 2)"},
        {[](MailDraft& d) {
             d.attachments = {{"x", "a\x7F.docx", "a/b"}};
         },
         "an attachment's name of the mail holds a line break or another control character "
         "(byte 2)"},
        {[](MailDraft& d) {
             d.attachments = {{"x", "a.docx", "a/b\r\nX: y"}};
         },
         "the media type of a.docx of the mail holds a line break or another control character "
         "(byte 4)"},
    }));
    MailDraft draft = sample_draft();
    damage(draft);
    const std::string error = error_of([&] { compose(draft); });
    CHECK(error.find("O010") != std::string::npos);
    CHECK(error.find(message) != std::string::npos);
}

TEST_CASE("compose: what mail systems would not take is refused by name", "[mail]") {
    const auto [damage, message] = GENERATE(table<std::function<void(MailDraft&)>, std::string>({
        {[](MailDraft& d) { d.to.address = "ana lopes@school.test"; },
         "O011  \"ana lopes@school.test\" under To is no mail address"},
        {[](MailDraft& d) {
             d.reply_to = {"Forms", ""};
         },
         "O011  \"\" under Reply-To is no mail address"},
        {[](MailDraft& d) { d.message_id = ""; }, "O012  \"\" cannot be the Message-ID of a mail"},
        {[](MailDraft& d) { d.in_reply_to = "<a@b.test>"; },
         "O012  \"<a@b.test>\" cannot be the In-Reply-To of a mail"},
        {[](MailDraft& d) {
             d.extra_headers = {{"Bcc", "eve@other.test"}};
         },
         "O013  \"Bcc\" cannot be an extra header of a mail"},
        {[](MailDraft& d) {
             d.extra_headers = {{"X A", "y"}};
         },
         "O013  \"X A\" cannot be an extra header of a mail"},
        {[](MailDraft& d) {
             d.extra_headers = {{"Content-Type", "y"}};
         },
         "O013  \"Content-Type\" cannot be an extra header of a mail"},
        {[](MailDraft& d) { d.text = "caf\xE9"; }, "O014  the text of the mail is not UTF-8"},
    }));
    MailDraft draft = sample_draft();
    damage(draft);
    CHECK(error_of([&] { compose(draft); }).find(message) != std::string::npos);
}

}  // namespace paperround::testing
