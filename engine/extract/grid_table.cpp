// SPDX-License-Identifier: MIT
#include "engine/extract/grid_table.hpp"

#include "engine/extract/machine_text.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/similarity.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace paperround {
namespace {

constexpr double sure = 0.93;
constexpr double confirmed = 0.99;
constexpr double empty_and_found = 0.9;
constexpr double has_changed = 0.8;
constexpr double line_is_gone = 0.6;
constexpr double text_may_be_lost = 0.5;
constexpr double undecided = 0.4;

bool is_blank_grid(const std::vector<std::vector<std::string>>& rows) {
    return std::all_of(rows.begin(), rows.end(), is_blank_row);
}

/// One grid whose table came back.
class TableReader {
  public:
    TableReader(const GridEvidence& evidence, Readings& readings, const AnswerGrid& grid,
                PrintedGrid printed)
        : evidence_(evidence), readings_(readings), printed_(std::move(printed)) {
        reading_.grid = grid;
        reading_.confidence = sure;
        reading_.has_labels = has_labels(printed_);
        const auto& documents = evidence.documents;
        reading_.headings = heading_texts(printed_, documents.form, documents.outline);
    }

    GridReading read(int returned_table) {
        table_ = returned_table;
        find_columns();
        find_cells();
        if (reading_.has_labels) {
            read_labelled_rows();
        } else {
            read_all_rows();
        }
        judge();
        take_text();
        return std::move(reading_);
    }

  private:
    const Alignment& alignment() const { return evidence_.alignment; }
    const TextBlock& returned(std::size_t block) const {
        return evidence_.documents.returned.blocks[block];
    }
    const std::string& story() const {
        const auto& form = evidence_.documents.form;
        return form.model.blocks[form.slots[reading_.grid.first()].blocks.front()].story;
    }

    /// The row of the returned table where a printed line of this table stands.
    std::optional<int> row_of(std::size_t line) const {
        const auto& match = alignment().lines[line];
        if (!match) return std::nullopt;
        const auto& block = returned(match->block);
        if (!block.cell || block.cell->table != table_ || block.story != story()) {
            return std::nullopt;
        }
        return block.cell->row;
    }

    /// Nothing where the paragraph is a prompt, or a line to write on.
    std::string text_in(const TextBlock& block) const {
        const auto text = normalise_text(block.text);
        const auto& slots = evidence_.documents.form.slots;
        if (is_placeholder(text) || text == slots[reading_.grid.first()].prompt) return {};
        return tidy_answer(block.text);
    }

    void find_columns() {
        for (const auto column : printed_.columns) {
            auto place = printed_.place;
            place.column = column;
            const auto found = evidence_.tables.returned_column(place, table_);
            if (!found) doubt(reading_, undecided, "its columns were changed");
            columns_.push_back(found.value_or(column));
        }
    }

    void find_cells() {
        const auto& blocks = evidence_.documents.returned.blocks;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const auto& cell = blocks[block].cell;
            if (!cell || cell->table != table_ || blocks[block].story != story()) continue;
            if (alignment().line_of_block[block]) {
                printed_rows_.insert(cell->row);
            } else {
                cells_[{cell->row, cell->column}].push_back(block);
                rows_.insert(cell->row);
            }
        }
    }

    std::vector<std::string> read_row(int row) {
        std::vector<std::string> texts;
        for (const auto column : columns_) {
            std::string text;
            const auto found = cells_.find({row, column});
            if (found != cells_.end()) {
                for (const auto block : found->second) {
                    const auto paragraph = text_in(returned(block));
                    if (paragraph.empty()) continue;
                    text += (text.empty() ? "" : "\n") + paragraph;
                }
                taken_.insert(found->second.begin(), found->second.end());
            }
            texts.push_back(std::move(text));
        }
        return texts;
    }

    /// Rows without labels are as many as there are, between the heading and what is under it.
    void read_all_rows() {
        int above = 0;
        int below = std::numeric_limits<int>::max();
        for (const auto line : printed_.headings) above = std::max(above, row_of(line).value_or(0));
        for (const auto line : printed_.below)
            below = std::min(below, row_of(line).value_or(below));
        int count = 0;
        for (const auto row : rows_) {
            if (row <= above || row >= below || printed_rows_.contains(row)) continue;
            ++count;
            auto texts = read_row(row);
            if (!is_blank_row(texts)) reading_.rows.push_back(std::move(texts));
        }
        if (count >= static_cast<int>(printed_.rows.size())) return;
        if (reading_.rows.empty()) {
            doubt(reading_, text_may_be_lost,
                  "its rows are gone: answers may have been lost on the way");
        } else {
            doubt(reading_, has_changed, "rows were deleted");
        }
    }

    void read_labelled_rows() {
        std::set<int> read;
        for (const auto& labels : printed_.labels) {
            std::optional<int> row;
            for (const auto line : labels) row = row ? row : row_of(line);
            if (!row) doubt(reading_, line_is_gone, "a row is missing");
            if (row) read.insert(*row);
            reading_.rows.push_back(row ? read_row(*row)
                                        : std::vector<std::string>(columns_.size()));
        }
        if (read.empty()) return;
        for (auto row = *read.begin(); row <= last_row_of_grid(*read.rbegin()); ++row) {
            if (!read.contains(row) && has_text(row))
                doubt(reading_, has_changed, "rows were added");
        }
    }

