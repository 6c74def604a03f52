// SPDX-License-Identifier: MIT
// The text of a web page, in paragraphs as a browser shows them, and the cells of its tables.
#pragma once

#include "engine/document/text_block_writer.hpp"
#include "engine/document/xml/tree.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// One page; not for several threads.
class HtmlTextReader {
  public:
    void read(const xml::Node& root);
    std::vector<TextBlock> take_blocks() { return out_.take_blocks(); }

  private:
    void visit(const xml::Node& node);
    void visit_children(const xml::Node& node);
    bool visit_inline(const xml::Node& node);
    bool visit_structure(const xml::Node& node);
    void read_block(const xml::Node& block);
    void read_story(const xml::Node& division, const char* story);
    void read_table(const xml::Node& table);
    void read_row(const xml::Node& row);
    void read_cell(const xml::Node& cell);
    void append_collapsed(std::string_view characters);
    enum class Empty { Kept, Dropped };
    void end_paragraph(Empty empty);

    /// Where the next cell of a table goes, and which columns cells from above still cover.
    struct Grid {
        int row = 0;
        int column = 1;
        std::map<int, int> covered_until = {};  // column to the last row that it covers
    };

    TextBlockWriter out_;
    Grid grid_;
    std::string text_;  // of the paragraph at hand
    int list_depth_ = 0;
    bool is_heading_ = false;
    bool is_preformatted_ = false;
};

}  // namespace paperround
