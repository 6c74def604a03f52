// SPDX-License-Identifier: MIT
#include "engine/extract/printed_grid.hpp"

#include "engine/extract/normalise_text.hpp"

#include <algorithm>
#include <set>

namespace paperround {
namespace {

const TextBlock& block_of_slot(const SentForm& form, std::size_t slot) {
    return form.model.blocks[form.slots[slot].blocks.front()];
}

/// Where the keys number rows only, a mark may stand in any cell of the row that was left empty.
std::set<int> open_columns(const AnswerGrid& grid, const PrintedGrid& printed,
                           const SentForm& form) {
    std::set<int> columns;
    const auto& story = block_of_slot(form, grid.first()).story;
    for (const auto& block : form.model.blocks) {
        if (!block.cell || block.cell->table != printed.place.table || block.story != story)
            continue;
        const bool is_row = std::count(printed.rows.begin(), printed.rows.end(), block.cell->row);
        if (is_row && tidy_answer(block.text).empty()) columns.insert(block.cell->column);
    }
    return columns;
}

void add_rows_and_columns(PrintedGrid& printed, const AnswerGrid& grid, const SentForm& form) {
    std::set<int> columns;
    for (const auto& row : grid.rows) {
        printed.rows.push_back(block_of_slot(form, row.front()).cell->row);
        for (const auto slot : row) columns.insert(block_of_slot(form, slot).cell->column);
    }
    if (!grid.has_columns) columns.merge(open_columns(grid, printed, form));
    printed.columns.assign(columns.begin(), columns.end());
}

}  // namespace

PrintedGrid printed_grid(const AnswerGrid& grid, const CellPlace& place, const SentForm& form,
                         const FormOutline& outline) {
    PrintedGrid printed;
    printed.place = place;
    add_rows_and_columns(printed, grid, form);
    printed.labels.resize(printed.rows.size());
    const auto first = *std::min_element(printed.rows.begin(), printed.rows.end());
    const auto last = *std::max_element(printed.rows.begin(), printed.rows.end());
    const auto& story = block_of_slot(form, grid.first()).story;
    for (std::size_t line = 0; line < outline.lines.size(); ++line) {
        const auto& block = form.model.blocks[outline.lines[line].block];
        if (!block.cell || block.cell->table != place.table || block.story != story) continue;
        const auto row = std::find(printed.rows.begin(), printed.rows.end(), block.cell->row);
        const bool is_above_answers =
            std::count(printed.columns.begin(), printed.columns.end(), block.cell->column) > 0;
        if (row != printed.rows.end()) {
            printed.labels[static_cast<std::size_t>(row - printed.rows.begin())].push_back(line);
        } else if (block.cell->row < first && is_above_answers) {
            printed.headings.push_back(line);
        } else if (block.cell->row > last) {
            printed.below.push_back(line);
        }
    }
    return printed;
}

bool has_labels(const PrintedGrid& grid) {
    return std::none_of(grid.labels.begin(), grid.labels.end(),
                        [](const auto& lines) { return lines.empty(); });
}

std::vector<std::string> heading_texts(const PrintedGrid& grid, const SentForm& form,
                                       const FormOutline& outline) {
    std::vector<std::string> texts;
    for (const auto column : grid.columns) {
        std::string text;
        for (const auto line : grid.headings) {
            const auto& block = form.model.blocks[outline.lines[line].block];
            if (block.cell->column == column) text = tidy_answer(block.text);
        }
        if (text.empty()) return {};
        texts.push_back(std::move(text));
    }
    return texts;
}

}  // namespace paperround
