// SPDX-License-Identifier: MIT
// A document that is being put into another one of its format: the guest and the host.
#pragma once

#include "engine/compile/include_file.hpp"
#include "engine/compile/part_draft.hpp"
#include "engine/document/package/package.hpp"

#include <optional>
#include <vector>

namespace paperround::compile {

struct GuestDocument {
    Package package;
    std::vector<PartDraft> stories;  // the main text first; every paragraph remembers its place
};

/// Where in the host the guest comes to stand.
struct GuestPlace {
    PartDraft& story;
    xml::Node& paragraph;      // that says to include it
    bool is_main_text = true;  // and no text box, note or header
};

/// The part's draft, or null.
PartDraft* find_story(std::vector<PartDraft>& stories, std::string_view name);

/// Puts the blocks where the paragraph stood; marks of ranges in it go into the first of them.
void replace_paragraph(const Markup& markup, xml::Node& paragraph,
                       std::vector<std::unique_ptr<xml::Node>> blocks);

}  // namespace paperround::compile
