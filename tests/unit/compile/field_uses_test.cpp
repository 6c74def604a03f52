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

}  // namespace

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
