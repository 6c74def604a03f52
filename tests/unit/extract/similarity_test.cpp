// SPDX-License-Identifier: MIT
#include "engine/extract/similarity.hpp"

#include "tests/support/catch.hpp"

#include <string>

namespace {

using namespace paperround;

TEST_CASE("similarity: the same line is 1, another line is 0", "[extract][similarity]") {
    CHECK(compare_line("what went well?", "what went well?").similarity == 1.0);
    CHECK(compare_line("what went well?", "lessons were calm").similarity == 0.0);
    CHECK(compare_line("what went well?", "").similarity == 0.0);
}

TEST_CASE("similarity: a line with an answer behind it is the line and more",
          "[extract][similarity]") {
    const auto match = compare_line("what went well?", "what went well? the choir, and the play");
    CHECK(match.is_prefix);
    CHECK(match.similarity >= unedited_similarity);
}

TEST_CASE("similarity: a short label does not begin an answer by chance", "[extract][similarity]") {
    CHECK(compare_line("date", "dates were agreed with the team").similarity == 0.0);
    CHECK(compare_line("date", "date of the trip was moved").similarity == 0.0);
    CHECK(compare_line("date", "date: 3 may").is_prefix);
    CHECK(compare_line("date:", "date: 3 may").is_prefix);
}

TEST_CASE("similarity: an edited question is alike, but less", "[extract][similarity]") {
    const auto match = compare_line("what has been the greatest barrier to your work?",
                                    "what has been the biggest barrier to your work this year?");
    CHECK(match.similarity >= least_similarity);
    CHECK(match.similarity < unedited_similarity);
}

TEST_CASE("similarity: lines that differ by their number are different lines",
          "[extract][similarity]") {
    CHECK(compare_line("objective 2: (please detail)", "objective 1: (please detail)").similarity ==
          0.0);
    CHECK(compare_line("b3. plan well", "b2. plan well").similarity == 0.0);
    CHECK(compare_line("return this form by friday 18 july", "return this form by friday 19 july")
              .similarity > least_similarity);
}

TEST_CASE("similarity: very long lines are compared by their words", "[extract][similarity]") {
    std::string words;
    for (int i = 0; i < 400; ++i) words += "word" + std::to_string(i) + " ";
    CHECK(edit_ratio(words, words + "more") > 0.99);
}

TEST_CASE("similarity: the edit distance is that of Levenshtein", "[extract][similarity]") {
    CHECK(edit_ratio("abcdefghij", "abcdefghij") == 1.0);
    CHECK(edit_ratio("abcdefghij", "abcdXfghij") == Approx(0.9));
    CHECK(edit_ratio("abcdefghij", "bcdefghij") == Approx(0.9));
    CHECK(edit_ratio("abcdefghij", "Xabcdefghij") == Approx(1 - 1.0 / 11));
    CHECK(edit_ratio("abcdefghij", "badcfehgji") == 0.0);
}

}  // namespace
