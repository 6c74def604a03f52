// SPDX-License-Identifier: MIT
// Takes the printed words out of a paragraph that holds words and answers together:
// "Date: 27 June 2025", or an answer typed behind the question.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// What stands between the printed pieces (normalised: before the first answer, between, after the
/// last one), one text per answer; nullopt when a piece is not there word for word.
std::optional<std::vector<std::string>> answers_between(std::string_view paragraph,
                                                        const std::vector<std::string>& pieces);

/// What follows the printed line, also when the line was edited a little: then it is cut at the
/// colon or question mark it ends with, or else at the word nearest to its length.
std::string answer_behind(std::string_view paragraph, std::string_view printed);

}  // namespace paperround
