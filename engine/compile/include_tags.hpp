// SPDX-License-Identifier: MIT
// Finds the paragraphs that are an include and nothing else.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

struct FoundInclude {
    xml::Node* paragraph = nullptr;  // borrowed from the draft
    std::string file;
    Tag tag;
};

/// Could the part hold an include? Quick, on its bytes; says yes rather too often.
bool may_include(std::string_view part_bytes);

/// In reading order. What is wrong with the braces is left to heal_tags().
std::vector<FoundInclude> find_includes(PartDraft& draft, const std::string& file);

/// For one that stands with others in a paragraph, or in a part that has no paragraphs of a text.
void refuse_include(const Tag& tag, Diagnostics& diagnostics);

bool is_include(const Tag& tag);

}  // namespace paperround::compile
