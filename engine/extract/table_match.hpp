// SPDX-License-Identifier: MIT
// Where a slot of a printed table has to be in the returned one: the row by its label, the column
// by its heading, or by counting where nothing was added or taken away.
#pragma once

#include "engine/extract/align.hpp"

#include <map>
#include <optional>
#include <vector>

namespace paperround {

struct ExpectedCell {
    CellPlace place;  // in the returned document
    bool row_is_decided = false;
    bool column_is_decided = false;
    bool rows_differ = false;  // rows were added or deleted round it
};

class TableMatch {
  public:
    TableMatch(const SentForm& form, const FormOutline& outline, const TextModel& returned,
               const Alignment& alignment);

    /// nullopt when no returned table is known to be the slot's, or its row is gone.
    std::optional<ExpectedCell> expected_cell(const CellPlace& printed) const;

    /// The returned table that is the printed one, if any.
    std::optional<int> returned_table(int printed) const;

    /// The column of the returned table that the printed one became: by its heading, or the same
    /// one where nothing was added or taken away.
    std::optional<int> returned_column(const CellPlace& printed, int returned) const;

    /// Whether the returned table is one of the printed ones.
    bool is_taken(int returned) const;

  private:
    struct Grid {
        int rows = 0;
        int columns = 0;
    };
    struct Table {
        int returned = 0;
        std::map<int, int> rows;     // printed → returned, by lines found in them
        std::map<int, int> columns;  // printed → returned
    };

    static std::map<int, Grid> grids_of(const TextModel& model);
    void choose_tables(const std::map<std::pair<int, int>, double>& votes);
    std::optional<ExpectedCell> by_counting(const Table& table, const CellPlace& printed) const;
    std::optional<int> column_of(const Table& table, const CellPlace& printed) const;

    std::map<int, Grid> printed_grids_;
    std::map<int, Grid> returned_grids_;
    std::map<int, Table> tables_;
};

}  // namespace paperround
