// SPDX-License-Identifier: MIT
#include "output/tables/cell_text.hpp"

#include <algorithm>
#include <array>

namespace paperround {

namespace {

// Marks, embeddings and overrides, isolates; all of UTF-8.
constexpr std::array<std::string_view, 12> controls = {
    "\xE2\x80\x8E", "\xE2\x80\x8F", "\xD8\x9C",     "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC",
    "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9"};

}  // namespace

std::string without_bidi_controls(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const auto control =
            std::find_if(controls.begin(), controls.end(),
                         [text](std::string_view one) { return text.starts_with(one); });
        if (control == controls.end()) kept += text.front();
        text.remove_prefix(control == controls.end() ? 1 : control->size());
    }
    return kept;
}

bool would_be_a_formula(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string::npos;
}

}  // namespace paperround
