// SPDX-License-Identifier: MIT
// Goes through a tag glyph by glyph and writes its plain form outside quotes.
#include "engine/compile/tag_text.hpp"

#include "engine/compile/tag_glyph.hpp"

namespace paperround {

namespace {

/// What is written for one glyph outside quotes, or for the quotes themselves.
std::string_view plain_form(std::string_view bytes, Glyph::Kind kind) {
    switch (kind) {
        case Glyph::Kind::DoubleQuote:
            return "\"";
        case Glyph::Kind::SingleQuote:
            return "'";
        case Glyph::Kind::Blank:
            return " ";
        case Glyph::Kind::Dash:
            return "-";
        case Glyph::Kind::Nothing:
            return "";
        case Glyph::Kind::Plain:
            break;
    }
    return bytes;
}

}  // namespace

NormalisedText normalise_tag_text(std::string_view raw, std::size_t starts_at) {
    NormalisedText normalised;
    normalised.text.reserve(raw.size());
    normalised.offsets.reserve(raw.size() + 1);
    QuoteTracker quotes;
    for (std::size_t at = 0; at < raw.size();) {
        const Glyph glyph = glyph_at(raw, at);
        const std::string_view bytes = raw.substr(at, glyph.length);
        const bool is_content = quotes.see(raw, at, glyph) == QuoteTracker::Role::Inside;
        const std::string_view written = is_content ? bytes : plain_form(bytes, glyph.kind);
        for (std::size_t i = 0; i < written.size(); ++i) {
            normalised.offsets.push_back(starts_at + at + i);
        }
        normalised.text += written;
        at += glyph.length;
    }
    normalised.offsets.push_back(starts_at + raw.size());
    return normalised;
}

}  // namespace paperround
