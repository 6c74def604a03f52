// SPDX-License-Identifier: MIT
// One place of a form where a person answers: what a template declares, what a sent document is
// marked with, and what a returned one is read by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct AnswerSlot {
    enum class Kind {
        Text,
        Paragraphs,  // text of several paragraphs
        Checkbox,
        CalendarDate,
        Choice,  // one of `choices`
    };

    std::string key;  // "objectives[1].actions"
    Kind kind = Kind::Text;
    std::string label;  // the question beside or above it, as printed
    std::string owner;  // who completes it: "reviewee", "reviewer", "observer"; empty: anybody
    bool required = false;
    std::size_t max_characters = 0;         // 0: no limit
    std::vector<std::string> choices = {};  // of Choice, as printed, in the author's order
    std::string picture = {};               // of CalendarDate: "d MMMM yyyy"; empty: the usual one

    bool operator==(const AnswerSlot&) const = default;
};

/// The bookmark around the answer: "pr_objectives_1_actions". Word allows letters, digits and `_`,
/// 40 characters; a longer key keeps its beginning and ends in a digest of the whole.
/// A content control's tag and an ODF section's name hold the key itself.
std::string bookmark_name(std::string_view key);

}  // namespace paperround
