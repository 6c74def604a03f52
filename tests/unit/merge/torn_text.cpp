// SPDX-License-Identifier: MIT
#include "tests/unit/merge/torn_text.hpp"

#include "engine/document/xml/tree.hpp"

#include <algorithm>

namespace paperround::testing {
namespace {

/// Bytes of the next `count` characters.
std::size_t bytes_of_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
        --count;
    }
    return at;
}

std::string escaped(std::string_view text) {
    std::string out;
    xml::append_escaped_text(out, text);
    return out;
}

}  // namespace

std::string TornText::runs_of(std::string_view text) {
    std::string paragraph = noise();
    while (!text.empty()) {
        const std::size_t length = bytes_of_characters(text, 1 + pick(6));
        const std::string_view piece = text.substr(0, length);
        paragraph += format_ == DocumentFormat::Docx ? docx_run(piece) : odt_run(piece);
        paragraph += noise();
        text.remove_prefix(length);
    }
    return paragraph;
}

std::string TornText::docx_run(std::string_view text) {
    static constexpr std::string_view looks[] = {"", "<w:rPr><w:b/></w:rPr>",
                                                 "<w:rPr><w:lang w:val=\"en-GB\"/></w:rPr>"};
    std::string run = "<w:r w:rsidR=\"00" + std::to_string(100000 + pick(900000)) + "\">";
    run += looks[pick(3)];
    if (pick(8) == 0) run += "<w:lastRenderedPageBreak/>";
    if (pick(8) == 0) run += "<w:softHyphen/>";
    run += "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>";
    return run + "</w:r>";
}

std::string TornText::odt_run(std::string_view text) {
    std::string inner;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find(' '), text.size());
        inner += escaped(text.substr(0, length));
        if (length < text.size()) inner += "<text:s/>";  // two plain blanks would collapse
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    switch (pick(3)) {
        case 0:
            return inner;
        case 1:
            return "<text:span text:style-name=\"T1\">" + inner + "</text:span>";
        default:
            return "<text:span text:style-name=\"T1\"><text:span text:style-name=\"T2\">" + inner +
                   "</text:span></text:span>";
    }
}

std::string TornText::noise() {
    if (pick(3) != 0) return "";
    return format_ == DocumentFormat::Docx ? docx_noise() : odt_noise();
}

std::string TornText::docx_noise() {
    const std::string id = std::to_string(++marks_);
    switch (pick(5)) {
        case 0:
            return "<w:proofErr w:type=\"spellStart\"/>";
        case 1:
            return "<w:proofErr w:type=\"gramEnd\"/>";
        case 2:
            return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"m" + id +
                   "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>";
        case 3:
            return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"m" + id + "\"/>";
        default:
            return "<w:commentRangeStart w:id=\"" + id + "\"/><w:commentRangeEnd w:id=\"" + id +
                   "\"/>";
    }
}

std::string TornText::odt_noise() {
    const std::string name = "m" + std::to_string(++marks_);
    switch (pick(3)) {
        case 0:
            return "<text:bookmark text:name=\"" + name + "\"/>";
        case 1:
            return "<text:bookmark-start text:name=\"" + name +
                   "\"/><text:bookmark-end text:name=\"" + name + "\"/>";
        default:
            return "<text:soft-page-break/>";
    }
}

}  // namespace paperround::testing
