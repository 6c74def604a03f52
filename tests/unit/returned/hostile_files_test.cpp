// SPDX-License-Identifier: MIT
// Files that no honest program writes, made here: each ends with its message, and nothing in them
// is followed.
#include "datasources/returned/ended_program.hpp"
#include "datasources/returned/office_converter.hpp"
#include "datasources/returned/read_returned.hpp"
#include "engine/core/error.hpp"
#include "engine/document/package/package_image.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"

using namespace std::string_literals;
using namespace paperround;

namespace {

/// Nothing is installed.
class NoConverter : public DocumentConverter {
  public:
    std::string to_docx(std::string_view, Source) override { throw missing(); }
    std::string words_of_pdf(std::string_view) override { throw missing(); }

  private:
    static Error missing() {
        return Error{{.code = "E800", .message = "soffice is not installed", .hint = "install it"}};
    }
};

TextModel read(std::string bytes) {
    NoConverter converter;
    return read_returned(std::move(bytes), "form.docx", converter);
}

/// "E706 message; hint", or the remarks, one a line.
std::string outcome(std::string bytes) {
    try {
        const TextModel model = read(std::move(bytes));
        std::string out;
        for (const std::string& remark : model.remarks) out += remark + "\n";
        if (model.has_macros) out += "macros\n";
        if (model.has_external_links) out += "links\n";
        if (model.has_embedded_documents) out += "documents\n";
        return out;
    } catch (const Error& error) {
        const Diagnostic& it = error.diagnostic();
        return it.code + " " + it.message + "; " + it.hint;
    }
}

const std::string harm = "; do not open it; ask the sender some other way whether they sent it";

/// A relationship of the main part.
PackagePart relationship(const std::string& kind, const std::string& target,
                         const std::string& mode) {
    return {"word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/" +
                kind + "\" Target=\"" + target + "\" TargetMode=\"" + mode +
                "\"/></Relationships>"};
}

/// Chunks of a PNG's beginning: nobody looks at more.
std::string huge_png() {
    return "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x02\0\0\0"s +
           "\0\0\0\0\0\0\0\0IDAT\0\0\0\0\0\0\0\0IEND\xAE\x42\x60\x82"s;
}

}  // namespace

TEST_CASE("hostile files: a part that unpacks to a thousand times its size", "[returned]") {
    CHECK(outcome(write_package({{"word/document.xml", std::string(50'000'000, ' ')}})) ==
          "E706 the file has a part \"word/document.xml\" that unpacks to more than 100 times its "
          "size" +
              harm);
}

