// SPDX-License-Identifier: MIT
#include "engine/extract/choice_answer.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace paperround;

constexpr auto sent = "☐ Developing   ☐ Secure   ☐ Strong";

/// "Secure", "Secure (why not quite sure)", "yes", "text" for words of a person's own.
std::string read(std::string_view text, std::string_view when_sent = sent) {
    const auto answer = read_choice_answer(text, when_sent);
    if (!answer) return "text";
    std::string words = answer->value;
    if (answer->is_ticked) words = *answer->is_ticked ? "yes" : "no";
    CHECK((answer->confidence < 0.85) == !answer->flag.empty());
    return answer->flag.empty() ? words : words + " (" + answer->flag + ")";
}

TEST_CASE("choice: the words behind the marked box are the answer", "[extract][choice]") {
    CHECK(read("☐ Developing   ☒ Secure   ☐ Strong") == "Secure");
    CHECK(read("☐ Developing   ☑ Secure   ☐ Strong") == "Secure");
    CHECK(read("☐ Developing   ■ Secure   ☐ Strong") == "Secure");
    CHECK(read("☐ Developing   X Secure   ☐ Strong") == "Secure");
    CHECK(read("☐ Developing   ☐ ✓ Secure   ☐ Strong") == "Secure");
    CHECK(read("☐ Developing\n☒ Secure\n☐ Strong") == "Secure");
    CHECK(read("[ ] Developing [x] Secure [ ] Strong", "[ ] Developing [ ] Secure [ ] Strong") ==
          "Secure");
    CHECK(read("○ Developing ● Secure ○ Strong", "○ Developing ○ Secure ○ Strong") == "Secure");
}

TEST_CASE("choice: none marked is no answer, two are a person's to decide", "[extract][choice]") {
    CHECK(read(sent) == "");
    CHECK(read("☐ Developing   ☒ Secure   ☒ Strong") ==
          "Secure\nStrong (more than one box is marked)");
}

TEST_CASE("choice: what is left of the alternatives is taken, not for certain",
          "[extract][choice]") {
    CHECK(read("Secure") == "Secure (the other alternatives were deleted)");
    CHECK(read("☐ Secure") == "Secure (only one alternative is left, not marked)");
    CHECK(read("☒ Secure") == "Secure (boxes seem to have been lost)");
    CHECK(read("") == " (its boxes are gone)");
    CHECK(read("Somewhere between") == "Somewhere between (its boxes are gone)");
}

TEST_CASE("choice: words that a converter left without boxes answer nothing", "[extract][choice]") {
    CHECK(read("Developing    Secure    Strong") ==
          " (boxes seem to have been lost: which was marked is not known)");
    CHECK(read("☐ Developing    Secure   ☐ Strong") == " (boxes seem to have been lost)");
}

TEST_CASE("choice: words added to the marked one are shown", "[extract][choice]") {
    CHECK(read("☐ Developing   ☒ Secure, nearly strong   ☐ Strong") ==
          "Secure, nearly strong (the words beside the box were changed)");
}

TEST_CASE("choice: a box of its own is yes, or nothing", "[extract][choice]") {
    for (const auto* mark : {"☒", "☑", "X", "x", "✓", "☐ X", "yes", "Yes."}) {
        CHECK(read(mark, "☐") == "yes");
    }
    CHECK(read("☐", "☐") == "");
    CHECK(read("no", "☐") == "no");
    CHECK(read("", "☐") == " (its box is gone: whether it was ticked is not known)");
    CHECK(read("with pleasure", "☐") == "with pleasure (words stand where a box to tick was)");
}

TEST_CASE("choice: boxes that nobody printed are a person's own", "[extract][choice]") {
    CHECK(read("■ first\n■ second", "") == "text");
    CHECK(read("■ first", "") == "text");
    CHECK(read("plain words", "") == "text");
}

TEST_CASE("choice: printed boxes are known without the form that was sent", "[extract][choice]") {
    CHECK(read("☐ Developing   ☒ Secure   ☐ Strong", "") == "Secure");
    CHECK(read("☐ Developing   ☐ Secure   ☐ Strong", "") == "");
    CHECK(read("☒", "") == "yes");
    CHECK(read("Developing    Secure    Strong", "") ==
          "Developing    Secure    Strong (boxes seem to have been lost)");
    CHECK(read("I see them on Mondays   and on some other days of the week", "") == "text");
    CHECK(read("☐", "") == "");
}

TEST_CASE("choice: bold type or struck alternatives choose where no box is marked",
          "[extract][choice]") {
    const auto by = [](const ChoiceLooks& looks) {
        const auto answer = read_choice_answer(sent, sent, looks);
        REQUIRE(answer);
        return answer->value + " (" + answer->flag + ")";
    };
    CHECK(by({.strong = {"Secure"}, .struck = {}}) ==
          "Secure (not marked, but in bold or underlined type)");
    CHECK(by({.strong = {}, .struck = {"☐ Developing", "☐ Strong"}}) ==
          "Secure (the other alternatives are struck through)");
    CHECK(by({.strong = {"Secure", "Strong"}, .struck = {}}) ==
          " (no box is marked, but words are emphasised)");
    CHECK(by({.strong = {"☐ Developing   ☐ Secure   ☐ Strong"}, .struck = {}}) == " ()");
}

}  // namespace
