// SPDX-License-Identifier: MIT
// The footnotes, or the endnotes, of all documents in one part (ISO 29500-1 §17.11).
#pragma once

#include "engine/document/docx/part_shelf.hpp"
#include "engine/document/xml/tree.hpp"

#include <optional>
#include <string>

namespace paperround::combine {

/// What the two kinds of notes are called.
struct NoteKind {
    std::string_view relationship;  // "footnotes"
    std::string_view element;       // "w:footnote"
    std::string_view reference;     // "w:footnoteReference"
};
inline constexpr NoteKind kFootnotes = {"footnotes", "w:footnote", "w:footnoteReference"};
inline constexpr NoteKind kEndnotes = {"endnotes", "w:endnote", "w:endnoteReference"};

class NoteCollection {
  public:
    /// Begins with those of the first document, if it has any.
    NoteCollection(const NoteKind& kind, const Package& first, const std::string& main_part);

    /// Takes the notes of a second or later document and lets its body refer to where they are now.
    /// Links and pictures in notes are looked up in the first document: they are the template's.
    void add(const Package& document, const std::string& main_part, xml::Node& body);

    /// Writes the part.
    void finish(PartShelf& shelf) const;

  private:
    const NoteKind& kind_;
    std::string part_name_;
    std::optional<xml::XmlTree> notes_;
    unsigned next_id_ = 1;
};

}  // namespace paperround::combine
