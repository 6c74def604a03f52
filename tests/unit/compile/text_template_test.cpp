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

TEST_CASE("text: a hyphen takes the blanks and line ends beside its tag away", "[compile][unit]") {
    CHECK(listing("a\n\n {{- x -}} \n\n b {%- if y -%}\n c\n{%- endif %}\nd") ==
          "  0 literal a\n"
          "  1 insert x\n"
          "  2 literal b\n"
          "  3 unless y jump 5\n"
          "  4 literal c\n"
          "  5 literal d\n");
}

TEST_CASE("text: in HTML a value is written for the place it stands in", "[compile][unit]") {
    Diagnostics diagnostics;
    const auto program =
        compile_text("<a href=\"{{ url }}\">{{ url }}</a><!-- {{ url }} --> a > b {{ x }}",
                     "mail.html", TextKind::Html, {}, diagnostics);
    REQUIRE(program);
    std::vector<Escaping> escapings;
    for (const Instruction& instruction : program->instructions) {
        if (instruction.kind == Instruction::Kind::Insert)
            escapings.push_back(instruction.escaping);
    }
    CHECK(escapings ==
          std::vector{Escaping::HtmlAttribute, Escaping::Html, Escaping::Html, Escaping::Html});
}

TEST_CASE("text: in HTML a value has quotes around it and is no script", "[compile][unit]") {
    CHECK(listing("<a href={{ url }}>", TextKind::Html) ==
          "invitation.txt  E110  a value stands inside <…> without quotes around it\n"
          "  where: invitation.txt:1:9\n"
          "  text:  <a href={{ url }}>\n"
          "                 ^^^^^^^^^\n"
          "  fix:   write href=\"{{ address }}\"");
    CHECK(listing("<script>\nlet a = '{{ x }}'\n</script>", TextKind::Html) ==
          "invitation.txt  E110  a value cannot stand in a script or a style\n"
          "  where: invitation.txt:2:10\n"
          "  text:  let a = '{{ x }}'\n"
          "                  ^^^^^^^\n"
          "  fix:   put it into the text");
}

TEST_CASE("text: a text has no pages", "[compile][unit]") {
    CHECK(listing("{% pagebreak %}") ==
          "invitation.txt  E109  a page cannot end here\n"
          "  where: invitation.txt:1:1\n"
          "  text:  {% pagebreak %}\n"
          "         ^^^^^^^^^^^^^^^\n"
          "  fix:   a text has no pages; leave it out");
}

TEST_CASE("text: in HTML a value that begins a link is an address, further on it is encoded",
          "[compile][unit]") {
    CHECK(listing("<a href=\"{{ url }}\">", TextKind::Html) ==
          "  0 literal <a href=\"\n"
          "  1 insert url | address\n"
          "  2 literal \">\n");
    CHECK(listing("<A HREF = ' {{ url }}'>", TextKind::Html).find("insert url | address\n") !=
          std::string::npos);
    CHECK(listing("<a href='java{{ url }}'>", TextKind::Html).find("insert url | address part\n") !=
          std::string::npos);
    CHECK(listing("<a href='mailto:{{ url }}'>", TextKind::Html).find("insert url\n") !=
          std::string::npos);
    CHECK(listing("<p title='{{ url }}'>", TextKind::Html).find("insert url\n") !=
          std::string::npos);
}

TEST_CASE("text: in HTML no value stands in a script of an attribute", "[compile][unit]") {
    const std::string refused =
        "invitation.txt  E110  a value cannot stand in a script\n"
        "  where: invitation.txt:1:13\n"
        "  text:  <p onclick=\"{{ x }}\">\n"
        "                     ^^^^^^^\n"
        "  fix:   put it into the text";
    CHECK(listing("<p onclick=\"{{ x }}\">", TextKind::Html) == refused);
    CHECK(listing("<a href=\"Java\tScript:{{ x }}\">", TextKind::Html)
              .find("E110  a value cannot stand in a script") != std::string::npos);
}
