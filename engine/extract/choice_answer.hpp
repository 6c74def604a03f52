// SPDX-License-Identifier: MIT
// Which alternative was chosen, judged by the boxes that came back beside those that were sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct ChoiceAnswer {
    std::string value;              // the words behind the marked box; empty: none is marked
    std::optional<bool> is_ticked;  // of a box without words
    double confidence = 1;          // at most so sure
    std::string flag;               // why not quite sure
};

/// Words that stand out: where no box is marked they may tell what was chosen.
struct ChoiceLooks {
    std::vector<std::string> strong;
    std::vector<std::string> struck;
};

/// `sent`: what stood there when the form was sent. nullopt: no boxes are printed here, and the
/// text is a person's own words.
std::optional<ChoiceAnswer> read_choice_answer(std::string_view text, std::string_view sent,
                                               const ChoiceLooks& looks = {});

}  // namespace paperround