    /// Up to the next line that was printed under the grid.
    int last_row_of_grid(int last_label) const {
        int end = rows_.empty() ? last_label : std::max(last_label, *rows_.rbegin());
        for (const auto line : printed_.below) {
            if (const auto row = row_of(line)) end = std::min(end, *row - 1);
        }
        return end;
    }

    bool has_text(int row) const {
        return std::any_of(cells_.begin(), cells_.end(), [&](const auto& cell) {
            return cell.first.first == row &&
                   std::any_of(cell.second.begin(), cell.second.end(),
                               [&](auto block) { return !text_in(returned(block)).empty(); });
        });
    }

    void judge() {
        judge_headings();
        for (const auto& labels : printed_.labels) {
            for (const auto line : labels) judge_line(line);
        }
        if (is_blank_grid(reading_.rows)) {
            judge_blank();
        } else {
            judge_marks();
        }
    }

    void judge_headings() {
        std::size_t found = 0;
        for (const auto line : printed_.headings) {
            if (row_of(line)) ++found;
            judge_line(line);
        }
        if (found == printed_.headings.size()) return;
        doubt(reading_, found == 0 ? line_is_gone : has_changed,
              found == 0 ? "its heading row is missing" : "its heading row was changed");
    }

    void judge_line(std::size_t line) {
        const auto& match = alignment().lines[line];
        if (!match) return;
        if (match->similarity < unedited_similarity) {
            doubt(reading_, sure * match->similarity, "the question was edited");
        }
        if (match->was_moved) doubt(reading_, has_changed, "the question was moved");
        if (match->is_uncertain) doubt(reading_, undecided, "could belong to another question");
    }

    /// Nothing in the table: as sure as the least sure of its cells.
    void judge_blank() {
        reading_.confidence = std::min(reading_.confidence, empty_and_found);
        for (const auto& row : reading_.grid.rows) {
            for (const auto slot : row) {
                const auto& cell = readings_.slots[slot];
                for (const auto& words : cell.flags) doubt(reading_, cell.confidence, words);
            }
        }
    }

    /// A blank cell that has lost its mark while others of the table have theirs may have lost
    /// text.
    void judge_marks() {
        const auto& is_marked = evidence_.marks.is_marked;
        std::size_t marked = 0;
        std::size_t lost = 0;
        std::size_t agreeing = 0;
        std::size_t all = 0;
        for (const auto& row : reading_.grid.rows) {
            for (const auto slot : row) {
                const auto& cell = readings_.slots[slot];
                ++all;
                if (is_marked[slot]) ++marked;
                if (!is_marked[slot] && is_blank(cell)) ++lost;
                if (cell.layer == Layer::Both) ++agreeing;
            }
        }
        if (marked > 0 && lost > 0) {
            doubt(reading_, text_may_be_lost,
                  "a cell's box is gone: an answer may have been lost on the way");
        }
        if (agreeing == 0) return;
        reading_.layer = Layer::Both;
        if (agreeing == all && reading_.flags.empty()) reading_.confidence = confirmed;
    }

    /// What was found for the slots outside their cells belongs to none of them.
    void take_text() {
        std::erase_if(readings_.unassigned,
                      [&](const auto& fragment) { return taken_.contains(fragment.block); });
        for (const auto& fragment : readings_.unassigned) {
            const auto& block = returned(fragment.block);
            const bool is_here =
                block.cell && block.cell->table == table_ && block.story == story();
            if (is_here && fragment.is_rest) doubt_label(fragment);
        }
        for (const auto& row : reading_.grid.rows) {
            for (const auto slot : row) {
                for (const auto& fragment : readings_.slots[slot].fragments) leave(fragment);
            }
        }
    }

    void leave(const Fragment& fragment) {
        const auto text = tidy_answer(fragment.text);
        if (taken_.contains(fragment.block) || text.empty()) return;
        readings_.unassigned.push_back(fragment);
        if (fragment.is_rest) return doubt_label(fragment);
        doubt(reading_, has_changed, "text stands beside its cells");
    }

    void doubt_label(const Fragment& fragment) {
        doubt(reading_, line_is_gone,
              "words stand beside a label of it: \"" + tidy_answer(fragment.text) + "\"");
    }

    const GridEvidence& evidence_;
    Readings& readings_;
    PrintedGrid printed_;
    GridReading reading_;
    int table_ = 0;
    std::vector<int> columns_;                                       // as printed_.columns
    std::map<std::pair<int, int>, std::vector<std::size_t>> cells_;  // by row and column
    std::set<int> rows_;
    std::set<int> printed_rows_;  // that hold a printed line
    std::set<std::size_t> taken_;
};

}  // namespace

GridReading read_table(const GridEvidence& evidence, Readings& readings, const AnswerGrid& grid,
                       const PlacedGrid& placed) {
    return TableReader(evidence, readings, grid, placed.printed).read(placed.returned_table);
}

}  // namespace paperround
