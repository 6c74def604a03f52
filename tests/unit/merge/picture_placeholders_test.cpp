// SPDX-License-Identifier: MIT
// A picture whose description is a tag gives way to the picture of the data.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/sample_picture.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const MemoryFolder kFolder({{"ada.png", black_png(96)}, {"wide.jpg", jpeg_of(200, 100)}});

/// A picture of 4 by 3 cm with that description.
std::string with_picture(DocumentFormat format, const std::string& description) {
    if (format == DocumentFormat::Odt) {
        return make_odt(
            "<text:p>[<draw:frame draw:name=\"Image1\" text:anchor-type=\"as-char\" "
            "svg:width=\"4cm\" svg:height=\"3cm\" draw:z-index=\"0\"><draw:image "
            "xlink:href=\"Pictures/old.png\" xlink:type=\"simple\"/><svg:desc>" +
            description + "</svg:desc></draw:frame>]</text:p>");
    }
    return make_docx(
        "<w:p><w:r><w:t>[</w:t></w:r><w:r><w:drawing><wp:inline><wp:extent cx=\"1440000\" "
        "cy=\"1080000\"/><wp:docPr id=\"7\" name=\"Picture 7\" descr=\"" +
        description +
        "\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
        "picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        "<pic:nvPicPr><pic:cNvPr id=\"0\" name=\"old.png\"/><pic:cNvPicPr/></pic:nvPicPr>"
        "<pic:blipFill><a:blip r:embed=\"rId9\"/><a:srcRect l=\"5000\"/><a:stretch><a:fillRect/>"
        "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
        "cx=\"1440000\" cy=\"1080000\"/></a:xfrm><a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>]</w:t></w:r></w:p>");
}

std::string body(const std::string& package, const Record& record) {
    const CompiledTemplate ready = compiled(package);
    Renderer renderer(ready, &kFolder);
    return body_of(renderer.render(record));
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("placeholder picture: the data's picture takes its place, undistorted", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const bool docx = format == DocumentFormat::Docx;
    const std::string package = with_picture(format, " {{ photo }} ");
    const std::string square = body(package, Record().set("photo", "ada.png"));
    CHECK(holds(square, docx ? "<wp:extent cx=\"1080000\" cy=\"1080000\"/>"
                             : "svg:width=\"3.000cm\" svg:height=\"3.000cm\""));
    CHECK(holds(square, docx ? "r:embed=\"prImage1\"" : "xlink:href=\"Pictures/pr-image1.png\""));
    CHECK(!holds(square, "srcRect"));
    CHECK(!holds(square, "old.png\" xlink"));
    CHECK(!holds(square, "{{"));
    const std::string wide = body(package, Record().set("photo", "wide.jpg"));
    CHECK(holds(wide, docx ? "<a:ext cx=\"1440000\" cy=\"720000\"/>"
                           : "svg:width=\"4.000cm\" svg:height=\"2.000cm\""));
}

TEST_CASE("placeholder picture: what the author asks for goes before the frame", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const bool docx = format == DocumentFormat::Docx;
    const std::string out =
        body(with_picture(format, docx ? "{{ photo | image(1cm, 1cm, alt=&quot;A&quot;) }}"
                                       : "{{ photo | image(1cm, 1cm, alt=\"A\") }}"),
             Record().set("photo", "wide.jpg"));
    CHECK(holds(out, docx ? "cx=\"360000\" cy=\"360000\"" : "svg:width=\"1.000cm\""));
    CHECK(holds(out, docx ? "descr=\"A\"" : "<svg:desc>A</svg:desc>"));
}

TEST_CASE("placeholder picture: without a value it is taken out, or the default stands there",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const std::string none = body(with_picture(format, "{{ photo }}"), Record().set("photo", ""));
    CHECK(!holds(none, "drawing"));
    CHECK(!holds(none, "draw:frame"));
    const std::string otherwise =
        body(with_picture(format, "{{ photo | default('ada.png') }}"), Record().set("photo", ""));
    CHECK(holds(otherwise, format == DocumentFormat::Docx ? "prImage1" : "pr-image1.png"));
}

TEST_CASE("placeholder picture: a description without a tag is left alone, half a tag is refused",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    CHECK(mistakes_in(with_picture(format, "Our crest")) == "");
    CHECK(mistakes_in(with_picture(format, "Portrait of {{ name }}")) ==
          "review.docx  E436  the description of a picture holds a tag and more\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  Portrait of {{ name }}\n"
          "         ^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   let it be one tag, {{ photo }}, for a picture of the data to take its place; "
          "say what it shows with {{ photo | image(alt=\"Portrait of \" ~ name) }}");
    CHECK(mistakes_in(with_picture(format, "{{ photo | link }}"))
              .starts_with("review.docx  E432  only a picture can take a picture's place\n"));
}
