// SPDX-License-Identifier: MIT
#include "engine/extract/normalise_text.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace paperround;

TEST_CASE("normalise: what programs change on their own makes no difference",
          "[extract][normalise]") {
    const auto plain = normalise_text("What's \"good\" - and why?");
    CHECK(normalise_text("What’s “good” – and why?") == plain);
    CHECK(normalise_text("  What's\u00a0\"good\"\t-\nand  why? ") == plain);
    CHECK(normalise_text("Wh\u00adat's \"go\u200bod\" - and why?\ufeff") == plain);
    CHECK(normalise_text("WHAT'S \"GOOD\" \u2011 AND WHY?") == plain);
}

TEST_CASE("normalise: a letter and its accent are one, composed or not", "[extract][normalise]") {
    CHECK(normalise_text("e\u0301te\u0301") == normalise_text("été"));
    CHECK(normalise_text("ﬁnal") == "final");
    CHECK(normalise_text("") == "");
    CHECK(normalise_text("\ufffc") == "");
}

TEST_CASE("normalise: broken UTF-8 is survived", "[extract][normalise]") {
    CHECK_NOTHROW(normalise_text("ab\xff\xc3"));
    CHECK_NOTHROW(tidy_answer("ab\xff\xc3"));
    CHECK_NOTHROW(skip_normalised("ab\xff\xc3", "abc"));
}

TEST_CASE("normalise: a printed beginning is taken off whatever its spelling",
          "[extract][normalise]") {
    const std::string text = "What’s\u00a0 new?  I am.";
    const auto taken = skip_normalised(text, "what's new?");
    REQUIRE(taken != std::string::npos);
    CHECK(tidy_answer(text.substr(taken)) == "I am.");
    CHECK(skip_normalised("What is old?", "what's new?") == std::string::npos);
    CHECK(skip_normalised("What", "what's new?") == std::string::npos);
}

TEST_CASE("tidy: blank paragraphs, blanks at the ends and pictures go, words stay",
          "[extract][normalise]") {
    CHECK(tidy_answer("\u00a0 one  two \n\n \t\n\ufffcthree\u200b\n") == "one  two\nthree");
    CHECK(tidy_answer(" \n\u200b\n") == "");
}

}  // namespace
