// SPDX-License-Identifier: MIT
#include "engine/extract/reference.hpp"

#include "tests/support/catch.hpp"

#include <utility>

namespace {

using paperround::find_references;
using paperround::make_reference;
using paperround::make_token;
using paperround::normalise_reference;
using paperround::token_is_genuine;

constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::string_view key = "a key of an installation";

TEST_CASE("reference: the same dispatch always has the same one", "[extract][reference]") {
    CHECK(make_reference(key, "dispatch 1") == make_reference(key, "dispatch 1"));
    CHECK(make_reference(key, "dispatch 1") != make_reference(key, "dispatch 2"));
    CHECK(make_reference(key, "dispatch 1") != make_reference("another key", "dispatch 1"));
}

TEST_CASE("reference: what is made is valid as it is", "[extract][reference]") {
    for (int i = 0; i < 2000; ++i) {
        const auto reference = make_reference(key, std::to_string(i));
        CHECK(normalise_reference(reference) == reference);
    }
}

TEST_CASE("reference: every single wrong character is found", "[extract][reference]") {
    for (int i = 0; i < 20; ++i) {
        const auto reference = make_reference(key, std::to_string(i));
        for (std::size_t at = 0; at < reference.size(); ++at) {
            if (reference[at] == '-') continue;
            for (const char other : alphabet) {
                auto wrong = reference;
                wrong[at] = other;
                CHECK(normalise_reference(wrong).has_value() == (wrong == reference));
            }
        }
    }
}

TEST_CASE("reference: every swap of two characters is found", "[extract][reference]") {
    for (int i = 0; i < 200; ++i) {
        const auto reference = make_reference(key, std::to_string(i));
        for (std::size_t a = 0; a < reference.size(); ++a) {
            for (std::size_t b = a + 1; b < reference.size(); ++b) {
                if (reference[a] == '-' || reference[b] == '-') continue;
                auto wrong = reference;
                std::swap(wrong[a], wrong[b]);
                CHECK(normalise_reference(wrong).has_value() == (wrong == reference));
            }
        }
    }
}

TEST_CASE("reference: small letters, blanks and dashes are forgiven", "[extract][reference]") {
    const auto reference = make_reference(key, "x");
    auto bare = reference.substr(0, 4) + reference.substr(5);
    CHECK(normalise_reference(bare) == reference);
    CHECK(normalise_reference(" " + bare.substr(0, 2) + " " + bare.substr(2) + " ") == reference);
    CHECK(normalise_reference(bare.substr(0, 4) + "–" + bare.substr(4)) == reference);
    for (auto& c : bare) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    CHECK(normalise_reference(bare) == reference);
}

TEST_CASE("reference: what is too short, too long or foreign is none", "[extract][reference]") {
    CHECK_FALSE(normalise_reference(""));
    CHECK_FALSE(normalise_reference("K7QF"));
    CHECK_FALSE(normalise_reference(make_reference(key, "x") + "2"));
    CHECK_FALSE(normalise_reference("K7QF-3MZ0"));
}

TEST_CASE("reference: found in running text, in order, each once", "[extract][reference]") {
    const auto a = make_reference(key, "a");
    const auto b = make_reference(key, "b");
    CHECK(find_references("Ref: " + b + ", (" + a + ") and again " + b + ".") ==
          std::vector<std::string>{b, a});
    CHECK(find_references("x" + a + " " + a + "y").empty());
    CHECK(find_references("a well-kept part-time self-made hand-made show-case").empty());
    CHECK(find_references("").empty());
}

TEST_CASE("token: 26 characters that only the key can make", "[extract][reference]") {
    const auto token = make_token(key, "K7QF-3MZT");
    CHECK(token.size() == 26);
    CHECK(token.find_first_not_of("abcdefghijklmnopqrstuvwxyz234567") == std::string::npos);
    CHECK(token_is_genuine(key, "K7QF-3MZT", token));
    CHECK_FALSE(token_is_genuine("another key", "K7QF-3MZT", token));
    CHECK_FALSE(token_is_genuine(key, "K7QF-3MZU", token));
    CHECK_FALSE(token_is_genuine(key, "K7QF-3MZT", ""));
}

}  // namespace
