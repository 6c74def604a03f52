// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/escape_value.hpp"

#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <array>

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

/// Bytes at which plain text may end. A table: asked for every byte of every value.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytes_of(std::string_view bytes) {
    ByteSet set{};
    for (const char byte : bytes) set[static_cast<unsigned char>(byte)] = true;
    return set;
}

/// Breaks, tabs, the first byte of U+2028 and its neighbours.
constexpr ByteSet kDocxSpecial = bytes_of("\n\r\v\t\xE2");
/// And the blank, which may need an element.
constexpr ByteSet kOdtSpecial = bytes_of("\n\r\v\t\xE2 ");

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
std::size_t append_odt_blanks(std::string& out, std::string_view text) {
    const std::size_t count = std::min(text.find_first_not_of(' '), text.size());
    const bool after_element = out.empty() || out.back() == '>' || out.back() == ' ';
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

/// Up to the next special byte; a whole character where the first is one of another meaning.
std::size_t plain_length(std::string_view text, const Markup& markup) {
    std::size_t length = 0;
    while (length < text.size() &&
           (!markup.is_special(text[length]) || is_single_blank(text, length, markup))) {
        ++length;
    }
    return length > 0 ? length : std::min<std::size_t>(3, text.size());
}

void append_formatted(std::string& out, std::string_view text, const Markup& markup) {
    while (!text.empty()) {
        std::size_t length = line_break_length(text);
        if (length > 0) {
            out += markup.line_break;
        } else if (text.front() == '\t') {
            out += markup.tab;
            length = 1;
        } else if (text.front() == ' ' && markup.is_special(' ')) {
            length = append_odt_blanks(out, text);
        } else {
            length = plain_length(text, markup);
            xml::append_escaped_text(out, text.substr(0, length));
        }
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
                    std::string_view line_break) {
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
            return append_formatted(out, text, kDocx);
        case Escaping::DocxParagraphs:
            return append_formatted(out, text, {line_break, kDocx.tab, kDocx.special});
        case Escaping::OdtText:
            return append_formatted(out, text, kOdt);
        case Escaping::OdtParagraphs:
            return append_formatted(out, text, {line_break, kOdt.tab, kOdt.special});
    }
}

}  // namespace paperround
