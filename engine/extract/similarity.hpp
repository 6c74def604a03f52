// SPDX-License-Identifier: MIT
// How alike a printed line and a returned paragraph are, 0 … 1. Works on normalised text.
#pragma once

#include <string_view>

namespace paperround {

/// What counts as the same line at all.
constexpr double least_similarity = 0.74;
/// From here on the line is as it was printed.
constexpr double unedited_similarity = 0.97;

/// 1 - edit distance / longer length; 0 as soon as it is below `least_similarity`.
double edit_ratio(std::string_view a, std::string_view b);

/// Words in common against all words (Sørensen–Dice), order left aside.
double word_overlap(std::string_view a, std::string_view b);

struct LineMatch {
    double similarity = 0;
    bool is_prefix = false;  // the paragraph goes on after the line: the rest may be an answer
};

/// The best of: the whole, the line at the beginning of the paragraph, the words of an edited line.
/// Lines whose numbers differ ("Objective 2", "Objective 3") are different lines.
LineMatch compare_line(std::string_view printed, std::string_view returned);

}  // namespace paperround
