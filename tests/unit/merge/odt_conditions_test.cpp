// SPDX-License-Identifier: MIT
// ODF's conditional text, hidden text, hidden paragraphs and conditional sections.
#include "tests/support/catch.hpp"
#include "tests/unit/merge/odt_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

Record ana() {
    return Record()
        .set("First name", "Ana")
        .set("role", "Head")
        .set("hours", 12)
        .set("phone", "")
        .set("reviewer", Record().set("name", "Ben"));
}

std::string choice(const std::string& condition) {
    return markup_of({"text:conditional-text", condition,
                      "text:string-value-if-true=\"yes\" text:string-value-if-false=\"no\""});
}

/// "yes" or "no".
std::string decided(const std::string& condition, const Record& record = ana()) {
    return filled_odt("<text:p>" + choice(condition) + "</text:p>", record);
}

std::string section(const std::string& condition, const std::string& display) {
    std::string opening =
        markup_of({"text:section", condition, "text:name=\"S\" text:display=\"" + display + "\""});
    opening.replace(opening.size() - 2, 2, ">");
    return opening + "<text:p>inside</text:p></text:section><text:p>end</text:p>";
}

}  // namespace

TEST_CASE("odt conditions: conditional text shows one of its two texts", "[merge][unit]") {
    CHECK(decided("ooow:role == \"Head\"") == "yes\n");
    CHECK(decided("ooow:role != \"Head\"") == "no\n");
    CHECK(decided("role EQ \"head\"") == "no\n");
    CHECK(decided("ooow:role NEQ \"Cook\"") == "yes\n");
}

TEST_CASE("odt conditions: numbers compare as numbers, whatever the operator is called",
          "[merge][unit]") {
    CHECK(decided("ooow:hours > 9") == "yes\n");
    CHECK(decided("ooow:hours L 100") == "yes\n");
    CHECK(decided("ooow:hours LT 12") == "no\n");
    CHECK(decided("ooow:hours GEQ 12 AND hours <= 12.5") == "yes\n");
    CHECK(decided("ooow:hours G 12 OR hours EQ 12") == "yes\n");
}

TEST_CASE("odt conditions: a name alone asks whether it is filled", "[merge][unit]") {
    CHECK(decided("ooow:role") == "yes\n");
    CHECK(decided("ooow:phone") == "no\n");
    CHECK(decided("ooow:!phone") == "yes\n");
    CHECK(decided("ooow:NOT(phone) AND role") == "yes\n");
    CHECK(decided("ooow:phone == \"\"") == "yes\n");
}

TEST_CASE("odt conditions: database and table before a column do not matter", "[merge][unit]") {
    CHECK(decided("ooow:[staff.Sheet1.First Name] == \"Ana\"") == "yes\n");
    CHECK(decided("ooow:staff.Sheet1.First_Name == \"Ana\"") == "yes\n");
    CHECK(decided("ooow:[staff.ods.Sheet1.First Name] == \"Ana\"") == "yes\n");
    CHECK(decided("ooow:First name == \"Ana\"") == "yes\n");
    CHECK(decided("ooow:reviewer.name == \"Ben\"") == "yes\n");
}

TEST_CASE("odt conditions: the texts may hold tags, blanks and a column", "[merge][unit]") {
    const std::string field = markup_of({"text:conditional-text", "ooow:role",
                                         "text:string-value-if-true=\" a  {{ First name }} \" "
                                         "text:string-value-if-false=\"\""});
    CHECK(filled_odt("<text:p>x" + field + "x</text:p>", ana()) == "x a  Ana x\n");
    const std::string column = markup_of({"text:conditional-text", "ooow:role",
                                          "text:string-value-if-true=\"[staff.Sheet1.First name]\" "
                                          "text:string-value-if-false=\"\""});
    CHECK(filled_odt("<text:p>" + column + "</text:p>", ana()) == "Ana\n");
}

