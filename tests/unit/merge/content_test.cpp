// SPDX-License-Identifier: MIT
// Pictures, QR codes, links, and values that become paragraphs: the same in both formats.
#include "engine/document/docx/opc.hpp"
#include "engine/document/picture/picture_header.hpp"
#include "engine/document/text_model.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/sample_picture.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

const MemoryFolder kFolder({{"photos/ada.png", black_png(96)},
                            {"wide.png", black_png(960)},
                            {"crest.jpg", jpeg_of(200, 100)}});

Package rendered(const std::string& package, const Record& record) {
    const CompiledTemplate ready = compiled(package);
    Renderer renderer(ready, &kFolder);
    return Package::from_bytes(std::string(renderer.render(record)), "out");
}

Package rendered(DocumentFormat format, const Sketch& sketch, const Record& record) {
    return rendered(package_of(format, sketch), record);
}

std::vector<std::string> parts_with(const Package& package, std::string_view word) {
    std::vector<std::string> names;
    for (const std::string& name : package.part_names()) {
        if (name.find(word) != std::string::npos) names.push_back(name);
    }
    return names;
}

const std::string& main_text(const Package& package, DocumentFormat format) {
    return *package.part(format == DocumentFormat::Docx ? "word/document.xml" : "content.xml");
}

std::size_t count_of(const std::string& text, std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++count;
    }
    return count;
}

/// "cx,cy" of each picture in EMU, or as ODF writes it.
std::vector<std::string> sizes_in(const Package& package, DocumentFormat format) {
    const bool docx = format == DocumentFormat::Docx;
    const std::string width = docx ? "<wp:extent cx=\"" : "svg:width=\"";
    const std::string& text = main_text(package, format);
    std::vector<std::string> sizes;
    for (std::size_t at = text.find(width); at != std::string::npos;
         at = text.find(width, at + 1)) {
        const std::size_t begin = at + width.size();
        const std::size_t middle = text.find('"', begin);
        const std::size_t second = text.find('"', middle + 1) + 1;
        sizes.push_back(text.substr(begin, middle - begin) + "," +
                        text.substr(second, text.find('"', second) - second));
    }
    return sizes;
}

}  // namespace

TEST_CASE("content: a picture has the size that is asked for, or its own", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Package out =
        rendered(format,
                 {"{{ a | image(4cm, 2cm) }} {{ b | image(width=4cm) }} "
                  "{{ b | image(height=10 mm) }} {{ a | image }} {{ b | image }}",
                  "{{ wide | image }}"},
                 Record().set("a", "photos/ada.png").set("b", "crest.jpg").set("wide", "wide.png"));
    const std::vector<std::string> docx = {"1440000,720000", "1440000,720000", "720000,360000",
                                           "914400,914400",  "914400,457200",  "5731510,5731510"};
    const std::vector<std::string> odt = {"4.000cm,2.000cm", "4.000cm,2.000cm",
                                          "2.000cm,1.000cm", "2.540cm,2.540cm",
                                          "2.540cm,1.270cm", "15.921cm,15.921cm"};
    CHECK(sizes_in(out, format) == (format == DocumentFormat::Docx ? docx : odt));
}

TEST_CASE("content: a picture is one part however often it stands in the document",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Package out =
        rendered(format,
                 {"{% for p in photos %}", "{{ p | image(1cm) }}", "{% endfor %}",
                  "{{ crest | image(1cm) }}"},
                 Record()
                     .set("photos", List{"photos/ada.png", "photos/ada.png", "crest.jpg"})
                     .set("crest", "crest.jpg"));
    const std::string folder = format == DocumentFormat::Docx ? "word/media/" : "Pictures/";
    CHECK(parts_with(out, "pr-image") ==
          std::vector<std::string>{folder + "pr-image1.png", folder + "pr-image2.jpeg"});
    CHECK(*out.part(folder + "pr-image1.png") == black_png(96));
    CHECK(sizes_in(out, format).size() == 4);
}

TEST_CASE("content: pictures and links may stand in a condition or a loop in the line",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Package out = rendered(
        format,
        {"a {% for p in photos %}{{ p | image(1cm) }}{% if loop.last %} {{ page | link(\"see\") }}"
         "{% endif %}{% endfor %} b{% if none %}{{ none | image(1cm) }}{% endif %}"},
        Record()
            .set("photos", List{"photos/ada.png", "crest.jpg"})
            .set("page", "https://example.org/")
            .set("none", ""));
    CHECK(sizes_in(out, format).size() == 2);
    std::string text = plain_text(read_text_model(out));
    std::erase_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0x80U) != 0; });
    CHECK(text.starts_with("a "));
    CHECK(text.ends_with(" see b\n"));
}

