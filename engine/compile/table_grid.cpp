// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/table_grid.hpp"

#include <charconv>

namespace paperround::compile {
namespace {

int number_in(const xml::Node* element, std::string_view attribute, int otherwise) {
    const std::string* text = element == nullptr ? nullptr : element->attribute(attribute);
    int number = otherwise;
    if (text != nullptr) std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

/// Columns left out before the first cell of a DOCX row.
int grid_before(const xml::Node& row) {
    const xml::Node* properties = row.child("w:trPr");
    if (properties == nullptr) return 0;
    return number_in(properties->child("w:gridBefore"), "w:val", 0);
}

void collect(const Markup& markup, xml::Node& node, Role role, std::vector<xml::Node*>& found) {
    for (const auto& child : node.children) {
        if (child->kind != xml::Node::Kind::Element) continue;
        const Role own = markup.role_of(*child);
        if (own == role) {
            found.push_back(child.get());
        } else if (own == Role::Container) {
            collect(markup, *child, role, found);
        }
    }
}

}  // namespace

std::vector<GridCell> cells_of_row(const Markup& markup, xml::Node& row) {
    std::vector<xml::Node*> nodes;
    collect(markup, row, Role::Cell, nodes);
    std::vector<GridCell> cells;
    int column = grid_before(row);
    for (xml::Node* node : nodes) {
        cells.push_back({node, column, markup.columns_of(*node)});
        column += cells.back().span;
    }
    return cells;
}

std::vector<xml::Node*> rows_of_table(const Markup& markup, xml::Node& table) {
    std::vector<xml::Node*> rows;
    collect(markup, table, Role::Row, rows);
    return rows;
}

int reach_of(const Markup& markup, const GridCell& cell) {
    if (markup.format == DocumentFormat::Docx) return cell.span;
    return std::max(cell.span, number_in(cell.node, "table:number-columns-spanned", 1));
}

}  // namespace paperround::compile
