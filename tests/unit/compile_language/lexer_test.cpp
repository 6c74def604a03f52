// SPDX-License-Identifier: MIT
#include "engine/compile/lexer.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <string>

namespace paperround {
namespace {

/// "out 5-15 'name' | escape 0-3 '{{' || E101 3-9 message / hint"
std::string described(std::string_view text) {
    static constexpr std::array<const char*, 5> kinds{"out", "do", "comment", "answer", "escape"};
    const FoundTags found = find_tags(text);
    std::string out;
    for (const TagSpan& tag : found.tags) {
        if (!out.empty()) out += " | ";
        out += std::string(kinds.at(static_cast<std::size_t>(tag.kind))) + ' ' +
               std::to_string(tag.begin) + '-' + std::to_string(tag.end) + ' ' +
               (tag.trims_before ? "-" : "") + '\'' + tag.inner.text + '\'' +
               (tag.trims_after ? "-" : "");
    }
    for (const TagMistake& mistake : found.mistakes) {
        out += (out.empty() ? "|| " : " || ") + mistake.code + ' ' + std::to_string(mistake.begin) +
               '-' + std::to_string(mistake.end) + ' ' + mistake.message + " / " + mistake.hint;
    }
    return out;
}

}  // namespace

TEST_CASE("lexer: each kind of tag is found where it stands", "[compile][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"No tags, one { and one }.", ""},
        {"Dear {{ First name }},", "out 5-21 ' First name '"},
        {"{{a}}{{b}}", "out 0-5 'a' | out 5-10 'b'"},
        {"{% if x %}y{% endif %}", "do 0-10 ' if x ' | do 11-22 ' endif '"},
        {"a{# {{ not a tag }} #}b", "comment 1-22 ' {{ not a tag }} '"},
        {"{{? strengths }}", "answer 0-16 ' strengths '"},
        {"{{- a -}}", "out 0-9 -' a '-"},
        {"{%– if a –%}", "do 0-16 -' if a '-"},
        {"{_{ name }_} {_% %_}",
         "escape 0-3 '{{' | escape 9-12 '}}' | escape 13-16 '{%' | escape 17-20 '%}'"},
        {"{{ a | default(\"}}\") }}", "out 0-23 ' a | default(\"}}\") '"},
        {"{{ a | default(“}}”) }}", "out 0-27 ' a | default(\"}}\") '"},
        {"{{ [Manager's name] }} it's {{ b }}", "out 0-22 ' [Manager's name] ' | out 28-35 ' b '"},
        {"{{ a | default('It's here }}') }}", "out 0-33 ' a | default('It's here }}') '"},
        {"a lone #} is text", ""},
    }));
    CHECK(described(text) == expected);
}

TEST_CASE("lexer: a mistake is told and hides nothing behind it", "[compile][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"{{ a and {{ b }}",
         "out 9-16 ' b ' || E101 0-8 the tag \"{{ a and\" is never closed / add \"}}\" behind it, "
         "in "
         "the same paragraph"},
        {"{{ a %} {{ b }}",
         "out 8-15 ' b ' || E101 0-7 the tag \"{{ a\" is closed by \"%}\" / what begins with "
         "\"{{\" "
         "ends with \"}}\""},
        {"a }} b",
         "|| E102 2-4 \"}}\" closes no tag / add \"{{\" where the tag begins, or write \"}_}\" to "
         "print the braces"},
        {"%} {{ b }}",
         "out 3-10 ' b ' || E102 0-2 \"%}\" closes no tag / add \"{%\" where the tag begins, or "
         "write \"%_}\" to print the braces"},
        {"{{ a | default(\"x) }} and {{ b }}", "out 0-21 ' a | default(\"x) ' | out 26-33 ' b '"},
        {"{# begins {{ b }}",
         "out 10-17 ' b ' || E101 0-2 the tag \"{#\" is never closed / add \"#}\" behind it, in "
         "the "
         "same paragraph"},
        {"{{ Żółć Żółć Żółć Żółć Żółć",
         "|| E101 0-29 the tag \"{{ Żółć Żółć Żółć\" is never closed / add \"}}\" behind it, in "
         "the same paragraph"},
    }));
    CHECK(described(text) == expected);
}

TEST_CASE("lexer: a tag cut by a paragraph's end is told from two mistakes", "[compile][unit]") {
    const TagMistake unclosed = find_tags("Dear {{ First").mistakes.at(0);
    const TagMistake other = find_tags("if x %}").mistakes.at(0);
    const TagMistake unopened = find_tags("name }},").mistakes.at(0);
    CHECK_FALSE(is_cut_tag(unclosed, other));
    CHECK_FALSE(is_cut_tag(unopened, unclosed));
    REQUIRE(is_cut_tag(unclosed, unopened));
    const TagMistake cut = cut_tag(unclosed);
    CHECK(cut.code == "E103");
    CHECK(cut.message == "a tag begins in this paragraph and ends in the next");
    CHECK(cut.hint == "join the two paragraphs, or begin the new line with Shift+Enter");
    CHECK(cut.begin == 5);
}

TEST_CASE("tag text: what word processors change is changed back", "[compile][unit]") {
    const auto [raw, expected] = GENERATE(table<std::string, std::string>({
        {"“a”, „b‟, «c»", "\"a\", \"b\", \"c\""},
        {"‘a’", "'a'"},
        {"a\u00A0b\u202Fc\u2009d\te", "a b c d e"},
        {"a – b − c\u2011d", "a - b - c-d"},
        {"\uFEFFfi\u00ADrst\u200B_name", "first_name"},
        {"default(“n/a – it’s\u00A0open”)", "default(\"n/a – it’s\u00A0open\")"},
        {"‘it’s’ – b", "'it’s' - b"},
        {"Straße", "Straße"},
    }));
    CHECK(normalise_tag_text(raw).text == expected);
}

TEST_CASE("tag text: every offset leads back to the original", "[compile][unit]") {
    const NormalisedText text = normalise_tag_text("“a” \u200B– é", 100);
    CHECK(text.text == "\"a\" - é");
    CHECK(text.offsets == std::vector<std::size_t>{100, 103, 104, 107, 111, 114, 115, 116, 117});
}

}  // namespace paperround
