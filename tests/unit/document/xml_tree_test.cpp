// SPDX-License-Identifier: MIT
#include "engine/core/error.hpp"
#include "engine/document/xml/tree.hpp"
#include "tests/support/catch.hpp"

using namespace std::string_literals;
using namespace std::string_view_literals;
using paperround::Error;
using paperround::xml::parse;

namespace xml = paperround::xml;

namespace {

/// The error's code and message, or what was read after all.
std::string refusal(std::string_view bytes, const xml::ParseLimits& limits = {}) {
    try {
        return "read as " + serialize(parse(bytes, "word/document.xml", limits));
    } catch (const Error& error) {
        const auto& it = error.diagnostic();
        return it.code + " " + std::to_string(it.where.line) + ": " + it.message;
    }
}

std::string rewritten(std::string_view bytes) {
    std::string out;
    append_markup(out, *parse(bytes, "part.xml").root);
    return out;
}

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        out += big_endian ? std::string{high, low} : std::string{low, high};
    }
    return out;
}

}  // namespace

TEST_CASE("xml: an untouched part is written back as it was", "[document][xml]") {
    const std::string part = GENERATE(
        R"(<a b="1" c="two  words"><d/>text <e>more</e> tail</a>)"s,
        R"(<a t="&quot;&amp;&lt;&gt;'&#10;&#9;&#13;">&amp;&lt;&gt;"'&#13;</a>)"s,
        R"(<a>&amp;#38; &amp;amp;</a>)"s, R"(<a v="&amp;#38; &amp;amp;"/>)"s,
        R"(<a><!-- remark --><?target some data?></a>)"s, "<a xml:space=\"preserve\"> \n\t</a>"s,
        "<a>gr\xC3\xB6\xC3\x9F \xF0\x9F\x99\x82</a>"s);
    CHECK(rewritten(part) == part);
}

TEST_CASE("xml: character data is what the author meant", "[document][xml]") {
    const auto tree =
        parse("<a v='1 &#38; 2'>x<![CDATA[<&>]]>&#xE9;<b>y</b>&apos;</a>", "part.xml");
    CHECK(text_content(*tree.root) == "x<&>\xC3\xA9y'");
    CHECK(tree.root->children.size() == 3);
    CHECK(*tree.root->attribute("v") == "1 & 2");
    CHECK(tree.root->attribute("w") == nullptr);
}

TEST_CASE("xml: a comment above the root is kept", "[document][xml]") {
    const auto tree = parse("<?xml version='1.0'?><!--who--><?mso data?><a/>", "part.xml");
    CHECK(
        serialize(tree) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<!--who-->\n<?mso data?>\n"
        "<a/>");
}

TEST_CASE("xml: a byte order mark and UTF-16 are read", "[document][xml]") {
    const std::string part =
        GENERATE("\xEF\xBB\xBF<a>\xC3\xA9</a>"s, utf16(u"<a>\u00e9</a>", true),
                 utf16(u"<?xml version='1.0' encoding='UTF-16'?><a>\u00e9</a>", false));
    CHECK(text_content(*parse(part, "part.xml").root) == "\xC3\xA9");
}

TEST_CASE("xml: a part that is no honest XML is refused", "[document][xml]") {
    CHECK(
        refusal("<a><b></a>") ==
        "E703 1: the part is not well-formed XML: Opening and ending tag mismatch: b line 1 and a");
    CHECK(refusal("") == "E703 1: the part is not well-formed XML: Document is empty");
    CHECK(refusal("<a>&nbsp;</a>") ==
          "E703 1: the part is not well-formed XML: Entity 'nbsp' not defined");
    CHECK(refusal("<a>\n<w:p/></a>") == "E703 2: the prefix \"w\" is not declared");
    CHECK(refusal("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>") ==
          "E705 1: the part has a DOCTYPE, which no document of Word or LibreOffice has");
    CHECK(refusal("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>") ==
          "E705 1: the part has a DOCTYPE, which no document of Word or LibreOffice has");
    CHECK(refusal("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>") ==
          "E705 1: the part is written in ISO-8859-1; only UTF-8 and UTF-16 are read");
    CHECK(refusal("<?xml version='1.0' encoding='UTF-7'?><a>\xC5\x9B</a>").starts_with("E70"));
    CHECK(refusal("<\0\0\0a\0\0\0"sv) ==
          "E705 0: the part is written in UTF-32; only UTF-8 and UTF-16 are read");
}

TEST_CASE("xml: limits end a parse before memory does", "[document][xml]") {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "<a>";
    CHECK(refusal(deep) == "E705 1: elements stand more than 256 deep in each other");
    CHECK(refusal("<a><b/><b/><b/></a>", {.elements = 3}) ==
          "E705 1: the part has more than 3 elements");
}

TEST_CASE("xml: as deep as allowed is read", "[document][xml]") {
    std::string nested;
    for (int i = 0; i < 256; ++i) nested += "<a>";
    for (int i = 0; i < 256; ++i) nested += "</a>";
    CHECK(refusal(nested).starts_with("read as "));
}

TEST_CASE("xml: an element is on the line where it stands", "[document][xml]") {
    const auto tree = parse("<a>\n<b/>\n\n<c/></a>", "part.xml");
    CHECK(tree.root->child("b")->line == 2);
    CHECK(tree.root->child("c")->line == 4);
    CHECK(tree.root->child("d") == nullptr);
}

TEST_CASE("xml: a node is moved with its parent known", "[document][xml]") {
    auto tree = parse("<a><b/><c><d/></c></a>", "part.xml");
    auto taken = tree.root->take(1);
    CHECK(taken->parent == nullptr);
    auto* placed = tree.root->insert(0, std::move(taken));
    CHECK(placed->index_in_parent() == 0);
    CHECK(placed->parent == tree.root.get());
    tree.root->append(clone(*placed))->set_attribute("n", "1");
    placed->set_attribute("n", "2");
    placed->set_attribute("n", "3");
    CHECK(rewritten("<x/>") == "<x/>");
    std::string out;
    append_markup(out, *tree.root);
    CHECK(out == R"(<a><c n="3"><d/></c><b/><c n="1"><d/></c></a>)");
    placed->remove_attribute("n");
    CHECK(placed->attribute("n") == nullptr);
}

TEST_CASE("xml: what XML cannot hold becomes the replacement character", "[document][xml]") {
    std::string out;
    xml::append_escaped_text(out, "a\x01z\0|\xFF|\xED\xA0\x80|\xEF\xBF\xBF|\xC3"sv);
    const std::string r = "\xEF\xBF\xBD";
    CHECK(out == "a" + r + "z" + r + "|" + r + "|" + r + r + r + "|" + r + r + r + "|" + r);
    out.clear();
    xml::append_escaped_attribute(out, "\"<>&'\t\n\r");
    CHECK(out == "&quot;&lt;&gt;&amp;'&#9;&#10;&#13;");
}
