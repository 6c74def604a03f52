// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/escape_value.hpp"

#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace paperround {
namespace {

constexpr std::string_view kLineSeparator = "\xE2\x80\xA8";
constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";

/// The bytes of the line break at the beginning of the text; 0 when it begins with none.
std::size_t line_break_length(std::string_view text) {
    if (text.starts_with("\r\n")) return 2;
    if (text.front() == '\n' || text.front() == '\r' || text.front() == '\v') return 1;
    const bool separator =
        text.starts_with(kLineSeparator) || text.starts_with(kParagraphSeparator);
    return separator ? kLineSeparator.size() : 0;
}

/// A table: asked for every byte of every value.
using ByteSet = std::array<bool, 256>;

/// What is not simply copied: breaks, tabs, what XML has its own use for, and all that is not ASCII
/// and therefore looked at.
constexpr ByteSet special_bytes(std::string_view more) {
    ByteSet set{};
    for (std::size_t byte = 0; byte < set.size(); ++byte) set[byte] = byte < 0x20 || byte > 0x7E;
    for (const char byte : std::string_view("<>&")) set[static_cast<unsigned char>(byte)] = true;
    for (const char byte : more) set[static_cast<unsigned char>(byte)] = true;
    return set;
}

constexpr ByteSet kDocxSpecial = special_bytes("");
/// And the blank, which may need an element.
constexpr ByteSet kOdtSpecial = special_bytes(" ");

/// How a format writes what is not a letter.
struct Markup {
    std::string_view line_break;
    std::string_view tab;
    const ByteSet& special;

    bool is_special(char byte) const { return special[static_cast<unsigned char>(byte)]; }
};

constexpr Markup kDocx = {"</w:t><w:br/><w:t xml:space=\"preserve\">",
                          "</w:t><w:tab/><w:t xml:space=\"preserve\">", kDocxSpecial};
constexpr Markup kOdt = {"<text:line-break/>", "<text:tab/>", kOdtSpecial};

/// White space collapses in ODF: the first blank is a blank only inside a line.
std::size_t append_odt_blanks(std::string& out, std::string_view text, char before) {
    const std::size_t count = std::min(text.find_first_not_of(' '), text.size());
    const bool after_element = before == '>' || before == ' ';
    const bool at_end = count == text.size();
    const std::size_t plain = after_element || at_end ? 0 : 1;
    out.append(plain, ' ');
    if (count - plain == 1) out += "<text:s/>";
    if (count - plain > 1) out += "<text:s text:c=\"" + std::to_string(count - plain) + "\"/>";
    return count;
}

/// A blank between two letters is a blank in ODF too.
bool is_single_blank(std::string_view text, std::size_t at, const Markup& markup) {
    return text[at] == ' ' && at > 0 && at + 1 < text.size() && !markup.is_special(text[at + 1]);
}

/// How much is plain for certain, looked at eight bytes at once: up to seven bytes less than there
/// is. What is found of a byte is its highest bit; where a byte is found, those after it may be,
/// too. Requires: the first byte is plain.
std::size_t plain_words(std::string_view text, const Markup& markup) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = 0x80 * ones;
    const auto is_zero = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes & tops; };
    // Of blanks side by side the second needs an element: the last of eight bytes is looked at
    // again with the one after it.
    const bool blanks_count = markup.is_special(' ');
    const std::size_t stride = blanks_count ? 7 : 8;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += stride) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        const std::uint64_t controls = (word - 0x20 * ones) & ~word;
        const std::uint64_t beyond_ascii = word | (word + ones);
        const std::uint64_t angles = is_zero((word | 0x02 * ones) ^ 0x3E * ones);  // < and >
        const std::uint64_t ampersands = is_zero(word ^ 0x26 * ones);
        const std::uint64_t blanks = blanks_count ? is_zero(word ^ 0x20 * ones) : 0;
        const std::uint64_t pairs = blanks & blanks >> 8;
        if ((((controls | beyond_ascii) & tops) | angles | ampersands | pairs) != 0) break;
    }
    return at;
}

/// How much of the text is written as it is.
std::size_t plain_length(std::string_view text, const Markup& markup) {
    if (markup.is_special(text.front())) return 0;
    std::size_t length = plain_words(text, markup);
    while (length < text.size() &&
           (!markup.is_special(text[length]) || is_single_blank(text, length, markup))) {
        ++length;
    }
    return length;
}

bool is_beyond_ascii(char byte) {
    return static_cast<unsigned char>(byte) > 0x7E;
}

/// The special character that the text begins with, and those beyond ASCII after it; their bytes.
std::size_t append_special(std::string& out, std::string_view text, char before,
                           const Markup& markup) {
    if (const std::size_t length = line_break_length(text); length > 0) {
        out += markup.line_break;
        return length;
    }
    if (text.front() == '\t') {
        out += markup.tab;
        return 1;
    }
    if (text.front() == ' ') return append_odt_blanks(out, text, before);
    std::size_t length = 1;
    while (length < text.size() && is_beyond_ascii(text[length]) &&
           line_break_length(text.substr(length)) == 0) {
        ++length;
    }
    xml::append_escaped_text(out, text.substr(0, length));
    return length;
}

void append_formatted(std::string& out, std::string_view text, char before, const Markup& markup) {
    while (!text.empty()) {
        std::size_t length = plain_length(text, markup);
        if (length > 0) {
            out.append(text, 0, length);
        } else {
            length = append_special(out, text, before, markup);
        }
        before = out.empty() ? before : out.back();
        text.remove_prefix(length);
    }
}

void append_html_attribute(std::string& out, std::string_view text) {
    for (const char byte : text) {
        switch (byte) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += byte;
        }
    }
}

void append_html(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = line_break_length(text);
        if (length > 0) out += "<br>\n";
        text.remove_prefix(length);
        std::size_t line = 0;
        while (line < text.size() && line_break_length(text.substr(line)) == 0) ++line;
        append_html_attribute(out, text.substr(0, line));
        text.remove_prefix(line);
    }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text, Escaping escaping,
                    const TextSurroundings& around) {
    switch (escaping) {
        case Escaping::PlainText:
            out += text;
            return;
        case Escaping::Html:
            return append_html(out, text);
        case Escaping::HtmlAttribute:
            return append_html_attribute(out, text);
        case Escaping::XmlAttribute:
            return xml::append_escaped_attribute(out, text);
        case Escaping::DocxText:
            return append_formatted(out, text, around.before, kDocx);
        case Escaping::DocxParagraphs:
            return append_formatted(out, text, around.before,
                                    {around.line_break, kDocx.tab, kDocx.special});
        case Escaping::OdtText:
            return append_formatted(out, text, around.before, kOdt);
        case Escaping::OdtParagraphs:
            return append_formatted(out, text, around.before,
                                    {around.line_break, kOdt.tab, kOdt.special});
    }
}

}  // namespace paperround
