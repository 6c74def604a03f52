// SPDX-License-Identifier: MIT
// A grid is read from its table where that came back, else from what was found for its slots.
#include "engine/extract/grid_reading.hpp"

#include "engine/extract/grid_table.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/printed_grid.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace paperround {
namespace {

constexpr double text_may_be_lost = 0.5;

using Cells = std::vector<std::vector<std::string>>;

/// Whether nothing else is printed in the paragraphs of the slots.
bool has_cells_of_its_own(const AnswerGrid& grid, const SentForm& form) {
    for (const auto& row : grid.rows) {
        for (const auto slot : row) {
            const auto& one = form.slots[slot];
            if (!tidy_answer(one.printed_before + one.printed_after).empty()) return false;
        }
    }
    return true;
}

/// The only returned table that holds text found for the slots: for one whose headings are gone.
std::optional<int> table_with_text(const AnswerGrid& grid, const GridEvidence& evidence,
                                   const Readings& readings) {
    std::set<int> tables;
    for (const auto& row : grid.rows) {
        for (const auto slot : row) {
            for (const auto& fragment : readings.slots[slot].fragments) {
                const auto& cell = evidence.documents.returned.blocks[fragment.block].cell;
                tables.insert(cell ? cell->table : 0);
            }
        }
    }
    tables.erase(0);
    if (tables.size() != 1 || evidence.tables.is_taken(*tables.begin())) return std::nullopt;
    return *tables.begin();
}

/// The paragraphs found for the slots, in the order they came in.
std::vector<std::string> paragraphs_of(const std::vector<std::size_t>& slots,
                                       const Readings& readings) {
    std::map<std::size_t, std::string> by_block;
    for (const auto slot : slots) {
        for (const auto& fragment : readings.slots[slot].fragments) {
            by_block[fragment.block] = tidy_answer(fragment.text);
        }
    }
    std::vector<std::string> paragraphs;
    for (auto& [block, text] : by_block) paragraphs.push_back(std::move(text));
    return paragraphs;
}

std::vector<std::string> split_at_tabs(std::string_view line) {
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find('\t', begin), line.size());
        cells.push_back(tidy_answer(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    return cells;
}

/// Cells that came as one paragraph each, row by row, as a text file has them; or as one paragraph
/// a row, with tabs between them.
Cells cells_in_order(const std::vector<std::string>& paragraphs, std::size_t columns) {
    Cells rows;
    const auto is_row = [&](const std::string& text) {
        return text.empty() || split_at_tabs(text).size() == columns;
    };
    if (columns > 1 && std::all_of(paragraphs.begin(), paragraphs.end(), is_row)) {
        for (const auto& text : paragraphs) {
            rows.push_back(split_at_tabs(text));
            rows.back().resize(columns);
        }
        return rows;
    }
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i % columns == 0) rows.emplace_back(columns);
        rows.back()[i % columns] = paragraphs[i];
    }
    return rows;
}

/// A grid without its table: row by row where rows have labels, else all paragraphs in a sequence.
GridReading read_paragraphs(const AnswerGrid& grid, const PrintedGrid& printed,
                            const GridEvidence& evidence, const Readings& readings) {
    const auto& documents = evidence.documents;
    GridReading reading{.grid = grid, .rows = {}, .headings = {}, .flags = {}};
    reading.has_labels = has_labels(printed);
    reading.headings = heading_texts(printed, documents.form, documents.outline);
    reading.confidence = text_may_be_lost;
    reading.flags = {"its table is gone: read line by line"};
    const auto columns = printed.columns.size();
    std::vector<std::size_t> all;
    for (const auto& row : grid.rows) {
        all.insert(all.end(), row.begin(), row.end());
        if (!reading.has_labels) continue;
        auto cells = paragraphs_of(row, readings);
        cells.resize(columns);
        reading.rows.push_back(std::move(cells));
    }
    if (reading.has_labels) return reading;
    reading.rows = cells_in_order(paragraphs_of(all, readings), columns);
    std::erase_if(reading.rows,
                  [&](const auto& row) { return is_blank_row(row) || row == reading.headings; });
    return reading;
}

/// Slots that stand in no table of their own: each is read as any other.
GridReading read_single_slots(const AnswerGrid& grid, const Readings& readings) {
    GridReading reading{.grid = grid, .rows = {}, .headings = {}, .flags = {}};
    reading.confidence = 1;
    bool is_confirmed = true;
    for (const auto& row : grid.rows) {
        reading.rows.emplace_back();
        for (const auto slot : row) {
            const auto& one = readings.slots[slot];
            reading.rows.back().push_back(text_of(one));
            doubt(reading, one.confidence, {});
            for (const auto& words : one.flags) doubt(reading, one.confidence, words);
            is_confirmed = is_confirmed && one.layer == Layer::Both;
        }
    }
    if (is_confirmed) reading.layer = Layer::Both;
    return reading;
}

GridReading read_grid(const AnswerGrid& grid, const GridEvidence& evidence, Readings& readings) {
    const auto& documents = evidence.documents;
    const auto place = table_of(grid, documents.form);
    if (!place || !has_cells_of_its_own(grid, documents.form)) {
        return read_single_slots(grid, readings);
    }
    auto printed = printed_grid(grid, *place, documents.form, documents.outline);
    auto table = evidence.tables.returned_table(place->table);
    if (!table) table = table_with_text(grid, evidence, readings);
    if (!table) return read_paragraphs(grid, printed, evidence, readings);
    return read_table(evidence, readings, grid, {std::move(printed), *table});
}

}  // namespace

std::vector<GridReading> read_grids(const GridEvidence& evidence, Readings& readings) {
    std::vector<GridReading> grids;
    for (const auto& grid : answer_grids(evidence.documents.form)) {
        grids.push_back(read_grid(grid, evidence, readings));
    }
    return grids;
}

}  // namespace paperround