TEST_CASE("content: in DOCX every part has its own relationships, and the types are declared",
          "[merge][unit]") {
    const std::string header =
        docx_part("w:hdr", docx_paragraphs({"{{ crest | image(1cm) }} {{ page | link }}"}));
    const Package out = rendered(
        make_docx(
            docx_paragraphs({"{{ photo | image(1cm) }} {{ crest | image(1cm) }}"}) +
                "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>",
            {{"word/header1.xml", header}}),
        Record()
            .set("photo", "photos/ada.png")
            .set("crest", "crest.jpg")
            .set("page", "https://example.org/?a=1&b=2"));
    const auto list = [&](const std::string& part) {
        std::string text;
        for (const Relationship& one : relationships_of(out, part)) {
            if (one.id.starts_with("pr")) text += one.id + " " + one.kind + " " + one.target + "\n";
        }
        return text;
    };
    CHECK(list("word/document.xml") ==
          "prImage1 image word/media/pr-image1.png\nprImage2 image word/media/pr-image2.jpeg\n");
    CHECK(list("word/header1.xml") ==
          "prImage2 image word/media/pr-image2.jpeg\n"
          "prLink1 hyperlink https://example.org/?a=1&b=2\n");
    const ContentTypes types(out);
    CHECK(types.of("word/media/pr-image1.png") == "image/png");
    CHECK(types.of("word/media/pr-image2.jpeg") == "image/jpeg");
}

TEST_CASE("content: in ODT the manifest lists the pictures", "[merge][unit]") {
    const Package out = rendered(DocumentFormat::Odt, {"{{ p | image }}{{ q | image }}"},
                                 Record().set("p", "photos/ada.png").set("q", "crest.jpg"));
    const std::string& manifest = *out.part("META-INF/manifest.xml");
    CHECK(manifest.find("<manifest:file-entry manifest:full-path=\"Pictures/pr-image1.png\" "
                        "manifest:media-type=\"image/png\"/>"
                        "<manifest:file-entry manifest:full-path=\"Pictures/pr-image2.jpeg\" "
                        "manifest:media-type=\"image/jpeg\"/></manifest:manifest>") !=
          std::string::npos);
}

TEST_CASE("content: a picture says what it shows", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Record record = Record().set("photo", "photos/ada.png").set("name", "A & \"B\"");
    const std::string said = main_text(
        rendered(format, {"{{ photo | image(1cm, alt=\"Portrait of \" ~ name) }}"}, record),
        format);
    CHECK(said.find("Portrait of A &amp; &quot;B&quot;") != std::string::npos);
    const std::string unsaid = main_text(rendered(format, {"{{ photo | image }}"}, record), format);
    const bool docx = format == DocumentFormat::Docx;
    CHECK(unsaid.find(docx ? "descr=\"photo\"" : "<svg:desc>photo</svg:desc>") !=
          std::string::npos);
}

TEST_CASE("content: a picture may stand in the data itself", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const std::string one_pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
        "hgGAWjR9awAAAABJRU5ErkJggg==";
    const Package out =
        rendered(format, {"{{ photo | image(1cm) }}"}, Record().set("photo", one_pixel));
    CHECK(parts_with(out, "pr-image1.png").size() == 1);
}

TEST_CASE("content: an empty value puts in nothing", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Package out = rendered(format,
                                 {"[{{ photo | image }}{{ address | qr(2cm) }}"
                                  "{{ address | link(\"x\") }}]"},
                                 Record().set("photo", "").set("address", ""));
    CHECK(parts_with(out, "pr-image").empty());
    CHECK(count_of(main_text(out, format), "hyperlink") == 0);
}

TEST_CASE("content: what a QR code says is squares of ink", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Package out = rendered(format, {"{{ address | qr(3cm) }}"},
                                 Record().set("address", "https://example.org/a"));
    const auto parts = parts_with(out, "pr-image1.png");
    REQUIRE(parts.size() == 1);
    const auto header = read_picture_header(*out.part(parts[0]));
    REQUIRE(header);
    CHECK(header->width == (25 + 8) * 8);  // version 2, its quiet zone, 8 pixels a square
    CHECK(sizes_in(out, format) == std::vector<std::string>{format == DocumentFormat::Docx
                                                                ? "1080000,1080000"
                                                                : "3.000cm,3.000cm"});
}

