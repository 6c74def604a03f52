// SPDX-License-Identifier: MIT
#include "engine/extract/grid_check.hpp"

#include "engine/extract/choice.hpp"
#include "engine/extract/choice_answer.hpp"
#include "engine/extract/normalise_text.hpp"

#include <algorithm>

namespace paperround {
namespace {

constexpr double to_be_seen = 0.6;
constexpr double boxes_unclear = 0.4;

using Row = std::vector<std::string>;

std::string without_empty_box(const std::string& text) {
    return is_empty_box(text) ? std::string{} : text;
}

bool is_grid_of_marks(const GridReading& reading) {
    const bool names_rows = reading.has_labels || !reading.grid.has_columns;
    if (reading.headings.size() < 2 || !names_rows) return false;
    return std::any_of(reading.rows.begin(), reading.rows.end(), [](const Row& row) {
        return std::any_of(row.begin(), row.end(), [](const auto& cell) { return is_tick(cell); });
    });
}

/// The headings of what is marked in the row; words where a mark should be are doubted, though they
/// mark their column where nothing else does.
std::string marked_in(GridReading& reading, const Row& row) {
    std::string marked;
    std::size_t count = 0;
    std::string words;
    std::size_t filled = 0;
    std::size_t last_filled = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const auto& heading = reading.headings[column];
        const bool repeats_heading = normalise_text(row[column]) == normalise_text(heading);
        if (is_tick(row[column]) || repeats_heading) {
            marked += (count++ == 0 ? "" : "\n") + heading;
        } else if (!row[column].empty()) {
            words += (words.empty() ? "" : " ") + row[column];
            ++filled;
            last_filled = column;
        }
    }
    if (count == 0 && filled == 1) marked = reading.headings[last_filled];
    if (count > 1) doubt(reading, boxes_unclear, "more than one box is marked in a row");
    if (!words.empty()) {
        doubt(reading, to_be_seen, "words stand where a box is to be marked: \"" + words + "\"");
    }
    return marked;
}

Value value_of_cell(GridReading& reading, const std::string& cell) {
    const auto choice = read_choice_answer(cell, {});
    if (!choice) return cell;
    doubt(reading, choice->confidence, choice->flag);
    if (choice->is_ticked) return *choice->is_ticked;
    return choice->value;
}

Value nothing_or(const std::string& text) {
    return text.empty() ? Value{} : Value(text);
}

/// One text or nothing for each row.
Value list_of_marks(GridReading& reading) {
    List list;
    for (auto& row : reading.rows) {
        row = {marked_in(reading, row)};
        list.push_back(nothing_or(row.front()));
    }
    return list;
}

Value list_of_rows(GridReading& reading) {
    List list;
    for (const auto& row : reading.rows) {
        if (!reading.grid.has_columns && row.size() == 1) {
            list.push_back(row.front().empty() ? Value{} : value_of_cell(reading, row.front()));
            continue;
        }
        List cells;
        for (const auto& cell : row) cells.push_back(value_of_cell(reading, cell));
        list.push_back(std::move(cells));
    }
    return list;
}

std::string as_text(const std::vector<Row>& rows) {
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (const auto& cell : row) line += (&cell == &row.front() ? "" : " | ") + cell;
        text += (&row == &rows.front() ? "" : "\n") + line;
    }
    return text;
}

/// What stood in the cells when they were sent, as far as anything did.
bool was_prefilled(const GridReading& reading, const SentForm& form) {
    for (const auto& row : reading.grid.rows) {
        for (const auto slot : row) {
            if (!without_empty_box(form.slots[slot].prefilled).empty()) return true;
        }
    }
    return false;
}

bool keeps_what_was_sent(const GridReading& reading, const SentForm& form) {
    for (std::size_t row = 0; row < reading.grid.rows.size(); ++row) {
        for (std::size_t column = 0; column < reading.grid.rows[row].size(); ++column) {
            const auto& sent = form.slots[reading.grid.rows[row][column]].prefilled;
            if (without_empty_box(sent).empty()) continue;
            const bool is_there = row < reading.rows.size() && column < reading.rows[row].size() &&
                                  normalise_text(reading.rows[row][column]) == normalise_text(sent);
            if (!is_there) return false;
        }
    }
    return true;
}

/// Every cell holds what it was sent with, and something was.
bool stands_as_sent(const GridReading& reading, const SentForm& form) {
    if (!was_prefilled(reading, form) || !keeps_what_was_sent(reading, form)) return false;
    std::size_t sent = 0;
    std::size_t came = 0;
    for (const auto& row : reading.grid.rows) {
        for (const auto slot : row) sent += form.slots[slot].prefilled.empty() ? 0U : 1U;
    }
    for (const auto& row : reading.rows) {
        for (const auto& cell : row) came += cell.empty() ? 0U : 1U;
    }
    return sent == came;
}

void check_turn(GridReading& reading, const SentForm& form, const ExtractOptions& options) {
    const bool is_blank = std::all_of(reading.rows.begin(), reading.rows.end(), is_blank_row);
    const auto& slot = form.slots[reading.grid.first()].declared;
    const bool is_theirs =
        slot.owner.empty() || options.completed_by.empty() || slot.owner == options.completed_by;
    const bool was_sent_filled = was_prefilled(reading, form);
    if (was_sent_filled && !keeps_what_was_sent(reading, form)) {
        doubt(reading, 1, "changed: it was sent with other text in some cells");
    }
    if (!is_theirs && !is_blank && !was_sent_filled) {
        doubt(reading, 1, "answered a question that is the " + slot.owner + "'s");
    }
    if (slot.required && is_blank && is_theirs) doubt(reading, 1, "required, but empty");
}

}  // namespace

Answer check_grid(GridReading reading, const SentForm& form, const ExtractOptions& options) {
    for (auto& row : reading.rows) {
        for (auto& cell : row) cell = without_empty_box(cell);
    }
    const bool is_blank = std::all_of(reading.rows.begin(), reading.rows.end(), is_blank_row);
    check_turn(reading, form, options);
    Answer answer;
    answer.key = reading.grid.key;
    answer.owner = form.slots[reading.grid.first()].declared.owner;
    answer.is_as_sent = stands_as_sent(reading, form);
    if (!is_blank) {
        answer.content = is_grid_of_marks(reading) ? list_of_marks(reading) : list_of_rows(reading);
        answer.value = as_text(reading.rows);
    }
    answer.confidence = reading.confidence;
    answer.layer = reading.layer;
    answer.flags = std::move(reading.flags);
    return answer;
}

}  // namespace paperround
