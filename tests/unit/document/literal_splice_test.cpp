// SPDX-License-Identifier: MIT
// Parts put together from literals that were compressed beforehand: libzip must read the same text.
#include "engine/document/package/package.hpp"
#include "engine/document/package/package_image.hpp"
#include "tests/support/catch.hpp"

using namespace paperround;

namespace {

/// A part of so many rows whose literals are alike but not the same, and where each begins.
struct Rows {
    std::string literals;
    std::vector<LiteralRange> ranges;

    explicit Rows(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto begin = static_cast<std::uint32_t>(literals.size());
            literals += "<w:p w:rsidR=\"00" + std::to_string(i * 7919) +
                        "\"><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr><w:r><w:t>Question " +
                        std::to_string(i) + ": </w:t></w:r></w:p>";
            ranges.push_back({begin, static_cast<std::uint32_t>(literals.size())});
        }
    }

    PackageImage image() const { return PackageImage({}, {{"a.xml", literals, ranges}}); }

    void place(PartText& part, std::size_t row) const {
        part.append_literal(ranges[row].begin, ranges[row].end);
    }
};

std::string text_of(const PartText& part, std::string_view literals) {
    std::string text;
    part.append_to(text, literals);
    return text;
}

std::string read_back(const PackageImage& image, const PartText& part) {
    PackageWriter writer(image);
    const std::string bytes(writer.write({part}));
    return *Package::from_bytes(bytes, "made.zip").part("a.xml");
}

std::size_t written_size(const PackageImage& image, const PartText& part) {
    return PackageWriter(image).write({part}).size();
}

}  // namespace

TEST_CASE("literal splice: values between literals read back, whatever bytes they are",
          "[document][package]") {
    const Rows rows(40);
    PartText part;
    for (std::size_t i = 0; i < rows.ranges.size(); ++i) {
        rows.place(part, i);
        part.values += std::string(i % 7, static_cast<char>(i * 6));
    }
    CHECK(read_back(rows.image(), part) == text_of(part, rows.literals));
}

TEST_CASE("literal splice: literals left out, put twice, and in another order read back",
          "[document][package]") {
    const Rows rows(40);
    PartText part;
    for (const std::size_t row : {39U, 0U, 0U, 7U, 38U, 7U, 1U, 1U, 1U, 20U}) {
        rows.place(part, row);
        part.values += "value " + std::to_string(row);
    }
    CHECK(read_back(rows.image(), part) == text_of(part, rows.literals));
}

TEST_CASE("literal splice: what is repeated too far away is written anew", "[document][package]") {
    const Rows rows(60);
    PartText part;
    for (std::size_t round = 0; round < 24; ++round) {
        for (std::size_t row = round % 2; row < 60; row += 2) rows.place(part, row);
        part.values += std::string(round == 5 ? 30'000 : 1500, 'v');
    }
    CHECK(LiteralSplice::pays_for(part));
    CHECK(read_back(rows.image(), part) == text_of(part, rows.literals));
}

TEST_CASE("literal splice: a long literal that a loop repeats is referred to",
          "[document][package]") {
    for (const std::size_t length : {3U, 257U, 258U, 259U, 260U, 261U, 516U, 517U, 1000U}) {
        std::string literal;
        while (literal.size() < length)
            literal += static_cast<char>('a' + literal.size() * 31 % 26);
        const PackageImage image({},
                                 {{"a.xml", literal, {{0, static_cast<std::uint32_t>(length)}}}});
        PartText once;
        once.append_literal(0, static_cast<std::uint32_t>(length));
        PartText often = once;
        for (int i = 0; i < 20; ++i) {
            often.values += "v";
            often.append_literal(0, static_cast<std::uint32_t>(length));
        }
        CAPTURE(length);
        CHECK(read_back(image, often) == text_of(often, literal));
        CHECK(written_size(image, often) < written_size(image, once) + 20 * (4 + length / 40));
    }
}

TEST_CASE("literal splice: a part that is mostly values is compressed as a whole",
          "[document][package]") {
    const Rows rows(3);
    PartText part;
    rows.place(part, 0);
    while (part.size() < 50'000) part.values += "what a person wrote, again and again; ";
    CHECK(!LiteralSplice::pays_for(part));
    CHECK(read_back(rows.image(), part) == text_of(part, rows.literals));
    CHECK(written_size(rows.image(), part) < 3000);
}
