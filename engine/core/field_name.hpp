// SPDX-License-Identifier: MIT
// When two field names are the same name, and what a name that is not there was probably meant to
// be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Lower case, composed letters, with blank, no-break space and `_` all as `_`. Word turns the
/// blanks of a column heading into `_` and looks names up without regard to case; so do we.
std::string fold_name(std::string_view name);

/// One step of a path: a name, or a position counted from 1.
struct PathStep {
    std::string folded_name;
    std::size_t position = 0;  // 0: the step is a name
};

/// "objectives[2].actions" → objectives, 2, actions. nullopt when the text is not a path.
std::optional<std::vector<PathStep>> parse_path(std::string_view path);

/// The candidate with the smallest edit distance to `wanted`, if near enough to be a slip of the
/// pen: at most a third of its letters differ.
std::optional<std::string> nearest_name(std::string_view wanted,
                                        const std::vector<std::string>& candidates);

}  // namespace paperround
