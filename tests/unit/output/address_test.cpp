// SPDX-License-Identifier: MIT
#include "output/mail/address.hpp"

#include "tests/support/catch.hpp"

namespace paperround {

TEST_CASE("address: a dot-atom on each side of one @ is valid", "[mail]") {
    for (const char* address : {"ana@example.org", "o'brien@school.test", "a.b+c7-p12@x-y.test",
                                "1@2.test", "a/b=c@example.org"}) {
        CAPTURE(address);
        CHECK(is_valid_address(address));
    }
}

TEST_CASE("address: what mail systems may read differently is not valid", "[mail]") {
    for (const char* address :
         {"", "ana", "@example.org", "ana@", ".ana@example.org", "ana.@example.org",
          "a..b@example.org", "a b@example.org", "\"a b\"@example.org", "ana@-x.test",
          "ana@x-.test", "ana@[127.0.0.1]", "jos\xC3\xA9@example.org", "ana@example.org\r\n",
          "a@b@example.org", "ana@example.org>", "ana(boss)@example.org"}) {
        CAPTURE(address);
        CHECK_FALSE(is_valid_address(address));
    }
    CHECK_FALSE(is_valid_address(std::string(65, 'a') + "@example.org"));
    CHECK_FALSE(is_valid_address("a@" + std::string(250, 'b') + ".org"));
}

TEST_CASE("address: a name may stand before it, in quotes or not", "[mail]") {
    CHECK(parse_address(" ana@example.org ") == MailAddress{"", "ana@example.org"});
    CHECK(parse_address("<ana@example.org>") == MailAddress{"", "ana@example.org"});
    CHECK(parse_address("Ana Lopes <ana@example.org>") ==
          MailAddress{"Ana Lopes", "ana@example.org"});
    CHECK(parse_address("\"Lopes, \\\"Ana\\\"\" <ana@example.org>") ==
          MailAddress{"Lopes, \"Ana\"", "ana@example.org"});
    CHECK(parse_address("Jos\xC3\xA9 <jose@example.org>") ==
          MailAddress{"Jos\xC3\xA9", "jose@example.org"});
}

TEST_CASE("address: broken forms are none", "[mail]") {
    for (const char* text :
         {"", "Ana", "Ana <ana>", "Ana <ana@example.org", "\"Ana <a@example.org>",
          "Ana\r\nBcc: x@y.test <ana@example.org>", "A\"na\" <a@example.org>"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_address(text).has_value());
    }
}

}  // namespace paperround
