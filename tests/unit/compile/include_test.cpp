// SPDX-License-Identifier: MIT
// What a template includes, and what is said when it cannot.
#include "engine/compile/compiled_template.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/sample_picture.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

std::string docx_of(const std::vector<std::string>& lines) {
    return make_docx(docx_paragraphs(lines));
}

std::string odt_of(const std::vector<std::string>& lines) {
    return make_odt(odt_paragraphs(lines));
}

struct Compiled {
    std::optional<CompiledTemplate> ready;
    std::string mistakes;
};

Compiled compiled(const std::string& bytes, const Files& files,
                  const std::string& name = "letter.docx") {
    static const Schema schema({"name", "people"});
    const MemoryFolder folder(files);
    Diagnostics found;
    Compiled made;
    made.ready = compile_template(Package::from_bytes(bytes, name),
                                  {.schema = &schema, .parts = &folder}, found);
    for (const Diagnostic& one : found.all()) {
        made.mistakes += (made.mistakes.empty() ? "" : "\n\n") + describe(one);
    }
    return made;
}

std::string mistakes_in(const std::vector<std::string>& lines, const Files& files) {
    return compiled(docx_of(lines), files).mistakes;
}

/// The text around inserts.
std::string literals_of(const CompiledTemplate& ready) {
    return ready.programs.front().literals;
}

}  // namespace

TEST_CASE("include: the part's fields are fields of the template", "[compile][unit]") {
    const Files files{{"part.docx", docx_of({"of {{ name }}"})},
                      {"part.odt", odt_of({"of {{ name }}"})}};
    const auto docx =
        compiled(docx_of({"a", "{% include \"part.docx\" %}", "b {{ name }}"}), files);
    REQUIRE(docx.mistakes.empty());
    REQUIRE(docx.ready->fields.size() == 2);
    CHECK(docx.ready->fields[0].where.file == "part.docx");
    CHECK(describe(docx.ready->fields[0].where) == "Main text (paragraph 1)");
    CHECK(docx.ready->fields[1].where.file == "letter.docx");
    CHECK(describe(docx.ready->fields[1].where) == "Main text (paragraph 3)");
    const auto odt = compiled(odt_of({"{%p include 'part.odt' %}"}), files);
    REQUIRE(odt.mistakes.empty());
    CHECK(odt.ready->fields.size() == 1);
}

TEST_CASE("include: a mistake in the part is told with the part's name and place, in order",
          "[compile][unit]") {
    const Files files{
        {"part.docx", docx_of({"one", "{{ nobody }} and {{ nowhere }}", "{{ nowhere }}"})}};
    const auto found =
        compiled(docx_of({"{{ first }}", "{% include \"part.docx\" %}", "{{ last }}"}), files);
    CHECK(!found.ready);
    CHECK(found.mistakes ==
          "letter.docx  E105  unknown field \"first\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ first }}\n"
          "            ^^^^^\n"
          "  fix:   the data has: name, people\n\n"
          "part.docx  E105  unknown field \"nobody\"\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ nobody }} and {{ nowhere }}\n"
          "            ^^^^^^\n"
          "  fix:   the data has: name, people\n\n"
          "part.docx  E105  unknown field \"nowhere\"\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ nobody }} and {{ nowhere }}\n"
          "                             ^^^^^^^\n"
          "  fix:   the data has: name, people\n\n"
          "part.docx  E105  unknown field \"nowhere\"\n"
          "  where: Main text (paragraph 3)\n"
          "  text:  {{ nowhere }}\n"
          "            ^^^^^^^\n"
          "  fix:   the data has: name, people\n\n"
          "letter.docx  E105  unknown field \"last\"\n"
          "  where: Main text (paragraph 3)\n"
          "  text:  {{ last }}\n"
          "            ^^^^\n"
          "  fix:   the data has: name, people");
}

TEST_CASE("include: a file that is not there is asked for by a name that is", "[compile][unit]") {
    CHECK(mistakes_in({"{% include \"signatur.docx\" %}"}, {{"signature.docx", ""}}) ==
          "letter.docx  E641  the file \"signatur.docx\" is not in the folder templates\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% include \"signatur.docx\" %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   put it into the folder templates; or did you mean \"signature.docx\"?");
    CHECK(mistakes_in({"{% include \"a.docx\" %}"}, {})
              .find("fix:   put it into the folder templates, or correct the name: letter case "
                    "counts") != std::string::npos);
}

