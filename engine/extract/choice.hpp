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
    std::size_t boxes = 0;            // marked or not
    std::string before_first_box;     // words that have no box: a box was lost, or a note was typed
};

/// Reads the boxes out of a text; `boxes` is 0 when there are none.
Choice read_choice(std::string_view text);

/// The normalised text without any box, marked or not: to see whether only boxes differ.
std::string without_boxes(std::string_view text);

}  // namespace paperround
