// SPDX-License-Identifier: MIT
// How the blocks and the letters of a Markdown text look in a template: markup prepared when it is
// compiled. engine/merge puts the text in between.
#pragma once

#include "engine/compile/gapped_markup.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace paperround {

/// What stands before and after a text.
struct Surround {
    std::string begin;
    std::string end;
};

struct MarkdownInsert {
    static constexpr std::size_t kBold = 1;
    static constexpr std::size_t kItalic = 2;
    static constexpr std::size_t kCode = 4;
    static constexpr std::size_t kLinked = 8;
    /// By the sum of these.
    using Letters = std::array<Surround, 16>;

    static constexpr std::size_t kDepths = 3;  // of lists in lists; deeper ones look like the last
    using List = std::array<Surround, kDepths>;

    Surround paragraph;
    std::array<Surround, 6> headings;
    List bullets;    // an item with its bullet
    List numbers;    // an item whose number is text
    List continued;  // a further paragraph of an item
    Letters letters;
    Letters heading_letters;
    GappedMarkup link_begin;  // around letters
    std::string link_end;
    std::string line_break;  // between two stretches of letters
};

}  // namespace paperround
