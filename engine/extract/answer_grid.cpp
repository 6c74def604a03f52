// SPDX-License-Identifier: MIT
// Takes the numbers off the keys.
#include "engine/extract/answer_grid.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace paperround {
namespace {

struct GridKey {
    std::string key;
    int row = 0;
    std::optional<int> column;
};

/// Takes ".12" off the end.
std::optional<int> take_number(std::string_view& key) {
    const auto dot = key.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return std::nullopt;
    const auto digits = key.substr(dot + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    key = key.substr(0, dot);
    return number;
}

std::optional<GridKey> grid_key(std::string_view key) {
    const auto last = take_number(key);
    if (!last) return std::nullopt;
    const auto row = take_number(key);
    if (!row) return GridKey{std::string(key), *last, std::nullopt};
    return GridKey{std::string(key), *row, last};
}

using Cells = std::map<int, std::map<int, std::size_t>>;  // row → column → slot

AnswerGrid grid_of(std::string key, const Cells& cells, bool has_columns) {
    AnswerGrid grid{std::move(key), {}, has_columns};
    for (const auto& [row, columns] : cells) {
        grid.rows.emplace_back();
        for (const auto& [column, slot] : columns) grid.rows.back().push_back(slot);
    }
    return grid;
}

}  // namespace

std::vector<AnswerGrid> answer_grids(const SentForm& form) {
    std::map<std::pair<std::string, bool>, Cells> by_key;
    for (std::size_t slot = 0; slot < form.slots.size(); ++slot) {
        if (form.slots[slot].is_filled_in) continue;
        const auto key = grid_key(form.slots[slot].declared.key);
        if (!key) continue;
        by_key[{key->key, key->column.has_value()}][key->row].emplace(key->column.value_or(0),
                                                                      slot);
    }
    std::vector<AnswerGrid> grids;
    for (const auto& [key, cells] : by_key) {
        grids.push_back(grid_of(key.first, cells, key.second));
    }
    std::sort(grids.begin(), grids.end(),
              [](const auto& a, const auto& b) { return a.first() < b.first(); });
    return grids;
}

std::optional<CellPlace> table_of(const AnswerGrid& grid, const SentForm& form) {
    const auto& block_of = [&](std::size_t slot) -> const TextBlock& {
        return form.model.blocks[form.slots[slot].blocks.front()];
    };
    const auto& first = block_of(grid.first());
    for (const auto& row : grid.rows) {
        for (const auto slot : row) {
            const auto& block = block_of(slot);
            const bool is_same = block.cell && first.cell && block.story == first.story &&
                                 block.cell->table == first.cell->table;
            if (!is_same) return std::nullopt;
        }
    }
    return first.cell;
}

}  // namespace paperround
