// SPDX-License-Identifier: MIT
// What `paperround fields` and `paperround check` learn of a template's names.
#include "engine/compile/compiled_template.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

/// "path" of each use, with ? where it may be empty.
std::string uses_in(const std::vector<std::string>& lines) {
    Diagnostics diagnostics;
    const auto docx = compile_template(
        Package::from_bytes(make_docx(docx_paragraphs(lines)), "a.docx"), {}, diagnostics);
    const auto odt = compile_template(Package::from_bytes(make_odt(odt_paragraphs(lines)), "a.odt"),
                                      {}, diagnostics);
    REQUIRE(docx);
    REQUIRE(odt);
    std::string text;
    for (const FieldUse& use : docx->fields) {
        text += use.path + (use.need == FieldUse::Need::MayBeEmpty ? "? " : " ");
    }
    CHECK(docx->fields.size() == odt->fields.size());
    return text;
}

/// "path: carrier" of each use, a line each.
std::string carriers_in(const std::string& bytes) {
    const Schema schema({"name", "agree", "grade", "day", "photo", "pupils", "pupils[].name"});
    Diagnostics diagnostics;
    const auto compiled =
        compile_template(Package::from_bytes(bytes, "a"), {.schema = &schema}, diagnostics);
    for (const Diagnostic& one : diagnostics.all()) UNSCOPED_INFO(describe(one));
    REQUIRE(compiled);
    std::string text;
    for (const FieldUse& use : compiled->fields) {
        text += use.path + ": " + std::string(use.carrier) + "\n";
    }
    return text;
}

std::string control(const std::string& tag, const std::string& kind) {
    return "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/>" + kind +
           "</w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>";
}

std::string simple_field(const std::string& code) {
    return "<w:p><w:fldSimple w:instr=\"" + code + "\"/></w:p>";
}

}  // namespace

TEST_CASE("fields: what a name stands in is told in Word's words", "[compile][unit]") {
    CHECK(carriers_in(make_docx(
              docx_paragraphs({"{{ name }}"}) + simple_field("MERGEFIELD name") +
              simple_field("MERGEFIELD grade \\b &quot;in &quot;") + control("name", "") +
              control("agree", "<w14:checkbox/>") +
              control("grade", "<w:dropDownList><w:listItem w:value=\"A\"/></w:dropDownList>") +
              control("grade", "<w:comboBox/>") +
              control("day", "<w:date><w:dateFormat w:val=\"d MMMM\"/></w:date>") +
              "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"agree\"/>"
              "<w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r>"
              "<w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar "
              "w:fldCharType=\"end\"/></w:r></w:p>")) ==
          "name: \n"
          "name: Word merge field\n"
          "grade: Word merge field\n"
          "name: content control\n"
          "agree: check box\n"
          "grade: drop-down list\n"
          "grade: combo box\n"
          "day: date\n"
          "agree: check box form field\n");
}

TEST_CASE("fields: what a name stands in is told in LibreOffice's words", "[compile][unit]") {
    CHECK(carriers_in(make_odt(
              "<text:p><text:database-display text:column-name=\"name\">x</text:database-display>"
              "</text:p><text:p><text:conditional-text text:condition=\"ooow:agree\" "
              "text:string-value-if-true=\"a\" text:string-value-if-false=\"b\">a"
              "</text:conditional-text></text:p><text:p><text:placeholder "
              "text:placeholder-type=\"text\">&lt;name&gt;</text:placeholder></text:p>"
              "<text:p><text:text-input text:description=\"grade\">x</text:text-input></text:p>"
              "<text:p><loext:content-control loext:alias=\"agree\" loext:checkbox=\"true\" "
              "loext:checked-state=\"x\" loext:unchecked-state=\"o\">o</loext:content-control>"
              "</text:p><text:p><draw:frame text:anchor-type=\"as-char\" svg:width=\"2cm\" "
              "svg:height=\"2cm\"><draw:image xlink:href=\"Pictures/a.png\"/><svg:desc>{{ photo }}"
              "</svg:desc></draw:frame></text:p>")) ==
          "name: database field\n"
          "agree: conditional text\n"
          "name: placeholder\n"
          "grade: input field\n"
          "agree: check box\n"
          "photo: placeholder picture\n");
}

TEST_CASE("fields: a loop's names are told by the way from the record", "[compile][unit]") {
    CHECK(uses_in({"{% for o in objectives %}{{ loop.index }} {{ o.actions }} {{ o }} {{ name }}"
                   "{% endfor %}"}) == "objectives? objectives[].actions objectives[] name ");
    CHECK(uses_in({"{% for o in objectives %}{% for s in o.steps %}{{ s.text }}{% endfor %}"
                   "{% endfor %}"}) ==
          "objectives? objectives[].steps? objectives[].steps[].text ");
}

TEST_CASE("fields: who asks first, marks `?` or has a default may find nothing",
          "[compile][unit]") {
    CHECK(uses_in({"{{ phone? }} {{ fax | default(\"none\") }} {{ name }}"}) ==
          "phone? fax? name ");
    CHECK(uses_in({"{% if phone %}{{ phone }}{% else %}{{ mobile }}{% endif %}"}) ==
          "phone? phone? mobile ");
    CHECK(uses_in({"{% if not phone %}-{% else %}{{ phone }}{% endif %}"}) == "phone? phone? ");
}

TEST_CASE("fields: names that no column has can be allowed, and a control still knows its column",
          "[compile][unit]") {
    const Schema schema({"grade"});
    const std::string bytes = make_docx(
        "<w:sdt><w:sdtPr><w:tag w:val=\"grade\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent>"
        "</w:sdt>" +
        docx_paragraphs({"{{ nobody }}"}));
    Diagnostics diagnostics;
    const auto compiled =
        compile_template(Package::from_bytes(bytes, "a.docx"),
                         {.schema = &schema, .unknown_names = UnknownNames::Allow}, diagnostics);
    REQUIRE(compiled);
    CHECK(diagnostics.empty());
    CHECK(compiled->answer_slots.empty());
    REQUIRE(compiled->fields.size() == 2);
    CHECK(compiled->fields[0].path == "grade");
    CHECK(compiled->fields[0].kind == FieldUse::Kind::Control);
    CHECK(compiled->fields[1].path == "nobody");
}
