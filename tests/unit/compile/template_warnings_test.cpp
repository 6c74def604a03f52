// SPDX-License-Identifier: MIT
#include "engine/compile/template_warnings.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

std::string warnings_about(const std::string& bytes) {
    Diagnostics diagnostics;
    warn_about_template(Package::from_bytes(bytes, "a.docx"), diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += describe(diagnostic) + "\n";
    return text;
}

std::string relationships(const std::string& content) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           content + "</Relationships>";
}

}  // namespace

TEST_CASE("warnings: a plain template has none", "[compile][unit]") {
    CHECK(warnings_about(make_docx(docx_paragraphs({"{{ name }}"}))) == "");
    CHECK(warnings_about(make_odt(odt_paragraphs({"{{ name }}"}))) == "");
}

TEST_CASE("warnings: E502 tracked changes, where the first one is", "[compile][unit]") {
    const std::string text =
        "a.docx  E502  warning: 2 tracked changes that nobody has accepted or rejected\n"
        "  where: Main text (paragraph 2)\n"
        "  fix:   accept or reject them in the template, or merge with --strip changes, which "
        "accepts them in every document\n";
    CHECK(warnings_about(make_docx(
              docx_paragraphs({"a"}) +
              "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
              "<w:p><w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>old</w:delText></w:r></w:del>"
              "</w:p>")) == text);
    CHECK(warnings_about(
              make_odt("<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion/>"
                       "</text:changed-region></text:tracked-changes><text:p>a</text:p>")) ==
          "a.docx  E502  warning: a tracked change that nobody has accepted or rejected\n"
          "  where: Main text\n"
          "  fix:   accept or reject them in the template, or merge with --strip changes, which "
          "accepts them in every document\n");
}

TEST_CASE("warnings: E503 macros", "[compile][unit]") {
    const std::string text =
        "a.docx  E503  warning: the template holds macros\n"
        "  fix:   they are never run, and no document will have them\n";
    CHECK(warnings_about(make_docx("<w:p/>", {{"word/vbaProject.bin", "x"}})) == text);
    CHECK(warnings_about(make_odt("<text:p/>", {{"Basic/Standard/Module1.xml", "<a/>"}})) == text);
}

TEST_CASE("warnings: E504 links to what a reader does not have", "[compile][unit]") {
    CHECK(warnings_about(make_docx(
              "<w:p/>",
              {{"word/settings.xml", docx_part("w:settings", "")},
               {"word/_rels/settings.xml.rels",
                relationships("<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/"
                              "officeDocument/2006/relationships/mailMergeSource\" "
                              "Target=\"file:///C:/list.xlsx\" TargetMode=\"External\"/>")}})) ==
          "a.docx  E504  warning: the list of a mail merge is outside the file: "
          "file:///C:/list.xlsx\n"
          "  fix:   the link is left out of every document\n");
    CHECK(warnings_about(make_odt("<text:p><draw:frame><draw:image "
                                  "xlink:href=\"file:///home/a/crest.png\"/></draw:frame>"
                                  "</text:p>")) ==
          "a.docx  E504  warning: something is outside the file: file:///home/a/crest.png\n"
          "  fix:   insert it instead of linking it: a reader does not have it\n");
}

TEST_CASE("warnings: E505 comments do not come along", "[compile][unit]") {
    const std::string text =
        "a.docx  E505  note: a comment, which no document will have\n"
        "  where: Main text (paragraph 1)\n";
    CHECK(warnings_about(make_docx("<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>a</w:t></w:r>"
                                   "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference "
                                   "w:id=\"0\"/></w:r></w:p>")) == text);
    CHECK(warnings_about(make_odt("<text:p>a<office:annotation><text:p>hm</text:p>"
                                  "</office:annotation></text:p>")) == text);
}
