// SPDX-License-Identifier: MIT
// The text of an ODT's content.xml, or of the headers and footers of its styles.xml. White space
// collapses as ODF 1.3 part 3 §6.1.2 has it.
#pragma once

#include "engine/document/odt/odt_emphasis.hpp"
#include "engine/document/odt/odt_form_control.hpp"
#include "engine/document/text_block_writer.hpp"
#include "engine/document/xml/tree.hpp"

#include <string>
#include <vector>

namespace paperround {

/// One part after the other of the same document; not for several threads.
class OdtTextReader {
  public:
    /// Borrows `out` for its own lifetime.
    explicit OdtTextReader(TextBlockWriter& out) : out_(out) {}

    /// The main text, then its footnotes and endnotes. `root`: office:document-content.
    void read_content(const xml::Node& root);

    /// Every master page's headers and footers. `root`: office:document-styles.
    void read_page_styles(const xml::Node& root);

    std::vector<std::string> take_table_captions() { return std::move(table_captions_); }

  private:
    void visit(const xml::Node& node);
    void visit_children(const xml::Node& node);
    bool visit_structure(const xml::Node& node);
    bool visit_inline(const xml::Node& node);
    bool visit_range(const xml::Node& node);
    void read_paragraph(const xml::Node& paragraph);
    void read_text_boxes();
    void read_notes(std::vector<const xml::Node*>& notes, const std::string& story);
    void read_anchored(const xml::Node& node, std::vector<Anchor> anchors);
    void read_section(const xml::Node& section);
    void read_list_item(const xml::Node& item);
    void read_field(const xml::Node& field);
    void read_content_control(const xml::Node& control);
    void read_span(const xml::Node& span);
    void read_table(const xml::Node& table);
    void note_captions(const xml::Node& table);
    void read_row(const xml::Node& row);
    void read_cell(const xml::Node& cell);
    void read_drawing(const xml::Node& drawing);
    void read_form_control(const xml::Node& drawing);
    void append(std::string_view text);
    void append_collapsed(std::string_view characters);
    bool can_repeat(const xml::Node& node);

    /// What a nested table must not change for the one around it.
    struct Grid {
        int row = 0;
        int column = 0;
    };

    TextBlockWriter& out_;
    OdtForms forms_;
    OdtEmphases emphases_;
    std::vector<std::string> table_captions_;
    Grid grid_;
    bool after_space_ = true;  // the next space would be one too many
    int list_depth_ = 0;
    int prompts_ = 0;
    std::vector<const xml::Node*> text_boxes_;  // met in the paragraph at hand, read after it
    std::vector<const xml::Node*> footnotes_;
    std::vector<const xml::Node*> endnotes_;
    std::size_t repeats_left_ = 20'000;  // nodes that we are ready to read again for repeated cells
};

}  // namespace paperround