TEST_CASE("hostile files: entities, declared or from elsewhere", "[returned]") {
    const std::string refused =
        "E705 the part has a DOCTYPE, which no document of Word or LibreOffice has; open the "
        "document in Word or LibreOffice and save it again";
    for (const std::string& doctype :
         {"<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]>"s,
          "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">"s,
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"s}) {
        CHECK(outcome(testing::make_docx("", {{"word/document.xml", doctype + "<a>&b;</a>"}})) ==
              refused);
    }
}

TEST_CASE("hostile files: elements five thousand deep", "[returned]") {
    std::string deep;
    for (int i = 0; i < 5'000; ++i) deep += "<w:sdt>";
    for (int i = 0; i < 5'000; ++i) deep += "</w:sdt>";
    CHECK(outcome(testing::make_docx(deep)).starts_with("E705 elements stand more than 256 deep"));
}

TEST_CASE("hostile files: other encodings are not tried", "[returned]") {
    const std::string bytes = testing::make_docx(
        "", {{"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>"}});
    const std::string said = outcome(bytes);
    CHECK_THAT(said, Catch::StartsWith("E70"));
}

TEST_CASE("hostile files: a file that is two at once", "[returned]") {
    const std::string document = testing::make_docx("<w:p/>");
    CHECK_THAT(outcome("%PDF-1.7\n" + document), Catch::StartsWith("E707"));
    CHECK_THAT(outcome("MZ" + document), Catch::StartsWith("E707"));
    CHECK_THAT(outcome(document + "MZ"), Catch::StartsWith("E707"));
}

TEST_CASE("hostile files: what points out of the package is said and never opened", "[returned]") {
    const auto with = [](const PackagePart& part) {
        return outcome(testing::make_docx("<w:p/>", {part}));
    };
    CHECK(with(relationship("image", "file://127.0.0.1/share/x.png", "External")) == "links\n");
    CHECK(with(relationship("attachedTemplate", "file:///C:/Users/a/Normal.dotm", "External"))
              .empty());
    CHECK(with(relationship("attachedTemplate", "http://127.0.0.1:9/x.dotm", "External")) ==
          "links\n");
    CHECK(with(relationship("styles", "../../../../etc/passwd", "Internal")) ==
          "names a file outside of itself as a part: it was not opened\n");
}

TEST_CASE("hostile files: objects, macros and huge pictures are said and never opened",
          "[returned]") {
    const auto with = [](const std::string& name, const std::string& bytes) {
        return outcome(testing::make_docx("<w:p/>", {{name, bytes}}));
    };
    const std::string objects = "holds objects of other programs: they were not opened\n";
    CHECK(with("word/embeddings/invoice.exe", "MZ") == objects);
    CHECK(with("word/activeX/activeX1.bin", "x") == objects);
    CHECK(with("word/vbaProject.bin", "x") == "macros\n");
    CHECK(with("word/media/a.png", huge_png()) ==
          "holds a picture of more than 25 million dots: it was not opened\n");
    CHECK(outcome(testing::make_docx("<w:altChunk r:id=\"x\"/>")) == "documents\n");
}

TEST_CASE("hostile files: a password is asked away, not tried", "[returned]") {
    std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
    locked.resize(608);
    for (const char letter : "EncryptedPackage"s) locked += {letter, '\0'};
    CHECK(outcome(locked) ==
          "E701 the file is a document locked with a password; ask for a copy without a password "
          "(in Word: File, Info, Protect Document)");
}

TEST_CASE("hostile files: a scan and what no program here reads wait for a person", "[returned]") {
    CHECK(outcome("\xFF\xD8\xFF\xE0 a photo") ==
          "the file is a picture: it has to be looked at, and its answers typed in\n");
    CHECK(outcome("{\\rtf1 hello}") ==
          "the file is a rich text file (.rtf): soffice is not installed; install it\n");
    CHECK(read("%PDF-1.7\n").origin == TextOrigin::Unread);
}

TEST_CASE("hostile files: what a web page would fetch is said", "[returned]") {
    CHECK(outcome("<html><body><p>1. What?</p><img src=\"http://127.0.0.1:9/t.gif\"></body>"
                  "</html>") == "converted from a web page (HTML)\nlinks\n");
}

TEST_CASE("hostile files: more than the memory has room for", "[returned]") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return;  // the limit is not set
#endif
    std::string flat =
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
    for (int i = 0; i < 1'500'000; ++i) flat += "<text:p/>";
    CHECK(outcome(flat + "</office:text></office:body></office:document>") ==
          "E802 the file could not be read: it takes more memory than any form needs; it is kept; "
          "ask for the form as a new document, with the answers copied into it");
}

TEST_CASE("hostile files: a PDF that no program can read waits for a person", "[returned]") {
    OfficeConverter converter;
    const TextModel model = read_returned("%PDF-1.7\nno more", "form.pdf", converter);
    CHECK(model.origin == TextOrigin::Unread);
    REQUIRE(model.remarks.size() == 1);
    const bool is_installed = !find_program("pdftotext").empty();
    CHECK(
        model.remarks.front() ==
        (is_installed  // E801, else E800
             ? "the file is a PDF: pdftotext could not read it: it ended with 1; open it and save "
               "it as .docx or .odt"
             : "the file is a PDF: pdftotext is not installed, which reads such files; install "
               "the package poppler-utils, or open it and save it as .docx or .odt"));
}

TEST_CASE("hostile files: a page nested without end is refused", "[returned]") {
    std::string page = "<html><body>";
    for (int i = 0; i < 100'000; ++i) page += "<div>";
    CHECK_THAT(outcome(page), Catch::StartsWith("E70") || Catch::StartsWith("converted from"));
}
