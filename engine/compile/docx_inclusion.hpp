// SPDX-License-Identifier: MIT
// Puts DOCX into a DOCX: bodies where they are included, and with them their styles, lists, notes,
// pictures and links. Sections, headers and footers of what is included stay behind.
#pragma once

#include "engine/compile/docx_single_part.hpp"
#include "engine/compile/guest_document.hpp"
#include "engine/document/docx/fresh_ids.hpp"
#include "engine/document/docx/part_shelf.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace paperround::compile {

class DocxInclusion {
  public:
    /// `stories` are borrowed, and get one more for notes where the template has none. Requires:
    /// there is room for two more, so that references to them stay true.
    DocxInclusion(const Package& package, std::vector<PartDraft>& stories);

    /// Nothing has happened when there is a mistake: E646 what cannot come along, E647 notes where
    /// there cannot be any.
    std::optional<IncludeMistake> take_in(GuestDocument& guest, const GuestPlace& place);

    /// All parts, those of the stories aside.
    PartShelf finish();

  private:
    struct NoteKind;
    using NewIds = std::map<std::string, std::string>;

    void refer_to_shelf(const GuestDocument& guest, const PartDraft& guest_story,
                        const std::string& host_part, xml::Node& node);
    std::vector<xml::Node*> bring_notes(GuestDocument& guest, const NoteKind& kind,
                                        xml::Node& body);
    PartDraft& notes_of(GuestDocument& guest, const NoteKind& kind);
    std::vector<Relationship>& relationships(const std::string& part);

    const Package& package_;
    std::vector<PartDraft>& stories_;
    PartShelf shelf_;
    std::string main_part_;
    SinglePart styles_;
    SinglePart numbering_;
    FreshIds ids_;
    std::map<std::string, std::vector<Relationship>> relationships_;  // of parts that are changed
    std::size_t number_ = 1;  // the template is the first document
};

}  // namespace paperround::compile
