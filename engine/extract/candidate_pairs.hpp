// SPDX-License-Identifier: MIT
// Which returned paragraphs could be which printed lines. An index over words keeps the work near
// the number of paragraphs, not its product with the number of lines.
#pragma once

#include "engine/extract/printed_line.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace paperround {

struct CandidatePair {
    std::size_t line = 0;
    std::size_t block = 0;
    double similarity = 0;
    bool is_prefix = false;  // the paragraph holds more than the line
};

struct CandidatePairs {
    std::vector<CandidatePair> pairs;  // by line, then by block
    bool was_capped = false;           // a line occurs so often that not every place was tried
};

/// `returned`: the normalised text of every returned paragraph.
CandidatePairs find_candidate_pairs(const FormOutline& outline,
                                    const std::vector<std::string>& returned);

}  // namespace paperround
