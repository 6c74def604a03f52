// SPDX-License-Identifier: MIT
#include "engine/core/sort_key.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <vector>

using paperround::sort_key;

namespace {

std::string in_order(std::vector<std::string> words) {
    std::sort(words.begin(), words.end(),
              [](const auto& left, const auto& right) { return sort_key(left) < sort_key(right); });
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

TEST_CASE("sort key: accents and case count only between words that are otherwise equal",
          "[core][unit]") {
    CHECK(in_order({"Zoe", "Émile", "emma", "Eve", "Ödön", "adam"}) ==
          "adam Émile emma Eve Ödön Zoe");
    CHECK(in_order({"cote", "côté", "coté", "Cote"}) == "Cote cote coté côté");
    CHECK(in_order({"e\u0301b", "éa", "ec"}) == "éa e\u0301b ec");
    CHECK(in_order({"Øst", "Łuk", "Æsop", "straße", "strasse x", "Strasb"}) ==
          "Æsop Łuk Øst Strasb straße strasse x");
    CHECK(in_order({"b", "a b", "ab", "a"}) == "a a b ab b");
}

TEST_CASE("sort key: what is not UTF-8 has an order too", "[core][unit]") {
    CHECK(sort_key("\xFF") != sort_key("\xFE"));
}