TEST_CASE("content: a link is text that can be clicked on", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Record record =
        Record().set("page", " https://example.org/a b?x=1&y=ä ").set("name", "Ada & Bob");
    const Sketch sketch = {"See {{ page | link(name) }}, or {{ page | link }}."};
    const Package out = rendered(format, sketch, record);
    const std::string& text = main_text(out, format);
    if (format == DocumentFormat::Docx) {
        CHECK(count_of(text, "r:id=\"prLink1\"") == 2);
        CHECK(relationships_of(out, "word/document.xml").back().target ==
              "https://example.org/a%20b?x=1&y=%C3%A4");
    } else {
        CHECK(count_of(text, "xlink:href=\"https://example.org/a%20b?x=1&amp;y=%C3%A4\"") == 2);
    }
    CHECK(count_of(text, ">Ada &amp; Bob</") == 1);
    CHECK(filled(format, {"See {{ page | link(name) }}."}, record) == "See Ada & Bob.\n");
}

TEST_CASE("content: in a mail's text a link is an address behind its words", "[merge][unit]") {
    Diagnostics diagnostics;
    const Record record = Record().set("page", "https://example.org/?a=1&b=2");
    const auto text = [&](TextKind kind, const char* source) {
        return render_text(*compile_text(source, "mail", kind, {}, diagnostics), record);
    };
    CHECK(text(TextKind::Plain, "{{ page | link(\"Book\") }}") ==
          "Book <https://example.org/?a=1&b=2>");
    CHECK(text(TextKind::Plain, "{{ page | link }}") == "https://example.org/?a=1&b=2");
    CHECK(text(TextKind::Html, "{{ page | link(\"<Book>\") }}") ==
          "<a href=\"https://example.org/?a=1&amp;b=2\">&lt;Book&gt;</a>");
}

TEST_CASE("content: each line becomes a paragraph of the same look", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const Record record = Record().set("text", "one\n\n  \r\ntwo & three\nfour\n");
    CHECK(filled(format, {"[{{ text | paragraphs }}]", "end"}, record) ==
          "[one\ntwo & three\nfour]\nend\n");
}

TEST_CASE("content: in DOCX a line takes the look of its paragraph and run along",
          "[merge][unit]") {
    const Package out =
        rendered(make_docx("<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
                           "<w:t>{{ text | paragraphs }}</w:t></w:r></w:p>"),
                 Record().set("text", "one\ntwo"));
    CHECK(count_of(main_text(out, DocumentFormat::Docx),
                   "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
                   "<w:t xml:space=\"preserve\">") == 2);
}

TEST_CASE("content: in ODT spans and list items end with their paragraph", "[merge][unit]") {
    const Package out =
        rendered(make_odt("<text:list><text:list-item><text:p text:style-name=\"P1\"><text:span "
                          "text:style-name=\"T1\">{{ text | paragraphs }}</text:span></text:p>"
                          "</text:list-item></text:list>"),
                 Record().set("text", "one\ntwo"));
    const std::string item =
        "<text:list-item><text:p text:style-name=\"P1\"><text:span text:style-name=\"T1\">";
    CHECK(main_text(out, DocumentFormat::Odt)
              .find("<text:list>" + item + "one</text:span></text:p></text:list-item>" + item +
                    "two</text:span></text:p></text:list-item></text:list>") != std::string::npos);
}

TEST_CASE("content: lines of a list stay in their paragraph", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    CHECK(filled(format, {"[{{ names | lines }}]"}, Record().set("names", List{"a", "", "b"})) ==
          "[a\nb]\n");
}

TEST_CASE("content: equal records give equal bytes, and one forgets the other", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const CompiledTemplate ready =
        compiled(package_of(format, {"{{ photo | image }}{{ page | link }}"}));
    Renderer renderer(ready, &kFolder);
    const Record ada = Record().set("photo", "photos/ada.png").set("page", "https://example.org/1");
    const Record bob = Record().set("photo", "crest.jpg").set("page", "https://example.org/2");
    const std::string first(renderer.render(ada));
    const std::string second(renderer.render(bob));
    CHECK(first != second);
    CHECK(std::string(renderer.render(ada)) == first);
    Renderer other(ready, &kFolder);
    CHECK(std::string(other.render(bob)) == second);
}
