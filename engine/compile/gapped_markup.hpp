// SPDX-License-Identifier: MIT
// Markup prepared when a template is compiled, with gaps for what is known only when a record is
// filled in: the size of a picture, the address of a link.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

enum class Gap : std::uint8_t {
    None,
    Number,    // an id that no other has
    Relation,  // DOCX: the id of the relationship to the picture, or to the address
    File,      // the name of the picture's part, without its folder
    Width,     // of a picture, in the format's own unit
    Height,
    Text,       // what is said: a link's text, a picture's description
    Address,    // of a link, for an attribute
    MediaType,  // of a picture
};

class GappedMarkup {
  public:
    GappedMarkup() = default;
    /// `markup` has the words of gap_word where the gaps are.
    explicit GappedMarkup(std::string_view markup);

    bool is_empty() const { return pieces_.empty(); }

    /// `fill(Gap)` appends to `out` what belongs there.
    template <typename Fill>
    void write(std::string& out, const Fill& fill) const {
        for (const Piece& piece : pieces_) {
            out += piece.before;
            if (piece.gap != Gap::None) fill(piece.gap);
        }
    }

  private:
    struct Piece {
        std::string before;
        Gap gap = Gap::None;
    };
    std::vector<Piece> pieces_;
};

/// Stands for the gap in markup on its way to a GappedMarkup; it survives escaping.
std::string_view gap_word(Gap gap);

}  // namespace paperround
