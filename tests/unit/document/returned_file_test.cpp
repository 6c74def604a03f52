// SPDX-License-Identifier: MIT
#include "engine/document/returned/readable_file.hpp"
#include "engine/document/text_model_bytes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/document/block_listing.hpp"

#include <fmt/format.h>

using namespace std::string_literals;
using namespace paperround;
using testing::list_blocks;

namespace {

/// Answers with what it was made with.
class GivenConverter : public DocumentConverter {
  public:
    explicit GivenConverter(std::string answer) : answer_(std::move(answer)) {}
    std::string to_docx(std::string_view, Source) override { return answer_; }
    std::string words_of_pdf(std::string_view) override { return answer_; }

  private:
    std::string answer_;
};

TextModel read(std::string bytes, std::string converted = {}) {
    GivenConverter converter(std::move(converted));
    return read_returned_file(std::move(bytes), "form", converter);
}

struct Word {
    double left;
    double top;
    std::string text;
};

/// A page of words, each as wide as its letters and twelve points high.
std::string page_of(const std::vector<Word>& words) {
    std::string out = "<page width=\"600\" height=\"800\">";
    for (const Word& word : words) {
        out += fmt::format(
            "<word xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">{}</word>", word.left, word.top,
            word.left + 6 * static_cast<double>(word.text.size()), word.top + 12, word.text);
    }
    return out + "</page>";
}

TextModel read_pdf(const std::string& pages) {
    return read("%PDF-1.7\n",
                "<!DOCTYPE html PUBLIC \"x\" \"http://example.org/x.dtd\"><html><body>" + pages +
                    "</body></html>");
}

}  // namespace

TEST_CASE("returned file: a plain text is a paragraph a line, in whatever encoding",
          "[document][returned]") {
    CHECK(list_blocks(read("\xEF\xBB\xBFName\r\nAna\r\n")) == "Name\nAna\n");
    CHECK(list_blocks(read("Caf\xE9\n")) == "Café\n");
    CHECK(list_blocks(read("\xFF\xFEH\0i\0\n\0\x3D\xD8\x00\xDE"s)) == "Hi\n\xF0\x9F\x98\x80\n");
    CHECK(list_blocks(read("> 1. What?\n> Much\n\nyours\n")) == "1. What?\nMuch\n\nyours\n");
    const TextModel model = read("Name\n");
    CHECK(model.origin == TextOrigin::Layout);
    CHECK(model.remarks == std::vector<std::string>{"converted from a plain text file"});
}

TEST_CASE("returned file: a web page keeps its tables", "[document][returned]") {
    CHECK(list_blocks(read("<html><head><title>x</title></head><body><h1>Form</h1>"
                           "<p>Name:\n <b>Ana</b><br>Boyd</p><table><tr><td rowspan=2>A</td>"
                           "<td colspan=2>B</td></tr><tr><td>C<td><input type=checkbox checked> D"
                           "</table><script>no()</script></body></html>")) ==
          "(heading) Form\nName: Ana\\nBoyd\n[1,1,1] A\n[1,1,2] B\n[1,2,2] C\n[1,2,3] ☒ D\n");
}

TEST_CASE("returned file: a Word document in one XML file is read like a DOCX",
          "[document][returned]") {
    const TextModel model = read(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>"
        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\" "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<pkg:part pkg:name=\"/word/document.xml\" pkg:contentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"><pkg:xmlData>"
        "<w:document><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body></w:document>"
        "</pkg:xmlData></pkg:part></pkg:package>");
    CHECK(list_blocks(model) == "Hello\n");
    CHECK(model.origin == TextOrigin::Native);
}

TEST_CASE("returned file: what was converted says so", "[document][returned]") {
    const TextModel model =
        read("{\\rtf1 x}", testing::make_docx(testing::docx_paragraphs({"Name"})));
    CHECK(list_blocks(model) == "Name\n");
    CHECK(model.origin == TextOrigin::Converted);
    CHECK(model.remarks == std::vector<std::string>{"converted from a rich text file (.rtf)"});
}

TEST_CASE("returned file: lines of a PDF become paragraphs where there was no room for more",
          "[document][returned]") {
    CHECK(list_blocks(read_pdf(page_of({{50, 100, "Please"},
                                        {90, 100, "complete-every-section"},
                                        {50, 112, "and-return"},
                                        {50, 124, "it."},
                                        {50, 160, "Name"}}))) ==
          "Please complete-every-section and-return\nit.\nName\n");
}

TEST_CASE("returned file: columns and rows of a PDF's table are those of the page",
          "[document][returned]") {
    CHECK(list_blocks(read_pdf(page_of({{50, 80, "Self-evaluation-of-a-teacher-whose-name-is-long"},
                                        {60, 120, "Name"},
                                        {300, 120, "Ana"},
                                        {321, 120, "Boyd-Llewellyn"},
                                        {60, 140, "Role"},
                                        {300, 140, "Head"},
                                        {300, 160, "Teacher"},
                                        {60, 180, "Cycle"},
                                        {50, 220, "End"}}))) ==
          "Self-evaluation-of-a-teacher-whose-name-is-long\n[1,1,1] Name\n[1,1,2] Ana "
          "Boyd-Llewellyn\n"
          "[1,2,1] Role\n[1,2,2] Head\n[1,2,2] Teacher\n[1,3,1] Cycle\n[1,3,2] \nEnd\n");
}

TEST_CASE("returned file: an address that a PDF breaks is whole again", "[document][returned]") {
    CHECK(list_blocks(read_pdf(page_of(
              {{50, 100, "see"}, {72, 100, "https://example.org/x?"}, {50, 112, "id=3"}}))) ==
          "see https://example.org/x?id=3\n");
}

TEST_CASE("returned file: a PDF without words is for a person", "[document][returned]") {
    const TextModel model = read_pdf("<page/>");
    CHECK(model.origin == TextOrigin::Unread);
    CHECK(model.remarks == std::vector<std::string>{
                               "the file is a PDF without text, as a scanner makes it: it has to "
                               "be looked at, and its answers typed in"});
}

TEST_CASE("returned file: a model passes between processes as it is", "[document][returned]") {
    TextModel model =
        read(testing::make_docx("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>Name"
                                "</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
                                "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"));
    model.remarks = {"one", "two"};
    model.custom_properties = {{"a", "b"}};
    const std::string bytes = to_bytes(model);
    const auto back = text_model_from_bytes(bytes);
    REQUIRE(back.has_value());
    CHECK(to_bytes(*back) == bytes);
    CHECK(list_blocks(*back) == list_blocks(model));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(text_model_from_bytes(bytes.substr(0, size)).has_value());
    }
    CHECK_FALSE(text_model_from_bytes(std::string(64, '\xFF')).has_value());
}