TEST_CASE("include: nothing outside the folder is included", "[compile][unit]") {
    CHECK(mistakes_in({"{% include \"../a.docx\" %}"}, {}) ==
          "letter.docx  E642  the file \"../a.docx\" is outside the folder of the template, "
          "templates\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% include \"../a.docx\" %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   put it into that folder and write its name there");
    Diagnostics found;
    compile_template(Package::from_bytes(docx_of({"{% include \"a.docx\" %}"}), "letter.docx"), {},
                     found);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all()[0].code == "E642");
    CHECK(found.all()[0].message == "there is no folder to take \"a.docx\" from");
}

TEST_CASE("include: it stands alone in its paragraph", "[compile][unit]") {
    CHECK(mistakes_in({"see {% include \"a.docx\" %}"}, {{"a.docx", docx_of({"a"})}}) ==
          "letter.docx  E640  a document cannot be included here\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  see {% include \"a.docx\" %}\n"
          "             ^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   put the tag into a paragraph of its own in the text");
}

TEST_CASE("include: a document of the other format is refused with the way out",
          "[compile][unit]") {
    CHECK(mistakes_in({"{% include \"a.odt\" %}"}, {{"a.odt", odt_of({"a"})}}) ==
          "letter.docx  E643  \"a.odt\" is a .odt document, and the template is a .docx document\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% include \"a.odt\" %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   open it, save it as .docx and include that file");
}

TEST_CASE("include: a broken part is named", "[compile][unit]") {
    CHECK(mistakes_in({"{% include \"a.docx\" %}"}, {{"a.docx", "no zip"}}) ==
          "letter.docx  E644  \"a.docx\" cannot be included: the file is a plain text "
          "file\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% include \"a.docx\" %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   open it and save it as .docx or .odt");
}

TEST_CASE("include: what includes itself is refused with the way round", "[compile][unit]") {
    const Files files{{"a.docx", docx_of({"{% include \"b.docx\" %}"})},
                      {"b.docx", docx_of({"b", "{% include \"./a.docx\" %}"})}};
    CHECK(mistakes_in({"{% include \"a.docx\" %}"}, files) ==
          "b.docx  E645  \"a.docx\" includes \"b.docx\" includes \"a.docx\", and so without end\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {% include \"./a.docx\" %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   take one of these includes out");
    CHECK(mistakes_in({"{% include \"letter.docx\" %}"}, {})
              .find("\"letter.docx\" includes \"letter.docx\", and so without end") !=
          std::string::npos);
}

TEST_CASE("include: files that include many others are refused in the end", "[compile][unit]") {
    const std::vector<std::string> ten(10, "{% include \"2.docx\" %}");
    Files files{{"1.docx", docx_of(ten)}};
    for (int i = 2; i < 5; ++i) {
        files[std::to_string(i) + ".docx"] = docx_of(
            std::vector<std::string>(10, "{% include \"" + std::to_string(i + 1) + ".docx\" %}"));
    }
    files["5.docx"] = docx_of({"end"});
    CHECK(mistakes_in({"{% include \"1.docx\" %}"}, files)
              .find("E645  there are more than 500 includes, one within the other") !=
          std::string::npos);
}

TEST_CASE("include: what cannot come along is named", "[compile][unit]") {
    const std::string part = make_odt(
        "<text:p><draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>");
    CHECK(
        compiled(odt_of({"{% include \"a.odt\" %}"}), {{"a.odt", part}}, "letter.odt").mistakes ==
        "letter.odt  E646  \"a.odt\" holds an embedded object or chart, which cannot be included\n"
        "  where: Main text (paragraph 1)\n"
        "  text:  {% include \"a.odt\" %}\n"
        "         ^^^^^^^^^^^^^^^^^^^^^\n"
        "  fix:   put a picture of it there instead");
}

TEST_CASE("include: notes come into the main text only", "[compile][unit]") {
    const std::string part = make_odt(
        "<text:p>a<text:note text:note-class=\"footnote\"><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>"
        "</text:p>");
    const std::string box = make_odt(
        "<text:p><draw:frame><draw:text-box><text:p>{% include \"a.odt\" %}</text:p>"
        "</draw:text-box></draw:frame></text:p>");
    CHECK(compiled(box, {{"a.odt", part}}, "letter.odt").mistakes ==
          "letter.odt  E647  \"a.odt\" has notes, which cannot stand here\n"
          "  where: Text box 1 (paragraph 1)\n"
          "  text:  {% include \"a.odt\" %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   include it in the main text, or write the notes as text");
}

