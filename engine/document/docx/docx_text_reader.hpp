// SPDX-License-Identifier: MIT
// The text of a DOCX part. What surrounds text without being text (controls, links, insertions) is
// seen through wherever it stands; an element that nobody has heard of is, too.
#pragma once

#include "engine/document/docx/paragraph_styles.hpp"
#include "engine/document/text_block_writer.hpp"
#include "engine/document/xml/tree.hpp"

#include <string>
#include <vector>

namespace paperround {

/// One part after the other of the same document; not for several threads.
class DocxTextReader {
  public:
    /// Borrows both for its own lifetime.
    DocxTextReader(const ParagraphStyles& styles, TextBlockWriter& out)
        : styles_(styles), out_(out) {}

    /// `root`: w:document, w:hdr, w:ftr, w:footnotes or w:endnotes.
    void read(const xml::Node& root, std::string story);

    bool has_embedded_documents() const { return has_embedded_documents_; }
    std::vector<std::string> take_table_captions() { return std::move(table_captions_); }

  private:
    void visit(const xml::Node& node);
    void visit_children(const xml::Node& node);
    bool visit_structure(const xml::Node& node);
    bool visit_range(const xml::Node& node);
    bool visit_text(const xml::Node& node);
    void read_paragraph(const xml::Node& paragraph);
    void read_text_boxes();
    void read_run(const xml::Node& run);
    void read_table(const xml::Node& table);
    void read_row(const xml::Node& row);
    void read_cell(const xml::Node& cell);
    void read_control(const xml::Node& control);
    void show_lost_box(const xml::Node& control, const xml::Node& properties);
    void note_captions(const xml::Node& table);
    void read_alternatives(const xml::Node& alternatives);
    void read_drawing(const xml::Node& drawing);
    void read_field_character(const xml::Node& character);
    void append(std::string_view text);

    /// What a nested table must not change for the one around it.
    struct Grid {
        int row = 0;
        int column = 0;
    };

    const ParagraphStyles& styles_;
    TextBlockWriter& out_;
    Grid grid_;
    std::vector<bool> fields_;  // of each open field: whether its result has begun
    bool fields_are_paired_ = true;
    std::vector<const xml::Node*> text_boxes_;  // met in the paragraph at hand, read after it
    int prompts_ = 0;                           // controls around that show their prompt
    bool has_embedded_documents_ = false;
    std::vector<std::string> table_captions_;
};

}  // namespace paperround
