// SPDX-License-Identifier: MIT
// Tables, rows and columns by the printed lines found in them.
#include "engine/extract/table_match.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace paperround {

std::map<int, TableMatch::Grid> TableMatch::grids_of(const TextModel& model) {
    std::map<int, Grid> grids;
    for (const auto& block : model.blocks) {
        if (!block.cell) continue;
        auto& grid = grids[block.cell->table];
        grid.rows = std::max(grid.rows, block.cell->row);
        grid.columns = std::max(grid.columns, block.cell->column);
    }
    return grids;
}

TableMatch::TableMatch(const SentForm& form, const FormOutline& outline, const TextModel& returned,
                       const Alignment& alignment)
    : printed_grids_(grids_of(form.model)), returned_grids_(grids_of(returned)) {
    std::map<std::pair<int, int>, double> votes;
    const auto for_each_cell_pair = [&](const auto& visit) {
        for (std::size_t line = 0; line < outline.lines.size(); ++line) {
            if (!alignment.lines[line]) continue;
            const auto& printed = form.model.blocks[outline.lines[line].block].cell;
            const auto& found = returned.blocks[alignment.lines[line]->block].cell;
            if (printed && found) visit(*printed, *found, outline.lines[line].text.size());
        }
    };
    for_each_cell_pair([&](const auto& printed, const auto& found, auto length) {
        votes[{printed.table, found.table}] += static_cast<double>(length);
    });
    choose_tables(votes);
    for_each_cell_pair([&](const auto& printed, const auto& found, auto) {
        const auto table = tables_.find(printed.table);
        if (table == tables_.end() || table->second.returned != found.table) return;
        table->second.rows.emplace(printed.row, found.row);
        table->second.columns.emplace(printed.column, found.column);
    });
}

/// Each returned table is at most one printed table: the one with most text in common.
void TableMatch::choose_tables(const std::map<std::pair<int, int>, double>& votes) {
    std::vector<std::pair<double, std::pair<int, int>>> by_weight;
    for (const auto& [tables, weight] : votes) by_weight.emplace_back(weight, tables);
    std::stable_sort(by_weight.begin(), by_weight.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::set<int> taken;
    for (const auto& [weight, tables] : by_weight) {
        const auto [printed, found] = tables;
        if (tables_.contains(printed) || !taken.insert(found).second) continue;
        tables_[printed].returned = found;
    }
}

std::optional<int> TableMatch::returned_table(int printed) const {
    const auto found = tables_.find(printed);
    if (found == tables_.end()) return std::nullopt;
    return found->second.returned;
}

std::optional<int> TableMatch::returned_column(const CellPlace& printed, int returned) const {
    const auto found = tables_.find(printed.table);
    if (found != tables_.end() && found->second.returned == returned) {
        return column_of(found->second, printed);
    }
    return column_of(Table{returned, {}, {}}, printed);
}

bool TableMatch::is_taken(int returned) const {
    return std::any_of(tables_.begin(), tables_.end(),
                       [&](const auto& table) { return table.second.returned == returned; });
}

/// By its heading, or the same column when the table is as wide as it was.
std::optional<int> TableMatch::column_of(const Table& table, const CellPlace& printed) const {
    const auto by_heading = table.columns.find(printed.column);
    if (by_heading != table.columns.end()) return by_heading->second;
    const auto before = printed_grids_.at(printed.table).columns;
    const auto now = returned_grids_.at(table.returned).columns;
    const bool nothing_shifted = std::all_of(table.columns.begin(), table.columns.end(),
                                             [](const auto& c) { return c.first == c.second; });
    if (before == now && nothing_shifted) return printed.column;
    return std::nullopt;
}

/// A row without a label of its own: counted from the labelled row above it.
std::optional<ExpectedCell> TableMatch::by_counting(const Table& table,
                                                    const CellPlace& printed) const {
    const auto below = table.rows.upper_bound(printed.row);
    const bool has_above = below != table.rows.begin();
    using Row = std::pair<const int, int>;  // printed, returned
    const auto above = has_above ? *std::prev(below) : Row{0, 0};
    const auto end = below != table.rows.end() ? *below
                                               : Row{printed_grids_.at(printed.table).rows + 1,
                                                     returned_grids_.at(table.returned).rows + 1};
    ExpectedCell cell;
    cell.place.table = table.returned;
    cell.place.row = above.second + (printed.row - above.first);
    cell.rows_differ = end.first - above.first != end.second - above.second;
    cell.row_is_decided = !cell.rows_differ;
    if (cell.place.row >= end.second) return std::nullopt;
    return cell;
}

std::optional<ExpectedCell> TableMatch::expected_cell(const CellPlace& printed) const {
    const auto found = tables_.find(printed.table);
    if (found == tables_.end()) return std::nullopt;
    const auto& table = found->second;
    ExpectedCell cell;
    const auto labelled = table.rows.find(printed.row);
    if (labelled != table.rows.end()) {
        cell.place = {table.returned, labelled->second, 0};
        cell.row_is_decided = true;
    } else {
        const auto counted = by_counting(table, printed);
        if (!counted) return std::nullopt;
        cell = *counted;
    }
    const auto column = column_of(table, printed);
    cell.column_is_decided = column.has_value();
    cell.place.column = column.value_or(printed.column);
    return cell;
}

}  // namespace paperround
