// SPDX-License-Identifier: MIT
#include "engine/document/xml/namespaces.hpp"
#include "engine/document/xml/tree.hpp"
#include "tests/support/catch.hpp"

using paperround::xml::parse;

namespace {

constexpr const char* word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string rewritten(std::string_view bytes) {
    std::string out;
    append_markup(out, *parse(bytes, "part.xml").root);
    return out;
}

std::string with_word(std::string text) {
    for (std::size_t at = 0; (at = text.find('@')) != std::string::npos;) text.replace(at, 1, word);
    return text;
}

}  // namespace

TEST_CASE("namespaces: whatever prefix a file uses, its names are ours", "[document][xml]") {
    CHECK(rewritten(with_word(R"(<w:p xmlns:w="@"><w:r w:x="1" y="2"/></w:p>)")) ==
          with_word(R"(<w:p xmlns:w="@"><w:r w:x="1" y="2"/></w:p>)"));
    CHECK(rewritten(with_word(R"(<ns0:p xmlns:ns0="@"><ns0:r ns0:x="1" y="2"/></ns0:p>)")) ==
          with_word(R"(<w:p xmlns:w="@"><w:r w:x="1" y="2"/></w:p>)"));
    CHECK(rewritten(with_word(R"(<p xmlns="@" xmlns:q="@"><r q:x="1"/></p>)")) ==
          with_word(R"(<w:p xmlns:w="@"><w:r w:x="1"/></w:p>)"));
}

TEST_CASE("namespaces: strict is spoken of as transitional and stays strict", "[document][xml]") {
    CHECK(rewritten(R"(<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"/>)") ==
          R"(<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>)");
}

TEST_CASE("namespaces: an unknown one keeps its prefix", "[document][xml]") {
    const std::string part =
        R"(<my:form xmlns:my="urn:example:mine" my:x="1"><z xmlns="urn:example:z"><y/></z></my:form>)";
    CHECK(rewritten(part) == part);
}

TEST_CASE("namespaces: a stranger under a known prefix is not taken for the known one",
          "[document][xml]") {
    CHECK(
        rewritten(
            with_word(R"(<w:p xmlns:w="urn:example:false"><q:p xmlns:q="@" w:x="1"/></w:p>)")) ==
        with_word(R"(<w_1:p xmlns:w_1="urn:example:false"><w:p xmlns:w="@" w_1:x="1"/></w_1:p>)"));
}

TEST_CASE("namespaces: content types are written without a prefix", "[document][xml]") {
    const std::string uri = "http://schemas.openxmlformats.org/package/2006/content-types";
    CHECK(rewritten("<t:Types xmlns:t=\"" + uri +
                    "\"><t:Default Extension=\"xml\"/><none/></t:Types>") ==
          "<Types xmlns=\"" + uri + "\"><Default Extension=\"xml\"/><none xmlns=\"\"/></Types>");
    CHECK(rewritten("<none xmlns:t=\"" + uri + "\"><t:Types/></none>") ==
          "<none><Types xmlns=\"" + uri + "\"/></none>");
}

TEST_CASE("namespaces: lists of prefixes follow the names", "[document][xml]") {
    const std::string mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    const std::string w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    const std::string declared = "=\"" + mc + "\" xmlns:my=\"urn:example:my\" xmlns:";
    CHECK(rewritten("<r xmlns:ns1" + declared + "ns2=\"" + w14 +
                    "\" ns1:Ignorable=\" ns2  my \"><ns1:Choice Requires=\"ns2\"/></r>") ==
          "<r xmlns:mc" + declared + "w14=\"" + w14 +
              "\" mc:Ignorable=\"w14 my\"><mc:Choice Requires=\"w14\"/></r>");
}

TEST_CASE("namespaces: a strict element inside a transitional one declares itself",
          "[document][xml]") {
    const std::string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    CHECK(
        rewritten(with_word("<w:p xmlns:w=\"@\" xmlns:s=\"" + strict + "\"><s:r/><w:r/></w:p>")) ==
        with_word("<w:p xmlns:w=\"@\"><w:r xmlns:w=\"" + strict + "\"/><w:r/></w:p>"));
}

TEST_CASE("namespaces: the prefix of a known namespace is known both ways", "[document][xml]") {
    using namespace paperround::xml;
    CHECK(canonical_prefix(word) == "w");
    CHECK(canonical_prefix("urn:example:mine") == std::nullopt);
    CHECK(namespace_of_prefix("w") == word);
    CHECK(namespace_of_prefix("mine").empty());
    CHECK(is_canonical_prefix("loext"));
    CHECK_FALSE(is_canonical_prefix(""));
}
