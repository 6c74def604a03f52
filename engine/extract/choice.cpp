// SPDX-License-Identifier: MIT
// Ballot boxes of Unicode and those that Wingdings puts into the private area.
#include "engine/extract/choice.hpp"

#include "engine/extract/normalise_text.hpp"

#include <algorithm>
#include <array>

namespace paperround {
namespace {

struct Box {
    std::string_view glyph;
    bool is_marked;
};

constexpr std::array<Box, 25> boxes = {{
    {"\u2610", false},                                        // ballot box
    {"\u2611", true},  {"\u2612", true},  {"\u25A1", false},  // white square
    {"\u25A0", true},  {"\u25A2", false}, {"\u25A3", true},     {"\u2B1C", false},
    {"\u2B1B", true},  {"\u2751", false}, {"\u25CB", false},  // white circle
    {"\u25EF", false}, {"\u25C9", true},  {"\uF06F", false},  // Wingdings
    {"\uF0A8", false}, {"\uF0FD", true},  {"\uF0FE", true},     {"\uF078", true},
    {"[ ]", false},    {"[x]", true},     {"[X]", true},        {"( )", false},
    {"(x)", true},     {"(X)", true},     {"\U0001F5F9", true},
}};

constexpr std::array<std::string_view, 9> typed_marks = {
    "X", "x", "\u2713", "\u2714", "\u2717", "\u2718", "\u2705", "\u221A", "\u25CF"};

/// Asked at every byte of every text: most begin none of them.
bool may_begin_a_box(char byte) {
    return byte == '[' || byte == '(' || static_cast<unsigned char>(byte) >= 0xE2;
}

const Box* box_at(std::string_view text) {
    if (text.empty() || !may_begin_a_box(text.front())) return nullptr;
    for (const auto& box : boxes) {
        if (text.starts_with(box.glyph)) return &box;
    }
    return nullptr;
}

bool has_box(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (box_at(text.substr(at)) != nullptr) return true;
    }
    return false;
}

bool is_blank(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\n' ||
           text.substr(at).starts_with("\u00a0");
}

/// Length of the tick or X that stands alone at `at`; 0: none.
std::size_t typed_mark_at(std::string_view text, std::size_t at) {
    if (at > 0 && !is_blank(text, at - 1)) return 0;
    for (const auto mark : typed_marks) {
        if (text.substr(at).starts_with(mark) && is_blank(text, at + mark.size())) {
            return mark.size();
        }
    }
    return 0;
}

/// Alternatives stand well apart: a wide gap within the words of one says that a box is gone.
bool has_wide_gap(std::string_view words, std::string_view gap) {
    return words.find(gap) != std::string_view::npos || words.find('\t') != std::string_view::npos;
}

/// One box and the words behind it.
struct Alternative {
    bool has_box = false;
    bool is_marked = false;
    std::string words;
};

std::vector<Alternative> alternatives_of(std::string_view text) {
    const bool marks_count = has_box(text);
    std::vector<Alternative> all(1);
    for (std::size_t at = 0; at < text.size();) {
        const auto* box = box_at(text.substr(at));
        const auto mark = marks_count ? typed_mark_at(text, at) : 0;
        auto& last = all.back();
        if (mark > 0 && last.has_box && !last.is_marked && tidy_answer(last.words).empty()) {
            last.is_marked = true;  // "☐ X Secure": the mark stands beside its box
            at += mark;
            continue;
        }
        if (box != nullptr || mark > 0) {
            all.push_back({true, box == nullptr || box->is_marked, {}});
            at += box != nullptr ? box->glyph.size() : mark;
            continue;
        }
        all.back().words += text[at++];
    }
    return all;
}

}  // namespace

Choice read_choice(std::string_view text) {
    Choice choice;
    for (auto& alternative : alternatives_of(text)) {
        const auto words = tidy_answer(alternative.words);
        if (alternative.has_box) ++choice.boxes;
        if (alternative.has_box) choice.all.push_back(words);
        if (alternative.is_marked) choice.marked.push_back(words);
        if (!alternative.has_box && !words.empty()) choice.seems_incomplete = true;
        if (has_wide_gap(words, "  ")) choice.seems_incomplete = true;
    }
    if (choice.boxes == 0) choice.seems_incomplete = has_wide_gap(tidy_answer(text), "   ");
    return choice;
}

bool is_tick(std::string_view text) {
    const auto tidy = tidy_answer(text);
    if (std::find(typed_marks.begin(), typed_marks.end(), tidy) != typed_marks.end()) return true;
    const auto* box = box_at(tidy);
    return box != nullptr && box->is_marked && box->glyph == tidy;
}

bool is_empty_box(std::string_view text) {
    const auto tidy = tidy_answer(text);
    const auto* box = box_at(tidy);
    return box != nullptr && !box->is_marked && box->glyph == tidy;
}

}  // namespace paperround
