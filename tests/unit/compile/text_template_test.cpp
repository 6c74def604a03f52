// SPDX-License-Identifier: MIT
// Mail texts: the same language over plain text and HTML. Listings say what was compiled.
#include "engine/compile/compiled_template.hpp"
#include "tests/support/catch.hpp"

using namespace paperround;

namespace {

std::string listing(const std::string& text, TextKind kind = TextKind::Plain) {
    Diagnostics diagnostics;
    const auto program = compile_text(text, "invitation.txt", kind, {}, diagnostics);
    if (!program) return describe(diagnostics.all().front());
    return describe(*program);
}

}  // namespace

TEST_CASE("text: words are literals, tags are inserts", "[compile][unit]") {
    CHECK(listing("Dear {{ name }},\nsee you.\n") ==
          "  0 literal Dear \n"
          "  1 insert name\n"
          "  2 literal ,\nsee you.\n\n");
}

TEST_CASE("text: a line of statements leaves nothing behind", "[compile][unit]") {
    CHECK(listing("a\n  {% if late %}  \nb\n{% else %}\nc\n{% endif %}\n") ==
          "  0 literal a\n\n"
          "  1 unless late jump 4\n"
          "  2 literal b\n\n"
          "  3 jump 5\n"
          "  4 literal c\n\n");
}

TEST_CASE("text: a loop with what stands there for an empty list", "[compile][unit]") {
    CHECK(listing("{% for o in list %}{{ o }};{% else %}none{% endfor %}") ==
          "  0 loop o in list else 5\n"
          "  1 insert o\n"
          "  2 literal ;\n"
          "  3 next 1\n"
          "  4 jump 6\n"
          "  5 literal none\n");
}

TEST_CASE("text: the markup of an HTML text stays as it is", "[compile][unit]") {
    CHECK(listing("<p>{{- name -}} </p>", TextKind::Html) ==
          "  0 literal <p>\n"
          "  1 insert name\n"
          "  2 literal </p>\n");
}

TEST_CASE("text: a mistake is told with its line", "[compile][unit]") {
    CHECK(listing("Dear\n{% if x %}\n") ==
          "invitation.txt  E201  {% if x %} is never closed\n"
          "  where: invitation.txt:2:1\n"
          "  text:  {% if x %}\n"
          "         ^^^^^^^^^^\n"
          "  fix:   add {% endif %} after what depends on it");
}

TEST_CASE("text: an answer cannot stand in a mail", "[compile][unit]") {
    CHECK(listing("{{? x }}") ==
          "invitation.txt  E406  an answer cannot stand in a text\n"
          "  where: invitation.txt:1:1\n"
          "  text:  {{? x }}\n"
          "         ^^^^^^^^\n"
          "  fix:   answers are for documents that come back: DOCX and ODT");
}