TEST_CASE("include: the styles of the template win over those of the part", "[compile][unit]") {
    const auto style = [](const std::string& id, const std::string& name, const std::string& size) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name +
               "\"/><w:rPr><w:sz w:val=\"" + size + "\"/></w:rPr></w:style>";
    };
    const std::string part = make_docx(
        "<w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>t</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr><w:r><w:t>n</w:t></w:r></w:p>",
        {{"word/styles.xml",
          docx_part("w:styles", style("Titel", "Title", "60") + style("Note", "Note", "18"))}});
    const std::string host = make_docx(
        docx_paragraphs({"{% include \"a.docx\" %}", "{{ name }}"}),
        {{"word/styles.xml",
          docx_part("w:styles", style("Title", "title", "40") + style("Note", "Other", "50"))}});
    const auto made = compiled(host, {{"a.docx", part}});
    REQUIRE(made.mistakes.empty());
    CHECK(literals_of(*made.ready).find("<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>t") !=
          std::string::npos);
    CHECK(literals_of(*made.ready).find("<w:pStyle w:val=\"Note-part\"/></w:pPr><w:r><w:t>n") !=
          std::string::npos);
}

TEST_CASE("include: a bookmark of the part keeps its name unless the template has it",
          "[compile][unit]") {
    const auto marked = [](const std::string& name) {
        return "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"" + name +
               "\"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>";
    };
    const auto made = compiled(
        make_docx(marked("here") + docx_paragraphs({"{% include \"a.docx\" %}", "{{ name }}"})),
        {{"a.docx", make_docx(marked("here") + marked("there"))}});
    REQUIRE(made.mistakes.empty());
    const std::string text = literals_of(*made.ready);
    CHECK(text.find("<w:bookmarkStart w:id=\"1\" w:name=\"here_2\"/>") != std::string::npos);
    CHECK(text.find("w:name=\"there\"") != std::string::npos);
}

TEST_CASE("include: a template kept in one piece includes nothing any more", "[compile][unit]") {
    const MemoryFolder folder({{"a.docx", docx_of({"a {{ name }}"})}});
    const auto kept = template_in_one_piece(
        Package::from_bytes(docx_of({"{% include \"a.docx\" %}"}), "letter.docx"), folder);
    REQUIRE(kept);
    Diagnostics found;
    const auto ready = compile_template(Package::from_bytes(*kept, "letter.docx"), {}, found);
    REQUIRE(ready);
    CHECK(ready->fields.size() == 1);
    CHECK(!template_in_one_piece(Package::from_bytes(docx_of({"a"}), "letter.docx"), folder));
}

TEST_CASE("include: a text takes the lines of another text, tags and all", "[compile][unit]") {
    const MemoryFolder folder({{"signature.txt", "\xEF\xBB\xBFYours\r\n{{ head }}"},
                               {"logo.html", "<b>{{ head }}</b>\n"},
                               {"a.docx", docx_of({"a"})}});
    const auto listing = [&](const std::string& text, TextKind kind) {
        Diagnostics found;
        const auto program = compile_text(text, "mail.txt", kind, {.parts = &folder}, found);
        return program ? describe(*program) : describe(found.all().front());
    };
    CHECK(listing("a\n  {% include \"signature.txt\" %}\nb\n", TextKind::Plain) ==
          "  0 literal a\nYours\n\n"
          "  1 insert head\n"
          "  2 literal \nb\n\n");
    CHECK(listing("{% include 'logo.html' %}", TextKind::Html) ==
          "  0 literal <b>\n"
          "  1 insert head\n"
          "  2 literal </b>\n\n");
    CHECK(listing("a {% include 'signature.txt' %}", TextKind::Plain) ==
          "mail.txt  E640  a file cannot be included in the midst of a line\n"
          "  where: mail.txt:1:3\n"
          "  text:  a {% include 'signature.txt' %}\n"
          "           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   put the tag into a line of its own");
    CHECK(listing("\n{% include 'signature.txt' %}", TextKind::Html) ==
          "mail.txt  E643  \"signature.txt\" is plain text, and the text is HTML\n"
          "  where: mail.txt:2\n"
          "  text:  {% include 'signature.txt' %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   write it as HTML into a file whose name ends in .html");
    CHECK(listing("{% include 'a.docx' %}", TextKind::Plain).find("\"a.docx\" is no text") !=
          std::string::npos);
}

TEST_CASE("include: a mistake in an included text is told with its own line", "[compile][unit]") {
    const MemoryFolder folder(Files{{"end.txt", "one\n{{ head\n"}});
    Diagnostics found;
    compile_text("a\n{% include 'end.txt' %}\n{{ b\n", "mail.txt", TextKind::Plain,
                 {.parts = &folder}, found);
    REQUIRE(found.all().size() == 2);
    CHECK(describe(found.all()[0].where) == "end.txt:2");
    CHECK(describe(found.all()[1].where) == "mail.txt:3");
}
