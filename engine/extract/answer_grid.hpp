// SPDX-License-Identifier: MIT
// Answers that are one table: slots whose keys end in numbers, "goals.0.2" (row and column) or
// "ratings.3" (one mark a row). They are one answer with the key before the numbers.
#pragma once

#include "engine/extract/extract.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct AnswerGrid {
    std::string key;
    std::vector<std::vector<std::size_t>> rows;  // slots of SentForm, ascending; none is empty
    bool has_columns = true;                     // false: the keys number rows only

    /// The first slot: its question and whose turn it is hold for all.
    std::size_t first() const { return rows.front().front(); }
};

/// In reading order.
std::vector<AnswerGrid> answer_grids(const SentForm& form);

/// Where all slots of the grid stand in one printed table: any cell of that table.
std::optional<CellPlace> table_of(const AnswerGrid& grid, const SentForm& form);

}  // namespace paperround
