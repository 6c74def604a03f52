// SPDX-License-Identifier: MIT
// A tree back to markup. Escaping is on the path of every record, so plain text is copied in runs.
#include "engine/document/xml/tree.hpp"

#include <array>
#include <cstdint>

namespace paperround::xml {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

enum class Where : std::uint8_t { Text, Attribute };

/// What an ASCII character is written as; null: as it is.
template <Where where>
constexpr const char* escape_of(unsigned char byte) {
    constexpr bool in_attribute = where == Where::Attribute;
    switch (byte) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '\r':
            return "&#13;";  // a bare CR would be read as LF (XML 1.0 §2.11)
        case '"':
            return in_attribute ? "&quot;" : nullptr;
        case '\t':
            return in_attribute ? "&#9;" : nullptr;
        case '\n':
            return in_attribute ? "&#10;" : nullptr;
        default:
            return byte < 0x20 ? replacement.data() : nullptr;
    }
}

template <Where where>
constexpr std::array<bool, 256> make_plain_table() {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) {
        plain[byte] = escape_of<where>(static_cast<unsigned char>(byte)) == nullptr;
    }
    return plain;
}

bool is_continuation(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// Bytes of the UTF-8 character at `at` (RFC 3629), 0 where it is none or XML forbids it.
std::size_t character_length(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text, at + i)) return 0;
    }
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool past_unicode = lead == 0xF4 && second > 0x8F;
    const bool noncharacter =
        text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF";
    return overlong || surrogate || past_unicode || noncharacter ? 0 : length;
}

template <Where where>
void append_escaped(std::string& out, std::string_view text) {
    static constexpr std::array<bool, 256> plain = make_plain_table<where>();
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (plain[byte]) {
            ++at;
            continue;
        }
        const std::size_t length = byte < 0x80 ? 0 : character_length(text, at);
        if (length > 0) {
            at += length;
            continue;
        }
        out.append(text, done, at - done);
        if (byte < 0x80) {
            out += escape_of<where>(byte);
        } else {
            out += replacement;
        }
        done = ++at;
    }
    out.append(text, done);
}

void append_tag(std::string& out, const Node& element, std::string_view end) {
    out += '<';
    out += element.name;
    for (const Attribute& attribute : element.attributes) {
        out += ' ';
        out += attribute.name;
        out += "=\"";
        append_escaped_attribute(out, attribute.value);
        out += '"';
    }
    out += end;
}

void append_element(std::string& out, const Node& element) {
    if (element.children.empty()) return append_tag(out, element, "/>");
    append_start_tag(out, element);
    for (const auto& child : element.children) append_markup(out, *child);
    append_end_tag(out, element);
}

}  // namespace

void append_escaped_text(std::string& out, std::string_view text) {
    append_escaped<Where::Text>(out, text);
}

void append_escaped_attribute(std::string& out, std::string_view text) {
    append_escaped<Where::Attribute>(out, text);
}

void append_start_tag(std::string& out, const Node& element) {
    append_tag(out, element, ">");
}

void append_end_tag(std::string& out, const Node& element) {
    out += "</";
    out += element.name;
    out += '>';
}

// Recursion is bounded by ParseLimits::depth.
void append_markup(std::string& out, const Node& node) {
    switch (node.kind) {
        case Node::Kind::Element:
            return append_element(out, node);
        case Node::Kind::Text:
            return append_escaped_text(out, node.text);
        case Node::Kind::Comment:
            out += "<!--" + node.text + "-->";
            return;
        case Node::Kind::ProcessingInstruction:
            out += "<?" + node.name + (node.text.empty() ? "" : " ") + node.text + "?>";
            return;
    }
}

std::string serialize(const XmlTree& tree) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    for (const auto& node : tree.before_root) {
        append_markup(out, *node);
        out += '\n';
    }
    append_markup(out, *tree.root);
    return out;
}

}  // namespace paperround::xml
