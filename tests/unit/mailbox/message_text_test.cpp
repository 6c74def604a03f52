// SPDX-License-Identifier: MIT
#include "datasources/mailbox/message_text.hpp"

#include "tests/support/catch.hpp"

namespace paperround {

TEST_CASE("message_text: ISO-8859-1 is read as the windows-1252 that it is", "[mailbox]") {
    CHECK(utf8_text("I\x92ll \x80 5", "ISO-8859-1") == "I\u2019ll \u20AC 5");
    CHECK(utf8_text("caf\xE9", "") == "caf\u00E9");
    CHECK(utf8_text("caf\xC3\xA9", "us-ascii") == "caf\u00E9");
    CHECK(utf8_text("caf\xE9", "utf-8") == "caf\u00E9");
    CHECK(utf8_text("\xD0\xC1", "koi8-r") == "\u043F\u0430");
    CHECK(utf8_text("caf\xE9", "x-no-such-charset") == "caf\u00E9");
    CHECK(utf8_text("\x81", "iso-8859-1") == "\uFFFD");
    CHECK(utf8_text("a\r\nb\rc\n", "utf-8") == "a\nb\nc\n");
}

TEST_CASE("message_text: of HTML only what a person sees is kept", "[mailbox]") {
    CHECK(text_of_html("<style>p { x }</style><p>Dear&nbsp;Ana &amp; co,<BR>see&lt;b&gt;</p>"
                       "<script>evil()</script><b>me</b>") == "Dear Ana & co,\nsee<b>\nme");
    CHECK(text_of_html("a < b") == "a < b");
    CHECK(text_of_html("<style>never closed") == "");
    CHECK(text_of_html("&amp;lt;") == "&lt;");
}

TEST_CASE("message_text: header fields hold no line breaks and no C1 characters", "[mailbox]") {
    CHECK(field_text("a\r\nBcc: x\x7F") == "a  Bcc: x ");
    CHECK(field_text("It\u0092s") == "It\u2019s");
    CHECK(field_text("M\xFCller") == "M\u00FCller");
}

TEST_CASE("message_text: of a file name only the last component is kept", "[mailbox]") {
    CHECK(last_component("../../etc/form.docx") == "form.docx");
    CHECK(last_component("C:\\Users\\ana\\form.docx") == "form.docx");
    CHECK(last_component("form\n.docx") == "form .docx");
    CHECK(last_component("") == "attachment");
    CHECK(last_component("a/..") == "attachment");
}

}  // namespace paperround
