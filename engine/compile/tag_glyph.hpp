// SPDX-License-Identifier: MIT
// The characters that word processors put where an author typed a plain one, and where the text in
// quotes begins and ends in spite of them. Used by the lexers only.
#pragma once

#include <cstddef>
#include <string_view>

namespace paperround {

struct Glyph {
    enum class Kind { Plain, DoubleQuote, SingleQuote, Blank, Dash, Nothing };
    Kind kind = Kind::Plain;
    std::size_t length = 1;  // bytes
};

/// The character at `at`, which must lie inside the text.
Glyph glyph_at(std::string_view text, std::size_t at);

/// A letter, a digit, `_`, or any character beyond ASCII that is not one of the others.
bool is_word_glyph(std::string_view text, std::size_t at);

/// Follows a text from front to back. An apostrophe opens no quotes after a letter and closes none
/// before one: `manager's`, `'It's'`.
class QuoteTracker {
  public:
    enum class Role { Outside, Opens, Inside, Closes };

    /// What the glyph at `at` is; to be called for each in turn.
    Role see(std::string_view text, std::size_t at, Glyph glyph);

  private:
    Glyph::Kind open_ = Glyph::Kind::Plain;  // the kind of quote we are inside of, or Plain
    bool after_word_ = false;
};

}  // namespace paperround
