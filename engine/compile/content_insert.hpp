// SPDX-License-Identifier: MIT
// What an instruction puts on the page that is more than text: pictures, links. Everything that
// does not depend on the record is prepared here; engine/merge fills the gaps.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/compile/gapped_markup.hpp"
#include "engine/compile/length.hpp"
#include "engine/compile/markdown_insert.hpp"

#include <optional>
#include <string>
#include <variant>

namespace paperround {

/// The instruction's value names a picture, or is what a QR code says.
struct PictureInsert {
    enum class Source { File, QrCode };
    enum class Sizing { AsAsked, InsideFrame };  // InsideFrame: both sizes are limits

    Source source = Source::File;
    Sizing sizing = Sizing::AsAsked;
    std::optional<Length> width;
    std::optional<Length> height;
    Length widest;          // for a picture whose size nobody says
    ExpressionPtr text;     // its description
    std::string part_stem;  // "word/media/pr-image"; a number and a suffix follow
    GappedMarkup markup;
};

/// The instruction's value is an address.
struct LinkInsert {
    ExpressionPtr text;  // null: the address itself
    GappedMarkup markup;
};

/// A part's relationships, or the manifest: what the programs that ran before put into the
/// document. Its instruction has no value.
struct ReferencesInsert {
    std::string of_part;  // empty: of the whole document
    GappedMarkup picture;
    GappedMarkup link;
};

using ContentInsert = std::variant<PictureInsert, LinkInsert, MarkdownInsert, ReferencesInsert>;

}  // namespace paperround
