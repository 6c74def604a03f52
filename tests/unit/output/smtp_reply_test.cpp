// SPDX-License-Identifier: MIT
#include "output/mail/smtp_reply.hpp"

#include "output/mail/smtp_session.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_mail.hpp"

namespace paperround::testing {

TEST_CASE("smtp reply: a line is a code, a sign and a text", "[mail]") {
    const auto last = parse_reply_line("250 2.1.0 Ok");
    REQUIRE(last.has_value());
    CHECK(last->code == 250);
    CHECK(last->is_last);
    CHECK(last->text == "2.1.0 Ok");
    CHECK_FALSE(parse_reply_line("250-more")->is_last);
    CHECK(parse_reply_line("354")->is_last);
    for (const char* line : {"", "25", "2x0 no", "250_", "150 no", "999 no", "HTTP/1.1 400"}) {
        CAPTURE(line);
        CHECK_FALSE(parse_reply_line(line).has_value());
    }
}

TEST_CASE("smtp reply: the enhanced status is read only where it is one", "[mail]") {
    CHECK(enhanced_status({550, {"5.1.1 no such user"}}) == "5.1.1");
    CHECK(enhanced_status({550, {"5.7.232 quota"}}) == "5.7.232");
    CHECK(enhanced_status({550, {"127.0.0.1 is listed"}}) == "");
    CHECK(enhanced_status({550, {}}) == "");
}

TEST_CASE("smtp reply: quota and login refusals do not mark the recipient", "[mail]") {
    CHECK(describe(delivery_of({550, {"5.1.1 no"}})) == "refused: 550 5.1.1 no");
    CHECK(describe(delivery_of({550, {"5.7.233 tenant quota"}})) ==
          "deferred: 550 5.7.233 tenant quota");
    CHECK(describe(delivery_of({535, {"5.7.8 login"}})) == "deferred: 535 5.7.8 login");
}

TEST_CASE("smtp reply: what a server says is shown as one line of plain characters", "[mail]") {
    CHECK(paperround::describe(SmtpReply{550, {"5.1.1 a\x1b[31mb", "c"}}) == "550 5.1.1 a?[31mb c");
    CHECK(paperround::describe(SmtpReply{550, {std::string(1000, 'x')}}).size() == 300);
}

TEST_CASE("smtp reply: offers are keywords at the start of a line", "[mail]") {
    const SmtpOffers offers = offers_of(
        {250, {"STARTTLS is in the greeting", "size 1000", "8BITMIME", "auth LOGIN plain"}});
    CHECK_FALSE(offers.starttls);
    CHECK(offers.largest_mail == 1000);
    CHECK(offers.eight_bit);
    CHECK(offers.auth_plain);
    CHECK_FALSE(offers_of({250, {"x", "HELP AUTH PLAIN"}}).auth_plain);
    CHECK_FALSE(offers_of({250, {"x", "AUTH PLAINTEXT"}}).auth_plain);
}

TEST_CASE("smtp data: dots at the start of a line are doubled and the last line ended", "[mail]") {
    CHECK(dot_stuffed("a\r\n.\r\n.b\r\nc.") == "a\r\n..\r\n..b\r\nc.\r\n");
    CHECK(dot_stuffed("") == "");
    CHECK_FALSE(has_bare_line_end("a\r\nb"));
    CHECK(has_bare_line_end("a\nb"));
    CHECK(has_bare_line_end("a\rb"));
    CHECK(has_bare_line_end("a\r"));
    CHECK(has_bare_line_end("a\r\r\nb"));
}

}  // namespace paperround::testing
