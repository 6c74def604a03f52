// SPDX-License-Identifier: MIT
#include "engine/document/package/package.hpp"

#include "engine/core/error.hpp"
#include "engine/document/package/package_image.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/support/temp_folder.hpp"

using namespace std::string_literals;
using namespace paperround;

namespace {

/// The error as a person reads it, or "opened".
std::string refusal(std::string bytes, const PackageLimits& limits = {}) {
    try {
        Package::from_bytes(std::move(bytes), "form.docx", limits);
        return "opened";
    } catch (const Error& error) {
        const auto& it = error.diagnostic();
        CHECK(it.where.file == "form.docx");
        return it.code + " " + it.message + "; " + it.hint;
    }
}

/// The same letters changed everywhere: names stand in the local header and in the directory.
std::string with_name(std::string bytes, std::string_view name, std::string_view other) {
    for (std::size_t at = 0; (at = bytes.find(name, at)) != bytes.npos; at += other.size()) {
        bytes.replace(at, name.size(), other);
    }
    return bytes;
}

const std::string harm = "; do not open it; ask the sender some other way whether they sent it";
const std::string dishonest = "E707 the file is put together as no honest program does it: ";

}  // namespace

TEST_CASE("package: parts are found by name", "[document][package]") {
    const auto package = Package::from_bytes(testing::make_docx("<w:p/>"), "form.docx");
    CHECK(package.file_name() == "form.docx");
    CHECK(package.part_names().front() == "[Content_Types].xml");
    CHECK(package.part("word/document.xml") != nullptr);
    CHECK(package.part("word/Document.xml") == nullptr);
}

TEST_CASE("package: what is no zip is called by its name", "[document][package]") {
    std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
    compound.resize(608);
    const auto utf16 = [](std::string_view text) {
        std::string out;
        for (const char letter : text) out += {letter, '\0'};
        return out;
    };
    const std::string save = "; open it and save it as .docx or .odt";
    CHECK(refusal("") == "E701 the file is empty; ask for it to be sent again");
    CHECK(refusal(compound + utf16("EncryptedPackage")) ==
          "E701 the file is a document locked with a password; "
          "ask for a copy without a password (in Word: File, Info, Protect Document)");
    CHECK(refusal(compound + utf16("WordDocument")) ==
          "E701 the file is an old Word document (.doc); open it in Word and save it as .docx");
    CHECK(refusal(compound) == "E701 the file is a file of an old Office program" + save);
    CHECK(refusal("{\\rtf1 Hello}") == "E701 the file is a rich text file (.rtf)" + save);
    CHECK(refusal("\n%PDF-1.7\n") ==
          "E701 the file is a PDF; ask for the document that it was made from");
    CHECK(refusal("<!DOCTYPE HTML><html>") == "E701 the file is a web page (HTML)" + save);
    CHECK(refusal("<?xml version='1.0'?><pkg:package/>") ==
          "E701 the file is a Word document saved as XML; open it in Word and save it as .docx");
    CHECK(refusal("<?xml version='1.0'?><office:document/>") ==
          "E701 the file is a flat OpenDocument file (.fodt); open it in LibreOffice and save it "
          "as .odt");
    CHECK(refusal("\xFF\xD8\xFF\xE0") ==
          "E701 the file is a picture; type what it shows into the form");
    CHECK(refusal("Dear Ana,\n") == "E701 the file is a plain text file" + save);
    CHECK(refusal("\x01\x02\x03") ==
          "E701 the file is not a kind of file that can be read here" + save);
    CHECK(refusal(write_package({})) ==
          "E701 the file is a zip file with nothing in it; ask for it to be sent again");
}

