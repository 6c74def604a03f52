// SPDX-License-Identifier: MIT
// Ballot boxes of Unicode and those that Wingdings puts into the private area.
#include "engine/extract/choice.hpp"

#include "engine/extract/normalise_text.hpp"

#include <array>

namespace paperround {
namespace {

struct Box {
    std::string_view glyph;
    bool is_marked;
};

constexpr std::array<Box, 12> boxes = {{
    {"\u2610", false},  // ballot box
    {"\u2611", true},
    {"\u2612", true},
    {"\u25A1", false},  // white square
    {"\u25A0", true},
    {"\u25A2", false},
    {"\u2751", false},
    {"\uF06F", false},  // Wingdings
    {"\uF0A8", false},
    {"\uF0FD", true},
    {"\uF0FE", true},
    {"\uF078", true},
}};

const Box* box_at(std::string_view text) {
    for (const auto& box : boxes) {
        if (text.starts_with(box.glyph)) return &box;
    }
    return nullptr;
}

}  // namespace

Choice read_choice(std::string_view text) {
    Choice choice;
    std::string words;
    const Box* current = nullptr;
    const auto finish = [&] {
        const auto tidied = tidy_answer(words);
        if (current == nullptr) choice.before_first_box = tidied;
        if (current != nullptr && current->is_marked) choice.marked.push_back(tidied);
        words.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto* box = box_at(text.substr(at));
        if (box == nullptr) {
            words += text[at++];
            continue;
        }
        finish();
        current = box;
        ++choice.boxes;
        at += box->glyph.size();
    }
    finish();
    return choice;
}

std::string without_boxes(std::string_view text) {
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        const auto* box = box_at(text.substr(at));
        words += box == nullptr ? text[at] : ' ';
        at += box == nullptr ? 1 : box->glyph.size();
    }
    return normalise_text(words);
}

}  // namespace paperround
