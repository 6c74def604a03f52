// SPDX-License-Identifier: MIT
// Boxes printed before each alternative: "☐ Developing  ☒ Secure  ☐ Strong".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct Choice {
    std::vector<std::string> marked;  // the words behind each marked box
    std::vector<std::string> all;     // the words behind each box
    std::size_t boxes = 0;            // marked or not
    bool seems_incomplete = false;    // words that have no box of their own: one was lost
};

/// Reads the boxes out of a text; `boxes` is 0 when there are none. Beside boxes a tick or a lone
/// X, typed in place of one, counts as a marked box.
Choice read_choice(std::string_view text);

/// A tick, a cross or a filled box and nothing else.
bool is_tick(std::string_view text);
/// An empty box and nothing else.
bool is_empty_box(std::string_view text);

}  // namespace paperround