TEST_CASE("package: a locked ODT is not taken for a damaged one", "[document][package]") {
    const std::string manifest = testing::odt_part(
        "manifest:manifest",
        "<m:file-entry xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        "<m:encryption-data/></m:file-entry>");
    CHECK(refusal(testing::make_odt(
              "", {{"META-INF/manifest.xml",
                    with_name(with_name(manifest, "<manifest:manifest", "<manifest"),
                              "</manifest:manifest>", "</manifest>")}})) ==
          "E701 the file is a document locked with a password; "
          "ask for a copy without a password (in LibreOffice: File, Save As)");
}

TEST_CASE("package: a damaged file is asked for again", "[document][package]") {
    const std::string whole = testing::make_docx("<w:p/>");
    CHECK(refusal(whole.substr(0, whole.size() / 2)) ==
          "E704 the file is damaged: its end is missing; ask for it to be sent again");
    std::string bent = write_package({{"a.xml", "<a>one</a>", true}});
    bent.replace(bent.find("one"), 3, "two");
    CHECK(refusal(bent) ==
          "E704 the file is damaged: its part \"a.xml\" cannot be unpacked; ask for it to be sent "
          "again");
}

TEST_CASE("package: limits hold whatever the file says about itself", "[document][package]") {
    const std::string bomb = write_package({{"word/document.xml", std::string(5'000'000, ' ')}});
    CHECK(refusal(bomb) ==
          "E706 the file has a part \"word/document.xml\" that unpacks to more than 100 times its "
          "size" +
              harm);
    CHECK(refusal(bomb, {.part_bytes = 1'000'000, .ratio = 100'000}) ==
          "E706 the file has a part \"word/document.xml\" of more than 1 MB" + harm);
    CHECK(refusal(bomb, {.total_bytes = 2'000'000, .ratio = 100'000}) ==
          "E706 the file unpacks to more than 2 MB" + harm);
    CHECK(refusal(bomb, {.ratio = 100'000}) == "opened");
    CHECK(refusal(std::string(2'000'000, 'x'), {.file_bytes = 1'000'000}) ==
          "E706 the file is larger than 1 MB; make its pictures smaller, or take them out");
    CHECK(refusal(write_package({{"a", ""}, {"b", ""}, {"c", ""}}), {.entries = 2}) ==
          "E706 the file has 3 parts; at most 2 are read" + harm);
}

TEST_CASE("package: a size that lies does not get past the limit", "[document][package]") {
    std::string bomb = write_package({{"a.xml", std::string(5'000'000, ' ')}});
    const std::string size = "\x40\x4B\x4C\0"s;  // 5,000,000
    REQUIRE(bomb.find(size) != bomb.npos);
    CHECK(refusal(with_name(bomb, size, "\x10\0\0\0"s)).starts_with("E70"));
}

TEST_CASE("package: names that no honest program writes are refused", "[document][package]") {
    const auto named = [](const std::string& name) {
        return refusal(write_package({{"[Content_Types].xml", "<Types/>"}, {name, "x"}}));
    };
    CHECK(named("../a.xml") ==
          dishonest + "the name of its part \"../a.xml\" leads out of its folder" + harm);
    CHECK(named("a/../../b").find("leads out of its folder") != std::string::npos);
    CHECK(named("/etc/passwd") ==
          dishonest + "the name of its part \"/etc/passwd\" begins with a slash" + harm);
    CHECK(named("a\\b") == dishonest + "the name of its part \"a\\b\" holds a backslash" + harm);
    CHECK(named("c:a") ==
          dishonest + "the name of its part \"c:a\" begins with a drive letter" + harm);
    CHECK(named("a\nb").find("holds a control character") != std::string::npos);
    CHECK(named("[content_types].XML") ==
          dishonest + "it has two parts called \"[content_types].XML\"" + harm);
}

TEST_CASE("package: a layout that no honest program makes is refused", "[document][package]") {
    const std::string whole = write_package({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}});
    CHECK(refusal("MZ" + whole).starts_with(dishonest));
    CHECK(refusal(whole + "MZ") == dishonest + "there is something after its end" + harm);
    std::string renamed = whole;
    renamed.replace(renamed.find("b.xml"), 5, "c.xml");
    CHECK(refusal(renamed) == dishonest + "part 2 is not where its directory says" + harm);
    std::string overlapping = whole;
    const std::size_t second = overlapping.find("PK\1\2", overlapping.find("PK\1\2") + 1);
    overlapping.replace(second + 42, 4, std::string(4, '\0'));
    CHECK(refusal(with_name(overlapping, "b.xml", "a.xml"))
              .starts_with(dishonest + "the part \"a.xml\" lies over"));
}

TEST_CASE("package: a file is opened from its folder", "[document][package]") {
    const testing::TempFolder folder;
    const auto path = folder.write("form.docx", testing::make_docx("<w:p/>"));
    CHECK(Package::from_file(path.string()).part("word/document.xml") != nullptr);
    const std::string missing = (folder / "missing.docx").string();
    CHECK_THROWS_WITH(Package::from_file(missing),
                      Catch::Contains("E700  the file cannot be read: No such file or directory"));
    CHECK_THROWS_WITH(Package::from_file(path.string(), {.file_bytes = 10}),
                      Catch::Contains("E706"));
}
