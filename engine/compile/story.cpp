// SPDX-License-Identifier: MIT
// Walks a part once, counting tables, rows, columns and paragraphs as a person would.
#include "engine/compile/story.hpp"

#include "engine/compile/included_places.hpp"
#include "engine/compile/logical_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace paperround::compile {
namespace {

/// Where a page began when the word processor last laid the document out.
bool is_page_break(const xml::Node& element) {
    return element.name == "w:lastRenderedPageBreak" || element.name == "text:soft-page-break";
}

/// Places of their own met so far.
struct StoryCounts {
    int boxes = 0;
    int footnotes = 0;
    int endnotes = 0;
};

std::string numbered(std::string_view word, int number) {
    return std::string(word) + " " + std::to_string(number);
}

std::string lower_first(std::string words) {
    words.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(words.front())));
    return words;
}

bool is_note(const xml::Node& element, std::string_view note_class) {
    if (!element.is("text:note")) return false;
    const std::string* written = element.attribute("text:note-class");
    return written != nullptr && *written == note_class;
}

/// The line above the notes of a page, which Word keeps among them.
bool is_separator(const xml::Node& element) {
    const bool may_be = element.name == "w:footnote" || element.name == "w:endnote";
    return may_be && element.attribute("w:type") != nullptr;
}

std::string story_of_page_style(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kStories = {
        {{"style:header", "Header"},
         {"style:header-left", "Header of left pages"},
         {"style:header-first", "Header of the first page"},
         {"style:footer", "Footer"},
         {"style:footer-left", "Footer of left pages"},
         {"style:footer-first", "Footer of the first page"}}};
    const auto found = std::find_if(kStories.begin(), kStories.end(),
                                    [&](const auto& story) { return story.first == name; });
    return found == kStories.end() ? "" : std::string(found->second);
}

class StoryWalk {
  public:
    StoryWalk(const Markup& markup, Location start) : markup_(markup), where_(std::move(start)) {}

    void visit_children(xml::Node& parent) {
        for (const auto& child : parent.children) {
            if (child->kind == xml::Node::Kind::Element) visit(*child);
        }
    }

    std::vector<StoryParagraph> take() {
        if (page_ > 1) {  // there are page breaks, so that what came before the first is page 1
            for (StoryParagraph& paragraph : paragraphs_) {
                const bool is_known = paragraph.node->attribute(kPlaceAttribute) != nullptr;
                if (paragraph.where.page == 0 && !is_known) paragraph.where.page = 1;
            }
        }
        return std::move(paragraphs_);
    }

  private:
    void visit(xml::Node& element) {
        if (is_page_break(element)) return begin_page();
        if (element.is("mc:AlternateContent")) return visit_alternatives(element);
        if (const std::string story = own_story(element); !story.empty()) {
            return visit_story(element, story);
        }
        switch (markup_.role_of(element)) {
            case Role::Absent:
                return;
            case Role::Paragraph:
            case Role::Formula:
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

    /// The same content twice: whoever is told of it twice would look for a second place.
    void visit_alternatives(xml::Node& element) {
        const StoryCounts before = stories_;
        StoryCounts after = before;
        for (const auto& child : element.children) {
            stories_ = before;
            visit_children(*child);
            after = stories_;
        }
        stories_ = after;
    }

    /// What a person would call the place inside the element; empty: it is no place of its own.
    std::string own_story(const xml::Node& element) {
        if (element.name == "w:txbxContent" || element.name == "draw:text-box") {
            const std::string box = numbered("Text box", ++stories_.boxes);
            const bool in_main_text = where_.story.empty() || where_.story == "Main text";
            return in_main_text ? box : box + " in the " + lower_first(where_.story);
        }
        if (is_separator(element)) return "";
        if (element.name == "w:footnote" || is_note(element, "footnote")) {
            return numbered("Footnote", ++stories_.footnotes);
        }
        if (element.name == "w:endnote" || is_note(element, "endnote")) {
            return numbered("Endnote", ++stories_.endnotes);
        }
        return element.name.starts_with("style:") ? story_of_page_style(element.name) : "";
    }

    /// Its paragraphs and tables are counted by themselves.
    void visit_story(xml::Node& element, const std::string& story) {
        const Location outside = where_;
        const int tables = std::exchange(table_count_, 0);
        const int paragraphs = std::exchange(paragraph_count_, 0);
        where_.story = story;
        where_.table = where_.table_row = where_.table_column = where_.paragraph = 0;
        visit_children(element);
        where_.story = outside.story;
        leave_table(outside);
        table_count_ = tables;
        paragraph_count_ = paragraphs;
    }

    void visit_paragraph(xml::Node& paragraph) {
        if (where_.table == 0) where_.paragraph = ++paragraph_count_;
        note_heading(paragraph);
        const int page_before = page_;
        const std::size_t index = paragraphs_.size();
        paragraphs_.push_back({&paragraph, where_});
        paragraphs_.back().where.ordinal = static_cast<int>(paragraphs_.size());
        if (auto known = remembered_place(paragraph)) paragraphs_.back().where = std::move(*known);
        visit_children(paragraph);  // text boxes and notes inside it
        const bool is_known = paragraph.attribute(kPlaceAttribute) != nullptr;
        if (page_ > page_before && begins_page(paragraph) && !is_known) {
            paragraphs_[index].where.page = page_before + 1;
        }
    }

    void begin_page() { where_.page = ++page_; }

    /// Its first word stands after the break.
    bool begins_page(const xml::Node& paragraph) const {
        for (const auto& child : paragraph.children) {
            if (child->kind != xml::Node::Kind::Element) return false;
            if (is_page_break(*child)) return true;
            const Role role = markup_.role_of(*child);
            if (role == Role::Wrapper) return begins_page(*child);
            if (role != Role::Absent && !markup_.is_range_mark(*child)) return false;
        }
        return false;
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
    int page_ = 1;
    StoryCounts stories_;
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
