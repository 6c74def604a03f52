// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/answer_label.hpp"

#include "engine/compile/logical_text.hpp"
#include "engine/compile/story.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

std::string text_of(const Markup& markup, xml::Node& element) {
    std::string text;
    for (const StoryParagraph& paragraph : walk_story(markup, element, "", "")) {
        text += logical_text(markup, *paragraph.node).text + " ";
    }
    return with_single_blanks(text);
}

/// The rows of a table or the cells of a row, seen through what may stand between.
void collect(const Markup& markup, xml::Node& parent, Role role, std::vector<xml::Node*>& found) {
    for (const auto& child : parent.children) {
        const Role child_role = markup.role_of(*child);
        if (child_role == role) found.push_back(child.get());
        if (child_role == Role::Container) collect(markup, *child, role, found);
    }
}

std::vector<xml::Node*> parts_of(const Markup& markup, xml::Node& parent, Role role) {
    std::vector<xml::Node*> found;
    collect(markup, parent, role, found);
    return found;
}

int left_edge(const Markup& markup, xml::Node& row, const xml::Node& cell) {
    int column = 1;
    for (const xml::Node* other : parts_of(markup, row, Role::Cell)) {
        if (other == &cell) break;
        column += markup.columns_of(*other);
    }
    return column;
}

std::string text_at_column(const Markup& markup, xml::Node& row, int column) {
    int left = 1;
    for (xml::Node* cell : parts_of(markup, row, Role::Cell)) {
        left += markup.columns_of(*cell);
        if (column < left) return text_of(markup, *cell);
    }
    return "";
}

std::string text_to_the_left(const Markup& markup, xml::Node& row, const xml::Node& cell,
                             std::size_t most_steps) {
    const auto cells = parts_of(markup, row, Role::Cell);
    auto at =
        static_cast<std::size_t>(std::find(cells.begin(), cells.end(), &cell) - cells.begin());
    for (; at > 0 && most_steps > 0; --at, --most_steps) {
        const std::string text = text_of(markup, *cells[at - 1]);
        if (!text.empty()) return text;
    }
    return "";
}

std::string text_above(const Markup& markup, xml::Node& table, xml::Node& row,
                       const xml::Node& cell) {
    const int column = left_edge(markup, row, cell);
    const auto rows = parts_of(markup, table, Role::Row);
    auto at = std::find(rows.begin(), rows.end(), &row);
    while (at != rows.begin() && at != rows.end()) {
        --at;
        const std::string text = text_at_column(markup, **at, column);
        if (!text.empty()) return text;
    }
    return "";
}

std::string text_before(const Markup& markup, xml::Node& within, const xml::Node& paragraph) {
    std::string last;
    for (const StoryParagraph& other : walk_story(markup, within, "", "")) {
        if (other.node == &paragraph) return last;
        const std::string text = with_single_blanks(logical_text(markup, *other.node).text);
        if (!text.empty()) last = text;
    }
    return "";
}

std::string label_in_table(const Markup& markup, const xml::Node& paragraph) {
    xml::Node* cell = enclosing(markup, paragraph.parent, Role::Cell);
    xml::Node* row = enclosing(markup, cell, Role::Row);
    xml::Node* table = enclosing(markup, row, Role::Table);
    if (table == nullptr) return "";
    std::string label = text_before(markup, *cell, paragraph);
    if (label.empty()) label = text_to_the_left(markup, *row, *cell, 1);
    if (label.empty()) label = text_above(markup, *table, *row, *cell);
    return label.empty() ? text_to_the_left(markup, *row, *cell, 1000) : label;
}

}  // namespace

std::string with_single_blanks(std::string_view text) {
    std::string tidy;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            tidy += c;
        } else if (!tidy.empty() && tidy.back() != ' ') {
            tidy += ' ';
        }
    }
    if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
    return tidy;
}

std::string label_of(const Markup& markup, xml::Node& root, const xml::Node& answer_paragraph) {
    const std::string label = label_in_table(markup, answer_paragraph);
    return label.empty() ? text_before(markup, root, answer_paragraph) : label;
}

std::string shortened(std::string text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text;
    while (most_bytes > 0 && (static_cast<unsigned char>(text[most_bytes]) & 0xC0U) == 0x80U) {
        --most_bytes;
    }
    text.resize(most_bytes);
    return text;
}

}  // namespace paperround::compile
