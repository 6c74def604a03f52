// SPDX-License-Identifier: MIT
// The words that belong to an answer within a line: "Date: ____", "☐ I agree   ☐ I do not".
#pragma once

#include "engine/compile/markup.hpp"

#include <string>

namespace paperround::compile {

/// On which side of the answer its words are looked for first.
enum class LabelSide { Before, After };

/// The text of the paragraph between the answer and the answer before or after it (a control, a
/// form field, a tag); of the other side where that side has no letters. Empty: the line has none
/// at all.
std::string label_in_line(const Markup& markup, const xml::Node& paragraph, const xml::Node& answer,
                          LabelSide first);

}  // namespace paperround::compile
