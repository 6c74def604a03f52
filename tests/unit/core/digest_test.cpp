// SPDX-License-Identifier: MIT
#include "engine/core/digest.hpp"

#include "tests/support/catch.hpp"

TEST_CASE("digest: SHA-256 and HMAC give the published test vectors", "[core][unit]") {
    CHECK(paperround::sha256_hex("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // RFC 4231, test case 2
    const std::string mac = paperround::hmac_sha256("Jefe", "what do ya want for nothing?");
    REQUIRE(mac.size() == 32);
    CHECK(static_cast<unsigned char>(mac[0]) == 0x5b);
    CHECK(static_cast<unsigned char>(mac[31]) == 0x43);
}

TEST_CASE("digest: comparison tells equal from different", "[core][unit]") {
    CHECK(paperround::equal_in_constant_time("same", "same"));
    CHECK_FALSE(paperround::equal_in_constant_time("same", "sane"));
    CHECK_FALSE(paperround::equal_in_constant_time("same", "sam"));
}