TEST_CASE("odt conditions: hidden text and hidden paragraphs are hidden when it is true",
          "[merge][unit]") {
    const auto text = [](const std::string& condition) {
        return "<text:p>a" +
               markup_of({"text:hidden-text", condition, "text:string-value=\" b\""}) + "</text:p>";
    };
    CHECK(filled_odt(text("ooow:phone == \"\""), ana()) == "a\n");
    CHECK(filled_odt(text("ooow:role == \"\""), ana()) == "a b\n");
    const auto paragraph = [](const std::string& condition) {
        return "<text:p>one" + markup_of({"text:hidden-paragraph", condition, ""}) +
               "</text:p><text:p>two</text:p>";
    };
    CHECK(filled_odt(paragraph("ooow:role"), ana()) == "two\n");
    CHECK(filled_odt(paragraph("ooow:!role"), ana()) == "one\ntwo\n");
}

TEST_CASE("odt conditions: a hidden paragraph takes its list item with it", "[merge][unit]") {
    const std::string list = "<text:list><text:list-item><text:p>one" +
                             markup_of({"text:hidden-paragraph", "ooow:role", ""}) +
                             "</text:p></text:list-item><text:list-item><text:p>two</text:p>"
                             "</text:list-item></text:list>";
    CHECK(filled_odt_body(list, ana()) ==
          "<text:list><text:list-item><text:p>two</text:p></text:list-item></text:list>");
}

TEST_CASE("odt conditions: a section goes when its condition is true", "[merge][unit]") {
    CHECK(filled_odt(section("ooow:role == \"Head\"", "condition"), ana()) == "end\n");
    CHECK(filled_odt_body(section("ooow:role == \"Cook\"", "none"), ana()) ==
          "<text:section text:name=\"S\"><text:p>inside</text:p></text:section>"
          "<text:p>end</text:p>");
    CHECK(filled_odt(section("ooow:role == \"Head\"", "true"), ana()) == "inside\nend\n");
}

TEST_CASE("odt conditions: what is about LibreOffice's own names stays as it is", "[merge][unit]") {
    const std::string field = choice("ooow:page == 1");
    CHECK(filled_odt_body("<text:p>" + field + "{{ role }}</text:p>", ana())
              .find("text:conditional-text text:condition=\"ooow:page == 1\"") !=
          std::string::npos);
    const std::string declared =
        "<text:user-field-decls><text:user-field-decl office:value-type=\"string\" "
        "office:string-value=\"x\" text:name=\"mood\"/></text:user-field-decls><text:p>" +
        choice("ooow:mood == \"x\"") + "{{ role }}</text:p>";
    CHECK(filled_odt_body(declared, ana()).find("text:conditional-text") != std::string::npos);
}

TEST_CASE("odt conditions: an unknown name, one that cannot be read, a mixture", "[merge][unit]") {
    const Schema schema = schema_of(ana());
    const auto told = [&](const std::string& condition) {
        return odt_mistakes("<text:p>" + choice(condition) + "</text:p>", schema);
    };
    CHECK(told("ooow:rolle == \"Head\"") ==
          "review.docx  E105  unknown field \"rolle\"\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  ooow:rolle == \"Head\"\n"
          "              ^^^^^\n"
          "  fix:   the data has \"role\". Did you mean that?");
    CHECK(told("ooow:role = {x}") ==
          "review.docx  E330  this condition cannot be read\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  ooow:role = {x}\n"
          "         ^^^^^^^^^^^^^^^\n"
          "  fix:   write it with names, texts in straight quotes, numbers, ==, !=, <, >, AND, OR, "
          "NOT and parentheses");
    CHECK(told("ooow:role AND page == 1") ==
          "review.docx  E331  this condition asks about the data and about \"page\" at once\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  ooow:role AND page == 1\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   use two fields, one inside the other: \"page\" is known to LibreOffice alone, "
          "when somebody opens the document");
}
