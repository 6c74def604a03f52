// SPDX-License-Identifier: MIT
// Writes comments into the main text of a template: Word's part of comments with its marks in the
// text (ISO 29500-1 §17.13.4), or ODF's annotations (ODF 1.3 part 3 §14.1).
#pragma once

#include "engine/compile/markup.hpp"
#include "engine/compile/part_set.hpp"
#include "engine/compile/tag_message.hpp"

#include <string>
#include <vector>

namespace paperround::compile {

struct WrittenComment {
    xml::Node* paragraph = nullptr;  // of the main text
    Stretch words;                   // of its logical text; both ends the same: the whole of it
    std::vector<std::string> lines;
};

struct CommentSignature {
    std::string author;
    std::string initials;
    std::string when;
};

/// Marks the words in `main`, and for a DOCX adds the texts to `parts`. Comments that are there
/// stay. `main_part`: the name of the part that `main` is the tree of.
void write_docx_comments(xml::Node& main, const std::string& main_part,
                         const std::vector<WrittenComment>& comments,
                         const CommentSignature& signature, PartSet& parts);
void write_odt_comments(xml::Node& main, const std::vector<WrittenComment>& comments,
                        const CommentSignature& signature);

/// Puts the mark before the byte `at` of the paragraph's text, and returns it.
xml::Node* put_mark(const Markup& markup, xml::Node& paragraph, std::size_t at,
                    std::unique_ptr<xml::Node> mark);

}  // namespace paperround::compile
