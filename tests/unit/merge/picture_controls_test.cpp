// SPDX-License-Identifier: MIT
// Content controls for a picture, by their names.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/sample_picture.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const MemoryFolder kFolder({{"ada.png", black_png(96)}, {"bo.png", black_png(32)}});

/// 4 by 3 cm.
const std::string kDrawing =
    "<w:r><w:drawing><wp:inline><wp:extent cx=\"1440000\" cy=\"1080000\"/><wp:docPr id=\"7\" "
    "name=\"Picture 7\"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" "
    "name=\"old.png\"/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill>"
    "<pic:spPr><a:xfrm><a:ext cx=\"1440000\" cy=\"1080000\"/></a:xfrm></pic:spPr></pic:pic>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

std::string docx_control(const std::string& name, const std::string& content) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"" + name +
           "\"/><w:id w:val=\"5\"/><w:showingPlcHdr/><w:picture/></w:sdtPr><w:sdtContent>" +
           content + "</w:sdtContent></w:sdt>";
}

std::string odt_control(const std::string& name) {
    return "<loext:content-control loext:picture=\"true\" loext:alias=\"" + name +
           "\"><draw:frame draw:name=\"Image1\" svg:width=\"4cm\" svg:height=\"3cm\"><draw:image "
           "xlink:href=\"Pictures/old.png\"/></draw:frame></loext:content-control>";
}

std::string body(const std::string& package, const Record& record) {
    const Schema schema({"photo", "people[].photo"});
    const CompiledTemplate ready = compiled(package, &schema);
    Renderer renderer(ready, &kFolder);
    return body_of(renderer.render(record));
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("picture control: shows the picture that its field names, in the room it has",
          "[merge][unit]") {
    const std::string name = GENERATE(as<std::string>(), "photo", "data:photo", "Photo");
    const std::string docx = body(make_docx("<w:p>" + docx_control(name, kDrawing) + "</w:p>"),
                                  Record().set("photo", "ada.png"));
    CHECK(holds(docx, "<w:picture/>"));
    CHECK(!holds(docx, "showingPlcHdr"));
    CHECK(holds(docx, "r:embed=\"prImage1\""));
    CHECK(holds(docx, "<wp:extent cx=\"1080000\" cy=\"1080000\"/>"));
    const std::string odt = body(make_odt("<text:p>" + odt_control(name) + "</text:p>"),
                                 Record().set("photo", "ada.png"));
    CHECK(holds(odt, "<loext:content-control loext:picture=\"true\""));
    CHECK(holds(odt, "xlink:href=\"Pictures/pr-image1.png\""));
    CHECK(holds(odt, "svg:width=\"3.000cm\" svg:height=\"3.000cm\""));
}

TEST_CASE("picture control: without a picture it goes, what it stands around stays",
          "[merge][unit]") {
    const Record nobody = Record().set("photo", "");
    const std::string in_line =
        body(make_docx("<w:p><w:r><w:t>a</w:t></w:r>" + docx_control("photo", kDrawing) + "</w:p>"),
             nobody);
    CHECK(!holds(in_line, "w:sdt"));
    CHECK(!holds(in_line, "w:drawing"));
    CHECK(holds(in_line, ">a<"));
    const std::string around_paragraph =
        body(make_docx(docx_control(
                 "photo", "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + kDrawing + "</w:p>")),
             nobody);
    CHECK(!holds(around_paragraph, "w:sdt"));
    CHECK(holds(around_paragraph, "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"));
    CHECK(!holds(body(make_odt("<text:p>" + odt_control("photo") + "</text:p>"), nobody),
                 "content-control"));
}

TEST_CASE("picture control: one of another name stays as it is, and asks nothing",
          "[merge][unit]") {
    const std::string name = GENERATE(as<std::string>(), "logo", "answer:photo", "");
    const Schema schema({"photo"});
    for (const std::string& package : {make_docx("<w:p>" + docx_control(name, kDrawing) + "</w:p>"),
                                       make_odt("<text:p>" + odt_control(name) + "</text:p>")}) {
        const CompiledTemplate ready = compiled(package, &schema);
        CHECK(ready.answer_slots.empty());
        Renderer renderer(ready, &kFolder);
        const std::string out = body_of(renderer.render(Record().set("photo", "ada.png")));
        CHECK((holds(out, "rId9") || holds(out, "Pictures/old.png")));
    }
}

TEST_CASE("picture control: in a repeating section it shows the item's picture", "[merge][unit]") {
    const std::string item =
        "<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>"
        "<w:p>" +
        docx_control("photo", kDrawing) + "</w:p></w:sdtContent></w:sdt>";
    const std::string out =
        body(make_docx("<w:sdt xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
                       "<w:sdtPr><w:tag w:val=\"people\"/><w15:repeatingSection/></w:sdtPr>"
                       "<w:sdtContent>" +
                       item + "</w:sdtContent></w:sdt><w:p/>"),
             Record().set("people", List{Value(Record().set("photo", "ada.png")),
                                         Value(Record().set("photo", "bo.png"))}));
    CHECK(holds(out, "prImage1"));
    CHECK(holds(out, "prImage2"));
}
