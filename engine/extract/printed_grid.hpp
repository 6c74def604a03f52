// SPDX-License-Identifier: MIT
// A table of answers as it was printed: its columns, their headings, the labels of its rows.
#pragma once

#include "engine/extract/answer_grid.hpp"
#include "engine/extract/printed_line.hpp"

#include <cstddef>
#include <vector>

namespace paperround {

struct PrintedGrid {
    CellPlace place;                               // any cell: its table
    std::vector<int> rows;                         // of the table, as AnswerGrid::rows
    std::vector<int> columns;                      // of the table, where answers are
    std::vector<std::size_t> headings;             // lines above it in its columns
    std::vector<std::vector<std::size_t>> labels;  // lines beside each row
    std::vector<std::size_t> below;                // lines under it in the same table
};

/// Requires: the grid stands in one table, `place` is a cell of it.
PrintedGrid printed_grid(const AnswerGrid& grid, const CellPlace& place, const SentForm& form,
                         const FormOutline& outline);

bool has_labels(const PrintedGrid& grid);

/// The heading of each column as printed; empty unless every column has one.
std::vector<std::string> heading_texts(const PrintedGrid& grid, const SentForm& form,
                                       const FormOutline& outline);

}  // namespace paperround
