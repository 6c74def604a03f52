// SPDX-License-Identifier: MIT
// The form as alignment sees it: the lines that are printed on it, and between them, in order, the
// slots that wait for answers.
#pragma once

#include "engine/extract/extract.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// A printed paragraph, with the slots that stand inside it if there are any.
struct PrintedLine {
    std::size_t block = 0;
    std::string text;                 // normalised, slots left out
    std::vector<std::string> pieces;  // normalised: before the first slot, between, after the last
    std::vector<std::size_t> slots;   // inside this paragraph; pieces.size() == slots.size() + 1
    bool is_unique = true;            // no other line of the form reads the same
};

/// Where a slot stands among the lines.
struct SlotPlace {
    std::optional<std::size_t> line_before;  // the last line in front of it, or around it
    std::optional<std::size_t> inside;       // the line it stands in
    bool takes_following = true;  // paragraphs after it are its own: false for a box before a line
};

struct FormOutline {
    std::vector<PrintedLine> lines;
    std::vector<SlotPlace> slots;  // as SentForm::slots
};

FormOutline outline_of(const SentForm& form);

}  // namespace paperround
