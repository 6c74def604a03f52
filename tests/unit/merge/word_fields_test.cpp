// SPDX-License-Identifier: MIT
// What Word's own fields print, rule by rule.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"
#include "tests/unit/merge/word_field_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Record ana() {
    return Record()
        .set("name", "Ana Lopes")
        .set("role", "Teacher")
        .set("hours", "12.5")
        .set("pay", "1,200.50")
        .set("day", "2026-11-06")
        .set("url", "https://school.example.org/a?b=\"c\"")
        .set("empty", "")
        .set("none", "");
}

std::string line(const std::string& sketch) {
    std::string text = word_filled(sketch, ana());
    if (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("word fields: IF prints the one or the other of its results", "[merge][word][unit]") {
    const auto [field, printed] = GENERATE(table<std::string, std::string>({
        {R"w({IF {MERGEFIELD role} = "Teacher" "teaches" "helps"})w", "teaches"},
        {R"w({IF {MERGEFIELD role}="Teacher""teaches""helps"})w", "teaches"},
        {R"w({ IF  {MERGEFIELD role}  =  Teacher  yes  no  \* MERGEFORMAT })w", "yes"},
        {R"w({IF {MERGEFIELD role} = “Teacher” “teaches” “helps”})w", "teaches"},
        {R"w({IF {MERGEFIELD role} = "teacher" "teaches" "helps"})w", "helps"},
        {R"w({IF {MERGEFIELD role} <> "Teacher" "a" "b"})w", "b"},
        {R"w({IF {MERGEFIELD role} = "Tea*" "a" "b"})w", "a"},
        {R"w({IF {MERGEFIELD role} = "?eache?" "a" "b"})w", "a"},
        {R"w({IF {MERGEFIELD role} = Tea* "a" "b"})w", "b"},
        {R"w({IF {MERGEFIELD role} <> "T*r" "a" "b"})w", "b"},
        {R"w({IF {MERGEFIELD hours} > 9 "a" "b"})w", "a"},
        {R"w({IF {MERGEFIELD hours} > "9" "a" "b"})w", "a"},
        {R"w({IF {MERGEFIELD pay} >= 1200.5 "a" "b"})w", "a"},
        {R"w({IF {MERGEFIELD hours} <= 12 "a" "b"})w", "b"},
        {R"w({IF {MERGEFIELD empty} = "" "a" "b"})w", "a"},
        {R"w({IF {MERGEFIELD empty} <> "" "a"})w", ""},
        {R"w({IF "x" = {MERGEFIELD role} "a" "b"})w", "b"},
        {R"w({IF {MERGEFIELD role} = "x" "a" "say \"no\" \\ never"})w", "say \"no\" \\ never"},
        {R"w({IF {MERGEFIELD role} = "Teacher" "Dear {MERGEFIELD name}" "Hello"})w",
         "Dear Ana Lopes"},
        {R"w({IF {MERGEFIELD role} = "Teacher" {MERGEFIELD name} "Hello"})w", "Ana Lopes"},
        {R"w({IF {MERGEFIELD hours} < 10 "few" "{IF {MERGEFIELD hours} < 20 "some" "many"}"})w",
         "some"},
        {R"w({IF {IF {MERGEFIELD role} = "Teacher" "1" "0"} = 1 "a" "b"})w", "a"},
        {R"w({IF {MERGEFIELD role} = "Teacher" "yes" "no" \* Upper})w", "YES"},
        {R"w({IF {COMPARE {MERGEFIELD hours} > 10} = 1 "a" "b"})w", "a"},
    }));
    INFO(field);
    CHECK(line("[" + field + "]") == "[" + printed + "]");
}

