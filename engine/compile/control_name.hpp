// SPDX-License-Identifier: MIT
// The name of a control or a form field as templates use it: `data:` and `answer:` before it say
// what it is for; without them, one that names a field of the data is filled, any other is an
// answer.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/story.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

struct ControlName {
    enum class Means { Data, Answer, Either };
    std::string text;  // without the prefix; empty: it has none
    Means means = Means::Either;
};

/// From the tag, else the title of a control.
ControlName name_of_control(const xml::Node& control);
ControlName read_control_name(std::string written);

/// The place in words of a control: that of the paragraph it is in, or of the first it holds.
Location place_of(const PartDraft& draft, xml::Node& control,
                  const std::vector<StoryParagraph>& paragraphs);
const StoryParagraph* paragraph_of(const PartDraft& draft, xml::Node& control,
                                   const std::vector<StoryParagraph>& paragraphs);

/// A tag that prints the field of that name. `word`: see carrier_word.hpp.
Tag tag_of_control(const std::string& name, const Location& where, std::string_view word);

}  // namespace paperround::compile
