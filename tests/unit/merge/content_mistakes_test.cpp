// SPDX-License-Identifier: MIT
// What is said of pictures and links that cannot be put in.
#include "engine/core/error.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/sample_picture.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const MemoryFolder kFolder({{"cut.png", black_png(10).substr(0, 60)},
                            {"gif.png", "GIF89a.............................."},
                            {"letter.pdf", "%PDF-1.7"},
                            {"huge.png", std::string(10'000'001, 'x')}});

/// The problem of a record that holds `value` in the column "it".
std::string problem_with(const std::string& tag, const Value& value,
                         const FileFolder* folder = &kFolder) {
    Location origin;
    origin.file = "staff.csv";
    origin.row = 17;
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const CompiledTemplate ready = compiled(package_of(format, {"a", tag}));
    try {
        Renderer(ready, folder).render(Record(origin).set("it", value));
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

std::string mistake_in(DocumentFormat format, const std::string& line) {
    return mistakes_in(package_of(format, {line}));
}

}  // namespace

TEST_CASE("content: a picture that cannot be used fails its record, and says why",
          "[merge][unit]") {
    CHECK(problem_with("{{ it | image }}", "gone.png") ==
          "review.docx  E630  the picture \"gone.png\" is not there (staff.csv, row 17)\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ it | image }}\n"
          "  fix:   put it into the folder of the data, or correct the name: letter case counts");
    CHECK(problem_with("{{ it | image }}", "../ada.png") ==
          "review.docx  E630  the picture \"../ada.png\" is outside the folder of the data "
          "(staff.csv, row 17)\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ it | image }}\n"
          "  fix:   put it into the folder of the data and write its name there");
    CHECK(problem_with("{{ it | image }}", "gif.png") ==
          "review.docx  E631  \"gif.png\" is not a PNG or JPEG picture but a GIF picture "
          "(staff.csv, row 17)\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ it | image }}\n"
          "  fix:   save the picture as PNG or JPEG");
    CHECK(problem_with("{{ it | image }}", "cut.png").find("but a damaged PNG picture") !=
          std::string::npos);
    CHECK(problem_with("{{ it | image }}", "letter.pdf").find("but a PDF") != std::string::npos);
    CHECK(problem_with("{{ it | image }}", "huge.png") ==
          "review.docx  E632  the picture \"huge.png\" is larger than 10 MB (staff.csv, row 17)\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ it | image }}\n"
          "  fix:   make it smaller: 1200 pixels are enough for half a page");
    CHECK(
        problem_with("{{ it | image }}", "a.png", nullptr) ==
        "review.docx  E635  the picture \"a.png\" cannot be read: there is no folder for pictures "
        "here (staff.csv, row 17)\n"
        "  where: Main text (paragraph 2)\n"
        "  text:  {{ it | image }}\n"
        "  fix:   put it into the data as data:image/png;base64,…");
    CHECK(problem_with("{{ it | image }}", "data:image/png,x") ==
          "review.docx  E635  the data: address \"data:image/png,x\" holds no picture that can be "
          "read (staff.csv, row 17)\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ it | image }}\n"
          "  fix:   it must be data:image/png;base64,… or data:image/jpeg;base64,…");
}

TEST_CASE("content: an address that could do harm is not linked to", "[merge][unit]") {
    const std::string address = GENERATE("javascript:alert(1)", "www.example.org", "file:///etc/x",
                                         "https:", "ada@example.org", "JavaScript:x");
    CHECK(problem_with("{{ it | link }}", address) ==
          "review.docx  E633  \"" + address +
              "\" is not the address of a link (staff.csv, row 17)\n"
              "  where: Main text (paragraph 2)\n"
              "  text:  {{ it | link }}\n"
              "  fix:   an address begins with https://, http://, mailto: or tel: (for a mail "
              "address: {{ \"mailto:\" ~ email | link(email) }})");
}

TEST_CASE("content: a text that no QR code holds is refused", "[merge][unit]") {
    CHECK(problem_with("{{ it | qr(3cm) }}", std::string(2'332, 'a')) ==
          "review.docx  E634  the text is too long for a QR code: 2332 bytes (staff.csv, row 17)\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ it | qr(3cm) }}\n"
          "  fix:   at most 2331 bytes fit; an address of 100 is read best");
    CHECK(problem_with("{{ it | qr(3cm) }}", std::string(2'331, 'a')) == "none");
}

TEST_CASE("content: what puts something on the page stands last in an output tag",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    CHECK(mistake_in(format, "{{ photo | image | upper }}") ==
          "review.docx  E430  the filter \"image\" is not the last one of its tag\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ photo | image | upper }}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   move it to the end of the tag");
    CHECK(mistake_in(format, "{% if photo | image %}x{% endif %}") ==
          "review.docx  E430  the filter \"image\" puts something on the page, and this tag does "
          "not\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% if photo | image %}x{% endif %}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   leave it out");
}

TEST_CASE("content: a size needs a unit and a limit", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const std::string size = GENERATE("4", "300cm", "\"wide\"", "0cm", "name");
    CHECK(mistake_in(format, "{{ photo | image(" + size + ") }}")
              .starts_with("review.docx  E431  the size of the picture cannot be read\n"));
}

TEST_CASE("content: no link inside a link, no end of a paragraph inside one", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const auto inside = [&](const std::string& tag) {
        return mistakes_in(
            format == DocumentFormat::Docx
                ? make_docx("<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>" + tag +
                            "</w:t></w:r></w:hyperlink></w:p>")
                : make_odt("<text:p><text:a xlink:href=\"#x\">" + tag + "</text:a></text:p>"));
    };
    CHECK(inside("{{ it | link }}") ==
          "review.docx  E432  a link cannot stand inside another link\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ it | link }}\n"
          "         ^^^^^^^^^^^^^^^\n"
          "  fix:   take the link around it away: right-click, Remove Hyperlink");
    CHECK(
        inside("{{ it | paragraphs }}")
            .starts_with("review.docx  E432  the paragraph cannot end here: the tag stands inside "
                         "a link, a control or a tracked change\n"));
    CHECK(inside("{{ it | image }}") == "");
}

TEST_CASE("content: a paragraph that ends a section is not split", "[merge][unit]") {
    CHECK(mistakes_in(make_docx("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{ it | paragraphs "
                                "}}</w:t></w:r></w:p>"))
              .starts_with("review.docx  E432  the paragraph ends a section, and cannot be there "
                           "several times\n"));
}

TEST_CASE("content: a text holds links and nothing else of this", "[merge][unit]") {
    Diagnostics diagnostics;
    CHECK(!compile_text("Dear {{ photo | image }}", "mail.txt", TextKind::Html, {}, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(describe(diagnostics.all()[0]) ==
          "mail.txt  E433  a text cannot hold what \"image\" makes\n"
          "  where: mail.txt:1:6\n"
          "  text:  Dear {{ photo | image }}\n"
          "              ^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   leave the filter out; it is for DOCX and ODT");
}
