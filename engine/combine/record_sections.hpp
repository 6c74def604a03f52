// SPDX-License-Identifier: MIT
// Where one document ends and the next begins in a combined DOCX: a section break (ISO 29500-1
// §17.6), after which pages count from 1 and the headers are the document's own.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <string>
#include <vector>

namespace paperround::combine {

/// Pages count from 1, and notes in a document of one section; the first section begins on a new
/// page.
void begin_record(xml::Node& body);

/// A header or footer that only later sections of the body have: the first one would show that of
/// the document before it.
struct InheritedStory {
    std::string element;  // "w:headerReference"
    std::string type;     // "default", "first", "even"
};
std::vector<InheritedStory> inherited_stories(xml::Node& body);

/// Refers the body's first section to the part instead.
void refer_first_section(xml::Node& body, const InheritedStory& story,
                         const std::string& relationship_id);

/// Moves the body's last section into its last paragraph, so that another document can follow.
void end_record(xml::Node& body);

/// NUMPAGES would count the pages of all documents. For headers, footers and a body of one section.
void count_own_pages(xml::Node& story);

bool has_one_section(const xml::Node& body);

}  // namespace paperround::combine
