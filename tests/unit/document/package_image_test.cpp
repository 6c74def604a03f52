// SPDX-License-Identifier: MIT
#include "engine/document/package/package_image.hpp"

#include "engine/document/package/package.hpp"
#include "tests/support/catch.hpp"

using namespace paperround;

namespace {

/// Bytes without pattern: a linear congruential generator's.
std::string incompressible(std::size_t size) {
    std::string out;
    std::uint32_t state = 1;
    while (out.size() < size) {
        state = state * 1'664'525 + 1'013'904'223;
        out += static_cast<char>(state >> 24);
    }
    return out;
}

/// Letters that differ from each other: nothing that a limit on repetition would stop.
std::string numbered_runs(std::size_t size) {
    std::string out;
    while (out.size() < size) {
        out += "<w:r><w:t>Letter " + std::to_string(out.size()) + "</w:t></w:r>";
    }
    return out;
}

std::string repeated(std::string_view text, std::size_t size) {
    std::string out;
    while (out.size() < size) out += text;
    return out;
}

/// A part's text without a word of the template's.
PartText text(std::string bytes) {
    return {std::move(bytes), {}, 0};
}

Package opened(std::string_view bytes) {
    return Package::from_bytes(std::string(bytes), "made.zip");
}

}  // namespace

TEST_CASE("package image: every part reads back as it was put in", "[document][package]") {
    const std::string large = numbered_runs(10'000'000);
    const std::string noise = incompressible(100'000);
    const PackageImage image({{"word/styles.xml", "<w:styles/>"},
                              {"[Content_Types].xml", repeated("<Types/>", 1000)},
                              {"empty.xml", ""},
                              {"media/picture.png", noise},
                              {"media/stored.txt", repeated("a", 500), true}},
                             {{"word/document.xml", "<w:document><w:p/></w:document>", {}},
                              {"word/header1.xml", "<w:hdr/>", {}}});
    PackageWriter writer(image);
    const auto body = GENERATE_COPY(std::string(), std::string("<w:document/>"), large, noise);
    const Package package = opened(writer.write({text(body), text("<w:hdr>h</w:hdr>")}));
    CHECK(package.part_names() == std::vector<std::string>{"[Content_Types].xml", "word/styles.xml",
                                                           "empty.xml", "media/picture.png",
                                                           "media/stored.txt", "word/document.xml",
                                                           "word/header1.xml"});
    CHECK(*package.part("[Content_Types].xml") == repeated("<Types/>", 1000));
    CHECK(package.part("empty.xml")->empty());
    CHECK((*package.part("media/picture.png") == noise));
    CHECK(*package.part("media/stored.txt") == repeated("a", 500));
    CHECK((*package.part("word/document.xml") == body));
    CHECK(*package.part("word/header1.xml") == "<w:hdr>h</w:hdr>");
}

TEST_CASE("package image: the same parts are the same bytes, whatever came between",
          "[document][package]") {
    const PackageImage image({{"mimetype", "application/x-test"}},
                             {{"content.xml", "<a>text</a>", {}}});
    PackageWriter writer(image);
    const std::string first(writer.write({text(repeated("<a>one</a>", 5000))}));
    const std::string second(writer.write({text(incompressible(70'000))}));
    CHECK(first != second);
    CHECK((std::string(writer.write({text(repeated("<a>one</a>", 5000))})) == first));
    CHECK((std::string(PackageWriter(image).write({text(repeated("<a>one</a>", 5000))})) == first));
}

TEST_CASE("package image: an ODF package is known by its first bytes", "[document][package]") {
    const std::string bytes = write_package(
        {{"content.xml", "<x/>"}, {"mimetype", "application/vnd.oasis.opendocument.text"}});
    CHECK(bytes.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST_CASE("package image: a name outside ASCII is marked as UTF-8", "[document][package]") {
    const std::string bytes = write_package({{"gr\xC3\xBC\xC3\x9F.xml", "<x/>"}});
    CHECK(static_cast<unsigned char>(bytes[7]) == 0x08);
    CHECK(*opened(bytes).part("gr\xC3\xBC\xC3\x9F.xml") == "<x/>");
}

TEST_CASE("package image: parts that never vary need no samples", "[document][package]") {
    const PackageImage image({}, {{"a.xml", "", {}}});
    CHECK(image.variable_part_count() == 1);
    CHECK(*opened(PackageWriter(image).write({text("<a/>")})).part("a.xml") == "<a/>");
}

TEST_CASE("package image: what only one record brings is in that record's package alone",
          "[document][package]") {
    const PackageImage image({{"mimetype", "application/x-test"}}, {{"content.xml", "<a/>", {}}});
    PackageWriter writer(image);
    const std::string picture = incompressible(3000);
    const Package with = opened(
        writer.write({text("<a/>")}, {{"media/1.png", picture}, {"media/2.txt", "aaaaaaaa"}}));
    CHECK(with.part_names() ==
          std::vector<std::string>{"mimetype", "content.xml", "media/1.png", "media/2.txt"});
    CHECK((*with.part("media/1.png") == picture));
    CHECK(*with.part("media/2.txt") == "aaaaaaaa");
    const Package without = opened(writer.write({text("<a/>")}));
    CHECK(without.part_names() == std::vector<std::string>{"mimetype", "content.xml"});
}
