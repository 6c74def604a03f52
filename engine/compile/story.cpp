// SPDX-License-Identifier: MIT
// Walks a part once, counting tables, rows, columns and paragraphs as a person would.
#include "engine/compile/story.hpp"

#include "engine/compile/logical_text.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

class StoryWalk {
  public:
    StoryWalk(const Markup& markup, Location start) : markup_(markup), where_(std::move(start)) {}

    void visit_children(xml::Node& parent) {
        for (const auto& child : parent.children) {
            if (child->kind == xml::Node::Kind::Element) visit(*child);
        }
    }

    std::vector<StoryParagraph> take() { return std::move(paragraphs_); }

  private:
    void visit(xml::Node& element) {
        switch (markup_.role_of(element)) {
            case Role::Absent:
                return;
            case Role::Paragraph:
                return visit_paragraph(element);
            case Role::Table:
                return visit_table(element);
            case Role::Row:
                ++where_.table_row;
                where_.table_column = 0;
                return visit_children(element);
            case Role::Cell:
                return visit_cell(element);
            default:
                return visit_children(element);
        }
    }

    void visit_paragraph(xml::Node& paragraph) {
        if (where_.table == 0) where_.paragraph = ++paragraph_count_;
        note_heading(paragraph);
        paragraphs_.push_back({&paragraph, where_});
        visit_children(paragraph);  // text boxes and notes inside it
    }

    void note_heading(xml::Node& paragraph) {
        const int level = markup_.heading_level(paragraph);
        if (level == 0) return;
        const auto outer = static_cast<std::size_t>(level - 1);
        where_.headings.resize(std::min(outer, where_.headings.size()));
        const std::string text = logical_text(markup_, paragraph).text;
        if (text.find_first_not_of(" \t\n") != std::string::npos) where_.headings.push_back(text);
    }

    void visit_table(xml::Node& table) {
        const Location outside = where_;
        where_.table = ++table_count_;
        where_.table_row = 0;
        where_.table_column = 0;
        where_.paragraph = 0;
        visit_children(table);
        leave_table(outside);
    }

    void leave_table(const Location& outside) {
        where_.table = outside.table;
        where_.table_row = outside.table_row;
        where_.table_column = outside.table_column;
        where_.paragraph = outside.paragraph;
    }

    void visit_cell(xml::Node& cell) {
        const int left_edge = where_.table_column + 1;
        where_.table_column = left_edge;
        visit_children(cell);
        where_.table_column = left_edge + markup_.columns_of(cell) - 1;
    }

    const Markup& markup_;
    Location where_;
    int table_count_ = 0;
    int paragraph_count_ = 0;
    std::vector<StoryParagraph> paragraphs_;
};

}  // namespace

std::vector<StoryParagraph> walk_story(const Markup& markup, xml::Node& root,
                                       const std::string& file, const std::string& story) {
    Location start;
    start.file = file;
    start.story = story;
    StoryWalk walk(markup, std::move(start));
    walk.visit_children(root);
    return walk.take();
}

}  // namespace paperround::compile
