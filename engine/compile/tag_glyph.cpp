// SPDX-License-Identifier: MIT
// The table of what word processors put in place of plain characters.
#include "engine/compile/tag_glyph.hpp"

#include <array>

namespace paperround {

namespace {

struct Replacement {
    std::string_view bytes;
    Glyph::Kind kind;
};

using enum Glyph::Kind;

constexpr std::array replacements{
    Replacement{"“", DoubleQuote},  Replacement{"”", DoubleQuote}, Replacement{"„", DoubleQuote},
    Replacement{"‟", DoubleQuote},  Replacement{"«", DoubleQuote}, Replacement{"»", DoubleQuote},
    Replacement{"‘", SingleQuote},  Replacement{"’", SingleQuote}, Replacement{"‚", SingleQuote},
    Replacement{"‛", SingleQuote},  Replacement{"\u00A0", Blank},  // no-break
    Replacement{"\u2002", Blank},                                  // en
    Replacement{"\u2003", Blank},                                  // em
    Replacement{"\u2004", Blank},                                  // a third of an em
    Replacement{"\u2005", Blank},                                  // a quarter of an em
    Replacement{"\u2006", Blank},                                  // a sixth of an em
    Replacement{"\u2007", Blank},                                  // as wide as a digit
    Replacement{"\u2008", Blank},                                  // as wide as a full stop
    Replacement{"\u2009", Blank},                                  // thin
    Replacement{"\u200A", Blank},                                  // hair
    Replacement{"\u202F", Blank},                                  // narrow no-break
    Replacement{"\u2010", Dash},                                   // hyphen
    Replacement{"\u2011", Dash},                                   // no-break hyphen
    Replacement{"\u2012", Dash},                                   // as wide as a digit
    Replacement{"\u2013", Dash},                                   // en
    Replacement{"\u2014", Dash},                                   // em
    Replacement{"\u2212", Dash},                                   // minus
    Replacement{"\u00AD", Nothing},                                // soft hyphen
    Replacement{"\u200B", Nothing},                                // zero-width space
    Replacement{"\u200C", Nothing},                                // zero-width non-joiner
    Replacement{"\u200D", Nothing},                                // zero-width joiner
    Replacement{"\u200E", Nothing},                                // left-to-right mark
    Replacement{"\u200F", Nothing},                                // right-to-left mark
    Replacement{"\u2060", Nothing},                                // word joiner
    Replacement{"\uFEFF", Nothing},                                // byte order mark
};

Glyph ascii_glyph(char c) {
    switch (c) {
        case '"':
            return {DoubleQuote, 1};
        case '\'':
            return {SingleQuote, 1};
        case ' ':
        case '\t':
        case '\n':
        case '\v':
        case '\r':
            return {Blank, 1};
        case '-':
            return {Dash, 1};
        default:
            return {Plain, 1};
    }
}

bool is_ascii_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) return ascii_glyph(text[at]);
    const std::string_view rest = text.substr(at);
    for (const Replacement& replacement : replacements) {
        if (rest.starts_with(replacement.bytes)) {
            return {replacement.kind, replacement.bytes.size()};
        }
    }
    return {Plain, 1};
}

bool is_word_glyph(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (static_cast<unsigned char>(text[at]) < 0x80) return is_ascii_word(text[at]);
    return glyph_at(text, at).kind == Plain;
}

QuoteTracker::Role QuoteTracker::see(std::string_view text, std::size_t at, Glyph glyph) {
    const bool after_word = after_word_;
    if (glyph.kind != Nothing) after_word_ = is_word_glyph(text, at);
    if (open_ != Plain) {
        const bool apostrophe = glyph.kind == SingleQuote && is_word_glyph(text, at + glyph.length);
        if (glyph.kind != open_ || apostrophe) return Role::Inside;
        open_ = Plain;
        return Role::Closes;
    }
    if (glyph.kind == DoubleQuote || (glyph.kind == SingleQuote && !after_word)) {
        open_ = glyph.kind;
        return Role::Opens;
    }
    return Role::Outside;
}

}  // namespace paperround
