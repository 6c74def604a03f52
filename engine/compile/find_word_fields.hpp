// SPDX-License-Identifier: MIT
// Finds Word's fields in a part: w:fldSimple, and the complex form whose begin, code, separator,
// result and end stand in runs of their own, over several paragraphs if need be, one field inside
// another. ISO 29500-1 §17.16.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/word_field_kind.hpp"

#include <map>
#include <memory>
#include <vector>

namespace paperround::compile {

/// What is told of each paragraph of a part; see walk_story.
using Places = std::map<const xml::Node*, Location>;
Places places_in(const PartDraft& draft, const std::string& file);

/// A stretch of text that no field can cross: the main text, one cell, one text box.
struct FieldStory {
    xml::Node* node = nullptr;
    std::vector<std::unique_ptr<WordField>> fields;  // outermost, in order
    std::vector<FieldStory> inside;                  // cells, text boxes
};

/// Reports E301 for merge fields that are not whole. `story` is the element around the text.
FieldStory find_word_fields(const Markup& markup, xml::Node& story, const Places& places,
                            const Bookmarks& bookmarks, Diagnostics& diagnostics);

/// What SET and ASK define in the part.
void collect_bookmarks(const PartDraft& draft, Bookmarks& bookmarks);

}  // namespace paperround::compile
