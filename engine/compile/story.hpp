// SPDX-License-Identifier: MIT
// Every paragraph of a part in reading order, with its place in words. Text boxes and notes are
// paragraphs of their own; controls and insertions are seen through.
#pragma once

#include "engine/compile/markup.hpp"
#include "engine/core/location.hpp"

#include <string>
#include <vector>

namespace paperround::compile {

struct StoryParagraph {
    xml::Node* node = nullptr;
    Location where;
};

/// Borrowed from the tree. `file` and `story` begin every place.
std::vector<StoryParagraph> walk_story(const Markup& markup, xml::Node& root,
                                       const std::string& file, const std::string& story);

}  // namespace paperround::compile
