// SPDX-License-Identifier: MIT
// Row by row, from the grid columns of the opening and the closing tag's cells.
#include "engine/compile/column_blocks.hpp"

#include "engine/compile/column_widths.hpp"
#include "engine/compile/table_grid.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

xml::Node* table_of_all(const Markup& markup, const Block& block) {
    xml::Node* table = enclosing(markup, block.markers.front(), Role::Table);
    for (xml::Node* marker : block.markers) {
        if (enclosing(markup, marker, Role::Cell) == nullptr) return nullptr;
        if (enclosing(markup, marker, Role::Table) != table) return nullptr;
    }
    return table;
}

void report(const PartDraft& draft, const Block& block, Diagnostics& diagnostics) {
    const Tag& opener = *draft.tag_of(*block.markers.front());
    diagnostics.report(
        about_tag(opener, "E205", shown(opener) + " is not in the cells of one table",
                  "put both tags into cells of one table: the first column and the last"));
}

void report_else(const PartDraft& draft, const Block& block, Diagnostics& diagnostics) {
    const Tag& tag = *draft.tag_of(*block.markers[1]);
    diagnostics.report(about_tag(
        tag, "E205", "columns are repeated or kept; there is no " + shown(tag) + " for them",
        "write a second {%col if … %} block beside this one"));
}

GridColumns columns_between(const Markup& markup, xml::Node& opener, xml::Node& closer) {
    const auto range_of = [&](xml::Node& marker) {
        const xml::Node* cell = enclosing(markup, &marker, Role::Cell);
        const auto cells = cells_of_row(markup, *enclosing(markup, &marker, Role::Row));
        const auto own = std::find_if(cells.begin(), cells.end(),
                                      [&](const GridCell& other) { return other.node == cell; });
        return GridColumns{own->first, own->first + own->span - 1};
    };
    const GridColumns first = range_of(opener);
    const GridColumns last = range_of(closer);
    return {std::min(first.first, last.first), std::max(first.last, last.last)};
}

class ColumnBlock {
  public:
    ColumnBlock(PartDraft& draft, const Tag& tag, GridColumns columns)
        : draft_(draft), tag_(tag), columns_(columns) {}

    void spread(xml::Node& table) {
        for (xml::Node* row : rows_of_table(draft_.markup, table)) spread_in_row(*row);
        wrap_grid(table);
    }

  private:
    bool is_loop() const {
        return std::holds_alternative<ForStatement>(std::get<Statement>(tag_.what).what);
    }

    void spread_in_row(xml::Node& row) {
        std::vector<xml::Node*> inside;
        for (const GridCell& cell : cells_of_row(draft_.markup, row)) {
            const int last = cell.first + cell.span - 1;
            if (cell.first >= columns_.first && last <= columns_.last) {
                if (is_loop()) share_width(draft_, tag_, *cell.node);
                inside.push_back(cell.node);
            }
            const int reach = cell.first + reach_of(draft_.markup, cell) - 1;
            const bool overlaps = cell.first <= columns_.last && reach >= columns_.first;
            const bool reaches_over = cell.first < columns_.first || last > columns_.last;
            if (overlaps && reaches_over) stretch(cell, reach);
        }
        wrap(inside);
    }

    void stretch(const GridCell& cell, int reach) {
        const int shared =
            std::min(reach, columns_.last) - std::max(cell.first, columns_.first) + 1;
        const int others = reach - cell.first + 1 - shared;
        if (others > 0) stretch_over(draft_, tag_, *cell.node, {others, shared});
    }

    /// One block around nodes that follow each other.
    void wrap(const std::vector<xml::Node*>& nodes) {
        if (nodes.empty()) return;
        auto block = xml::make_element(is_loop() ? kLoopElement : kChoiceElement);
        xml::Node* branch = block->append(branch_for_tag(draft_, tag_, is_first_));
        is_first_ = IsFirst::No;
        insert_before(*nodes.front(), std::move(block));
        for (xml::Node* node : nodes) branch->append(detach(*node));
    }

    void wrap_grid(xml::Node& table) {
        std::vector<xml::Node*> columns = grid_columns(table);
        const auto first = static_cast<std::size_t>(columns_.first);
        const auto end = std::min(columns.size(), static_cast<std::size_t>(columns_.last) + 1);
        if (first >= end) return;
        std::vector<xml::Node*> inside(columns.begin() + columns_.first,
                                       columns.begin() + static_cast<std::ptrdiff_t>(end));
        for (xml::Node* column : inside) {
            if (is_loop()) share_grid_width(draft_, tag_, *column);
        }
        wrap(inside);
    }

    PartDraft& draft_;
    const Tag tag_;
    GridColumns columns_;
    IsFirst is_first_ = IsFirst::Yes;
};

}  // namespace

bool is_column_block(const PartDraft& draft, const Block& block) {
    return std::any_of(block.markers.begin(), block.markers.end(), [&](const xml::Node* marker) {
        return block_statement(draft, *marker)->scope == BlockScope::Column;
    });
}

void spread_over_columns(PartDraft& draft, const Block& block, Diagnostics& diagnostics) {
    xml::Node* table = table_of_all(draft.markup, block);
    if (table == nullptr) return report(draft, block, diagnostics);
    if (block.markers.size() > 2) return report_else(draft, block, diagnostics);
    const Tag tag = *draft.tag_of(*block.markers.front());
    const GridColumns columns =
        columns_between(draft.markup, *block.markers.front(), *block.markers.back());
    for (xml::Node* marker : block.markers) {
        xml::Node* holder = marker->parent;
        detach(*marker);
        drop_if_empty(draft.markup, *holder);
    }
    ColumnBlock(draft, tag, columns).spread(*table);
}

}  // namespace paperround::compile
