// SPDX-License-Identifier: MIT
// Which printed line of the form became which returned paragraph: the heaviest monotone alignment,
// then what was moved, then each table by what is unique in it. Answers cost nothing.
#pragma once

#include "engine/document/text_model.hpp"
#include "engine/extract/printed_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct MatchedLine {
    std::size_t block = 0;  // of the returned document
    double similarity = 0;
    bool is_prefix = false;     // the paragraph goes on after the line
    bool was_moved = false;     // it stands in another order than it was printed
    bool is_uncertain = false;  // the same line is printed elsewhere too, and copies are missing
};

struct Alignment {
    std::vector<std::optional<MatchedLine>> lines;          // as FormOutline::lines
    std::vector<std::optional<std::size_t>> line_of_block;  // as the returned blocks
    double share_found = 0;                                 // of the printed text, 0 … 1
    bool was_capped = false;                                // not every possibility was tried
};

/// `normalised`: the normalised text of every block of `returned`. Work grows with the number of
/// paragraphs times the logarithm of it.
Alignment align(const SentForm& form, const FormOutline& outline, const TextModel& returned,
                const std::vector<std::string>& normalised);

}  // namespace paperround