TEST_CASE("word fields: a merge field is printed as its switches say", "[merge][word][unit]") {
    const auto [field, printed] = GENERATE(table<std::string, std::string>({
        {R"w({MERGEFIELD name \* Upper})w", "ANA LOPES"},
        {R"w({MERGEFIELD name \* Lower \* MERGEFORMAT})w", "ana lopes"},
        {R"w({MERGEFIELD NAME \m \v})w", "Ana Lopes"},
        {R"w({MERGEFIELD hours \* Arabic})w", "13"},
        {R"w({MERGEFIELD hours \* Ordinal})w", "13th"},
        {R"w({MERGEFIELD hours \* CardText})w", "thirteen"},
        {R"w({MERGEFIELD hours \* OrdText \* Caps})w", "Thirteenth"},
        {R"w({MERGEFIELD hours \* roman})w", "xiii"},
        {R"w({MERGEFIELD hours \* ROMAN})w", "XIII"},
        {R"w({MERGEFIELD hours \* alphabetic})w", "m"},
        {R"w({MERGEFIELD hours \* Hex})w", "D"},
        {R"w({MERGEFIELD hours \* DollarText})w", "twelve and 50/100"},
        {R"w({MERGEFIELD name \* CardText})w", "Ana Lopes"},
        {R"w({MERGEFIELD pay \# "#,##0"})w", "1,201"},
        {R"w({MERGEFIELD pay \# £0.0})w", "£1200.5"},
        {R"w({MERGEFIELD name \# "0.00"})w", "Ana Lopes"},
        {R"w({MERGEFIELD day \@ "dddd d MMMM yyyy" \* Upper})w", "FRIDAY 6 NOVEMBER 2026"},
        {R"w({MERGEFIELD role \b "(" \f ")"})w", "(Teacher)"},
        {R"w({MERGEFIELD empty \b "(" \f ")"})w", ""},
    }));
    INFO(field);
    CHECK(line("[" + field + "]{MERGEFIELD name}") == "[" + printed + "]Ana Lopes");
}

TEST_CASE("word fields: formulas compute", "[merge][word][unit]") {
    const auto [field, printed] = GENERATE(table<std::string, std::string>({
        {R"w({= {MERGEFIELD hours} * 2})w", "25"},
        {R"w({={MERGEFIELD pay}+1})w", "1201.5"},
        {R"w({= {MERGEFIELD hours} / 3})w", "4.17"},
        {R"w({= {MERGEFIELD hours} / 3 \# "0.000"})w", "4.167"},
        {R"w({= {MERGEFIELD empty} + 1})w", "1"},
        {R"w({= 2 + {MERGEFIELD hours} * 2 ^ 2})w", "52"},
        {R"w({= ({MERGEFIELD hours} - 0.5) * 50%})w", "6"},
        {R"w({= -{MERGEFIELD hours}})w", "-12.5"},
        {R"w({= ROUND({MERGEFIELD hours}, 0)})w", "13"},
        {R"w({= INT({MERGEFIELD hours})})w", "12"},
        {R"w({= SUM({MERGEFIELD hours}, 1, 2)})w", "15.5"},
        {R"w({= AVERAGE({MERGEFIELD hours}; 0.5)})w", "6.5"},
        {R"w({= MIN({MERGEFIELD hours}, 7)})w", "7"},
        {R"w({= MAX({MERGEFIELD hours}, 7)})w", "12.5"},
        {R"w({= MOD({MERGEFIELD hours}, 5)})w", "2.5"},
        {R"w({= COUNT({MERGEFIELD hours}, {MERGEFIELD empty}, 1)})w", "2"},
        {R"w({= PRODUCT({MERGEFIELD hours}, 2)})w", "25"},
        {R"w({= SIGN(-{MERGEFIELD hours})})w", "-1"},
        {R"w({= ABS(-{MERGEFIELD hours})})w", "12.5"},
        {R"w({= IF({MERGEFIELD hours} > 10, 1, 2)})w", "1"},
        {R"w({= AND({MERGEFIELD hours} > 10, TRUE)})w", "1"},
        {R"w({= OR({MERGEFIELD hours} > 20, FALSE)})w", "0"},
        {R"w({= NOT({MERGEFIELD hours} > 20)})w", "1"},
        {R"w({= DEFINED({MERGEFIELD name} + 1)})w", "0"},
        {R"w({= {MERGEFIELD hours} \* CardText})w", "thirteen"},
    }));
    INFO(field);
    CHECK(line("[" + field + "]") == "[" + printed + "]");
}

TEST_CASE("word fields: SET gives a name that later fields read", "[merge][word][unit]") {
    CHECK(
        line(R"w({SET who "{MERGEFIELD name} ({MERGEFIELD role})"}{REF who} / {who \* Upper})w") ==
        "Ana Lopes (Teacher) / ANA LOPES (TEACHER)");
    CHECK(line(R"w({SET x {MERGEFIELD hours}}{IF x > 10 "long" "short"} {= x * 2})w") == "long 25");
    CHECK(line(R"w({IF {MERGEFIELD role} = "Teacher" "{SET p "she"}" "{SET p "he"}"}{REF p})w") ==
          "she");
}

TEST_CASE("word fields: COMPARE, QUOTE", "[merge][word][unit]") {
    CHECK(line(R"w({COMPARE {MERGEFIELD role} = "T*"} {COMPARE {MERGEFIELD role} = "x"})w") ==
          "1 0");
    CHECK(line(R"w({QUOTE "for {MERGEFIELD name}"})w") == "for Ana Lopes");
}

TEST_CASE("word fields: ASK and FILLIN take the answer given, or their default",
          "[merge][word][unit]") {
    Record record = ana();
    record.set("Which term?", "Autumn");
    CHECK(word_filled(R"w({ASK term "Which term?" \d "Spring"}{REF term} {FILLIN "Which term?"})w",
                      record) == "Spring Autumn\n");
}

TEST_CASE("word fields: a result over several paragraphs", "[merge][word][unit]") {
    CHECK(line("a {IF {MERGEFIELD role} = \"Teacher\" \"b¶c\" \"d\"} e") == "a b\nc e");
    CHECK(line("a {IF {MERGEFIELD role} = \"x\" \"b¶c\" \"d\"} e") == "a d e");
    CHECK(line("{IF {MERGEFIELD empty} <> \"\" \"{MERGEFIELD empty}¶\" \"\"}end") == "end");
    CHECK(line("{IF {MERGEFIELD name} <> \"\" \"{MERGEFIELD name}¶\" \"\"}end") ==
          "Ana Lopes\nend");
    CHECK(line("{MERGEFIELD name \\f \"¶\"}x{MERGEFIELD empty \\f \"¶\"}") == "Ana Lopes\nx");
    CHECK(line("{IF {MERGEFIELD role} = \"Teacher\" \"1¶2\"}{IF {MERGEFIELD role} = \"x\" \"3\" "
               "\"4¶5\"}") == "1\n24\n5");
}

TEST_CASE("word fields: a table may be a result", "[merge][word][unit]") {
    const std::string table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>" +
                              word_field("MERGEFIELD name") + "</w:p></w:tc></w:tr></w:tbl>";
    const auto body = [&](const std::string& role) {
        std::string xml =
            word_paragraphs("{IF {MERGEFIELD role} = \"" + role + "\" \"a¶b\" \"c\"}");
        const std::size_t at = xml.find("</w:p><w:p>") + 6;
        return make_docx(xml.insert(at, table));
    };
    const CompiledTemplate chosen = compiled(body("Teacher"));
    CHECK(text_of(Renderer(chosen).render(ana())) == "a\nAna Lopes\nb\n");
    const CompiledTemplate other = compiled(body("x"));
    CHECK(text_of(Renderer(other).render(ana())) == "c\n");
}

TEST_CASE("word fields: a result keeps the look of its letters", "[merge][word][unit]") {
    const std::string xml =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF "
        "</w:instrText></w:r>" +
        word_field("MERGEFIELD role") +
        "<w:r><w:instrText> = Teacher \"plain </w:instrText></w:r><w:r><w:rPr><w:b/></w:rPr>"
        "<w:instrText>bold</w:instrText></w:r><w:r><w:instrText>\"</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    const CompiledTemplate ready = compiled(make_docx(xml));
    CHECK(body_of(Renderer(ready).render(ana())) ==
          "<w:p><w:r><w:t xml:space=\"preserve\">plain </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
          "<w:t xml:space=\"preserve\">bold</w:t></w:r></w:p>");
}

TEST_CASE("word fields: what is Word's own business stays a field", "[merge][word][unit]") {
    const auto stays = [](const std::string& sketch) {
        const CompiledTemplate ready = compiled(make_docx(word_paragraphs(sketch)));
        return body_of(Renderer(ready).render(ana())) == word_paragraphs(sketch);
    };
    CHECK(stays("{PAGE«1»} of {NUMPAGES}"));
    CHECK(stays("{IF {PAGE} = {NUMPAGES} \"end\" \"\"}"));
    CHECK(stays("{= SUM(ABOVE)}{= 1 + 2}{DATE \\@ \"d MMMM\"}{REF _Ref1 \\h}{QUOTE \"x\"}"));
}

TEST_CASE("word fields: a merge field in the code of a field that stays is filled in",
          "[merge][word][unit]") {
    const CompiledTemplate ready =
        compiled(make_docx(word_paragraphs("{HYPERLINK \"{MERGEFIELD url}\"«here»}")));
    const std::string body = body_of(Renderer(ready).render(ana()));
    CHECK(body.find("https://school.example.org/a?b=\\\"c\\\"") != std::string::npos);
    CHECK(body.find("MERGEFIELD") == std::string::npos);
    CHECK(body.find("HYPERLINK") != std::string::npos);
}

TEST_CASE("word fields: a page number in a result stays a field there", "[merge][word][unit]") {
    const CompiledTemplate ready = compiled(
        make_docx(word_paragraphs("{IF {MERGEFIELD role} = Teacher \"page {PAGE«7»}\" \"\"}")));
    CHECK(body_of(Renderer(ready).render(ana())) ==
          "<w:p><w:r><w:t xml:space=\"preserve\">page </w:t></w:r>"
          "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
          "xml:space=\"preserve\">PAGE</w:instrText></w:r><w:r><w:fldChar "
          "w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">7</w:t></w:r>"
          "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
}

TEST_CASE("word fields: a locked field stays as it is", "[merge][word][unit]") {
    std::string xml = word_paragraphs("{MERGEFIELD name«old»}");
    xml.insert(xml.find(" w:fldCharType=\"begin\""), " w:fldLock=\"true\"");
    const CompiledTemplate ready = compiled(make_docx(xml));
    CHECK(body_of(Renderer(ready).render(ana())) == xml);
}

TEST_CASE("word fields: fields that are not whole do no harm", "[merge][word][unit]") {
    CHECK(line("a}b") == "ab");
    CHECK(line("a{MERGEFIELD name«x»«y»}b") == "aAna Lopesb");
    CHECK(word_mistakes("a{MERGEFIELD name") ==
          "review.docx  E301  this field has a beginning and no end\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  MERGEFIELD name\n"
          "         ^^^^^^^^^^^^^^^\n"
          "  fix:   delete it and insert it again; a field ends in the cell or text box in which "
          "it begins");
    CHECK(word_mistakes("a{PAGE").empty());
}

TEST_CASE("word fields: what cannot be worked out is told", "[merge][word][unit]") {
    const Schema schema({"role"});
    CHECK(word_mistakes("{ADDRESSBLOCK \\f \"x\"}") ==
          "review.docx  E302  the field ADDRESSBLOCK is not supported\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  ADDRESSBLOCK \\f \"x\"\n"
          "         ^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   write its lines with merge fields, each in a paragraph of its own: a line "
          "whose fields are all empty, with nothing else in it, is left out");
    CHECK(word_mistakes("{INCLUDEPICTURE \"{MERGEFIELD photo}\"}").find("E302") !=
          std::string::npos);
    CHECK(word_mistakes("{INCLUDEPICTURE \"https://example.org/a.png\"}").find("E302") !=
          std::string::npos);
    CHECK(word_mistakes("{INCLUDEPICTURE \"a.png\"«x»}").empty());
    CHECK(word_mistakes("{IF {MERGEFIELD role} \"a\" \"b\"}") ==
          "review.docx  E301  this IF compares nothing\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  IF {MERGEFIELD role} \"a\" \"b\"\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   write what is compared and how: IF {MERGEFIELD role} = \"Teacher\"; the signs "
          "are = <> < <= > >=");
    CHECK(word_mistakes("{FILLIN \"Term\"}", &schema) ==
          "review.docx  E305  nothing answers \"Term\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  FILLIN \"Term\"\n"
          "         ^^^^^^^^^^^^^\n"
          "  fix:   nobody is asked while documents are made: give the answer with --set "
          "\"Term=…\", or a default with \\d");
    CHECK(word_mistakes("{IF {MERGEFIELD rolle} = \"a\" \"b\"}", &schema) ==
          "review.docx  E105  unknown field \"rolle\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  IF {MERGEFIELD rolle} = \"a\" \"b\"\n"
          "                        ^^^^^\n"
          "  fix:   the data has \"role\". Did you mean that?");
}

TEST_CASE("word fields: a line goes when its merge fields are empty and nothing else is seen",
          "[merge][word][unit]") {
    const auto [sketch, text] = GENERATE(table<std::string, std::string>({
        {"a¶{MERGEFIELD empty}¶b", "a\nb"},
        {"a¶{MERGEFIELD empty} {MERGEFIELD none}¶b", "a\nb"},
        {"a¶{MERGEFIELD empty} {MERGEFIELD name}¶b", "a\n Ana Lopes\nb"},
        {"a¶Title: {MERGEFIELD empty}¶b", "a\nTitle: \nb"},
        {"a¶{MERGEFIELD empty}, {MERGEFIELD none}¶b", "a\n, \nb"},
        {"a¶{MERGEFIELD empty}\u00A0{MERGEFIELD none}¶b", "a\nb"},
        {"a¶{MERGEFIELD empty \\b \"(\" \\f \")\"}¶b", "a\nb"},
        {"a¶{MERGEFIELD empty}{IF {MERGEFIELD role} = x y z}¶b", "a\nz\nb"},
        {"a¶{MERGEFIELD empty}{IF {MERGEFIELD role} = x y}¶b", "a\nb"},
        {"a¶{IF {MERGEFIELD role} = x y}¶b", "a\n\nb"},
        {"a¶{SET p {MERGEFIELD name}}{MERGEFIELD empty}¶{REF p}", "a\nAna Lopes"},
    }));
    INFO(sketch);
    CHECK(line(sketch) == text);
}

TEST_CASE("word fields: a line of empty fields stays when something is drawn in it",
          "[merge][word][unit]") {
    const std::string field = word_field("MERGEFIELD empty");
    const std::string stops = "<w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"9000\"";
    const auto [more, paragraphs] = GENERATE_COPY(table<std::string, int>({
        {"<w:r><w:tab/></w:r>", 0},
        {"<w:r><w:br/></w:r>" + field, 0},
        {"<w:r><w:noBreakHyphen/></w:r>", 1},
        {"<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", 1},
        {"<w:r><w:ptab w:relativeTo=\"margin\" w:alignment=\"right\" w:leader=\"dot\"/></w:r>", 1},
        {stops + "/></w:tabs></w:pPr><w:r><w:tab/></w:r>", 0},
        {stops + " w:leader=\"none\"/></w:tabs></w:pPr><w:r><w:tab/></w:r>", 0},
        {stops + " w:leader=\"dot\"/></w:tabs></w:pPr><w:r><w:tab/></w:r>", 1},
        {stops + " w:leader=\"dot\"/></w:tabs></w:pPr>", 0},
    }));
    INFO(more);
    const CompiledTemplate ready =
        compiled(make_docx("<w:p>" + more + field + "</w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"));
    const std::string body = body_of(Renderer(ready).render(ana()));
    CHECK((body.find("<w:p>") == body.rfind("<w:p>") ? 0 : 1) == paragraphs);
}

TEST_CASE("word fields: the template's settings may keep the lines of empty fields",
          "[merge][word][unit]") {
    const auto [written, text] = GENERATE(table<std::string, std::string>({
        {"<w:doNotSuppressBlankLines/>", "a\n\nb\n"},
        {"<w:doNotSuppressBlankLines w:val=\"0\"/>", "a\nb\n"},
        {"", "a\nb\n"},
    }));
    const std::string settings =
        docx_part("w:settings", "<w:mailMerge>" + written + "</w:mailMerge>");
    const CompiledTemplate ready = compiled(
        make_docx(word_paragraphs("a¶{MERGEFIELD empty}¶b"), {{"word/settings.xml", settings}}));
    CHECK(text_of(Renderer(ready).render(ana())) == text);
}

TEST_CASE("word fields: a cell keeps a paragraph when its only line goes", "[merge][word][unit]") {
    const std::string xml = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" +
                            word_paragraphs("{MERGEFIELD empty}") + "</w:tc><w:tc>" +
                            word_paragraphs("{MERGEFIELD name}") + "</w:tc></w:tr></w:tbl><w:p/>";
    const CompiledTemplate ready = compiled(make_docx(xml));
    const std::string body = body_of(Renderer(ready).render(ana()));
    CHECK(body.find("<w:tc><w:p/></w:tc>") != std::string::npos);
}

TEST_CASE("word fields: regions repeat and choose like statements in braces",
          "[merge][word][unit]") {
    Record record = ana();
    record.set("pupils", List{Value(Record().set("name", "Ben").set("year", 7)),
                              Value(Record().set("name", "Cy").set("year", 8))});
    CHECK(word_filled("{MERGEFIELD each:pupils}¶{MERGEFIELD name} {MERGEFIELD year} "
                      "{MERGEFIELD role}¶{MERGEFIELD end:pupils}",
                      record) == "Ben 7 Teacher\nCy 8 Teacher\n");
    CHECK(word_filled("{MERGEFIELD TableStart:pupils}{MERGEFIELD name};{MERGEFIELD "
                      "TableEnd:pupils}",
                      record) == "Ben;Cy;\n");
    CHECK(word_filled("{MERGEFIELD pupils:each(p)}{MERGEFIELD p.name};{MERGEFIELD pupils:endEach}",
                      record) == "Ben;Cy;\n");
    CHECK(word_filled("{MERGEFIELD \"if:role = \\\"Teacher\\\"\"}yes{MERGEFIELD else:}no"
                      "{MERGEFIELD end:if}",
                      record) == "yes\n");
    CHECK(word_filled("{MERGEFIELD if:role = \"x\" \\* MERGEFORMAT}yes{MERGEFIELD else:}no"
                      "{MERGEFIELD end:if}",
                      record) == "no\n");
    CHECK(word_filled("{MERGEFIELD empty:if}yes{MERGEFIELD empty:else}no{MERGEFIELD empty:endIf}",
                      record) == "no\n");
}
