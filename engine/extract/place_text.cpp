// SPDX-License-Identifier: MIT
// Walks the returned document once: each printed line opens a region that belongs to the slots
// behind it.
#include "engine/extract/place_text.hpp"

#include "engine/extract/choice.hpp"
#include "engine/extract/inline_answer.hpp"
#include "engine/extract/machine_text.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/similarity.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace paperround {
namespace {

constexpr double sure = 0.93;
constexpr double sure_of_own_cell = 0.88;
constexpr double empty_and_found = 0.9;
constexpr double line_is_gone = 0.6;
constexpr double place_has_changed = 0.8;
constexpr double neighbour_is_gone = 0.7;
constexpr double undecided = 0.4;
constexpr std::size_t near = 50;  // paragraphs

/// The slots that text behind a printed line can belong to.
struct Region {
    std::vector<std::size_t> slots;
    bool lacks_a_line = false;  // a line that was printed among them is not there any more
};

class Placement {
  public:
    Placement(const AlignedDocuments& documents, const Alignment& alignment,
              const TableMatch& tables, const Marks& marks)
        : documents_(documents), alignment_(alignment), tables_(tables), marks_(marks) {
        readings_.slots.resize(documents.form.slots.size());
        for (std::size_t slot = 0; slot < documents.outline.slots.size(); ++slot) {
            const auto& place = documents.outline.slots[slot];
            if (!place.takes_following) continue;
            slots_behind_[place.line_before].push_back(slot);
        }
        for (auto& reading : readings_.slots) reading.confidence = 1;
        for (const auto& caption : documents.form.model.table_captions) {
            captions_.insert(normalise_text(caption));
        }
    }

    Readings run() {
        find_regions();
        const auto& blocks = documents_.returned.blocks;
        std::optional<std::size_t> line;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (block > 0 && blocks[block].story != blocks[block - 1].story) line.reset();
            if (alignment_.line_of_block[block]) {
                line = alignment_.line_of_block[block];
                place_inside_line(*line, block);
            } else if (copied_[block]) {
                leave({block, blocks[block].text});
            } else {
                place({block, blocks[block].text}, region_of(line, blocks[block].story));
            }
        }
        for (std::size_t slot = 0; slot < readings_.slots.size(); ++slot) judge(slot);
        return std::move(readings_);
    }

  private:
    using LinePlace = std::optional<std::size_t>;

    const TextBlock& returned(std::size_t block) const { return documents_.returned.blocks[block]; }
    const std::string& story_of_slot(std::size_t slot) const {
        const auto& form = documents_.form;
        return form.model.blocks[form.slots[slot].blocks.front()].story;
    }
    const std::optional<CellPlace>& printed_cell(std::size_t slot) const {
        const auto& form = documents_.form;
        return form.model.blocks[form.slots[slot].blocks.front()].cell;
    }

    /// The slots from a line up to the next line that is still there.
    Region region_behind(LinePlace line) const {
        Region region;
        const auto add = [&](LinePlace behind) {
            const auto found = slots_behind_.find(behind);
            if (found == slots_behind_.end()) return;
            region.slots.insert(region.slots.end(), found->second.begin(), found->second.end());
        };
        add(line);
        for (std::size_t next = line ? *line + 1 : 0; next < alignment_.lines.size(); ++next) {
            if (alignment_.lines[next]) break;
            region.lacks_a_line = true;
            add(next);
        }
        return region;
    }

    /// Of the region behind `line` what lies in the same story.
    Region region_of(LinePlace line, const std::string& story) const {
        const auto found = regions_.find(line);
        if (found == regions_.end()) return {};
        Region region{{}, found->second.lacks_a_line};
        for (const auto slot : found->second.slots) {
            if (story_of_slot(slot) == story) region.slots.push_back(slot);
        }
        return region;
    }

    void find_regions() {
        regions_[std::nullopt] = region_behind(std::nullopt);
        for (std::size_t line = 0; line < alignment_.lines.size(); ++line) {
            if (alignment_.lines[line]) regions_[line] = region_behind(line);
        }
        find_copied_parts();
    }

    /// Two or more lines of the form that stand there again, unclaimed: somebody copied a part of
    /// the form to have more room, and perhaps numbered it. All of it goes to a person.
    void find_copied_parts() {
        copied_.assign(documents_.returned.blocks.size(), false);
        std::set<std::string> lines;
        for (const auto& line : documents_.outline.lines) {
            if (words_of(line.text).size() >= 2) lines.insert(without_digits(line.text));
        }
        std::vector<std::size_t> repeats;
        for (std::size_t block = 0; block < copied_.size(); ++block) {
            if (alignment_.line_of_block[block]) {
                mark_copied(repeats, block);
                repeats.clear();
            } else if (lines.contains(without_digits(normalise_text(returned(block).text)))) {
                repeats.push_back(block);
            }
        }
        mark_copied(repeats, copied_.size());
    }

    static std::string without_digits(std::string text) {
        std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
        return text;
    }

    void mark_copied(const std::vector<std::size_t>& repeats, std::size_t end) {
        if (repeats.size() < 2) return;
        readings_.has_copied_part = true;
        auto begin = repeats.front();
        const auto is_same_table = [&](std::size_t block) {
            const auto& cell = returned(begin).cell;
            return cell && returned(block).cell && returned(block).cell->table == cell->table &&
                   !alignment_.line_of_block[block];
        };
        while (begin > 0 && is_same_table(begin - 1)) --begin;
        std::fill(copied_.begin() + static_cast<std::ptrdiff_t>(begin),
                  copied_.begin() + static_cast<std::ptrdiff_t>(end), true);
    }

    void leave(Fragment fragment) {
        if (tidy_answer(fragment.text).empty()) return;
        readings_.unassigned.push_back(std::move(fragment));
    }

    void give(std::size_t slot, Fragment fragment, double confidence) {
        auto& reading = readings_.slots[slot];
        const auto& prompt = documents_.form.slots[slot].prompt;
        if (!prompt.empty() && normalise_text(fragment.text) == prompt) fragment.text.clear();
        if (!tidy_answer(fragment.text).empty()) {
            reading.confidence = std::min(reading.confidence, confidence);
        }
        reading.fragments.push_back(std::move(fragment));
    }

    /// Answers inside a printed line, and what was typed behind one that has none.
    void place_inside_line(std::size_t index, std::size_t block) {
        const auto& line = documents_.outline.lines[index];
        const auto& match = *alignment_.lines[index];
        const auto& text = returned(block).text;
        if (line.slots.empty()) {
            if (!match.is_prefix) return;
            place({block, answer_behind(text, line.text), true},
                  region_of(index, returned(block).story));
            return;
        }
        if (const auto answers = answers_between(text, line.pieces)) {
            for (std::size_t i = 0; i < line.slots.size(); ++i) {
                give(line.slots[i], {block, (*answers)[i], true}, sure);
            }
            return;
        }
        auto answer = line.pieces.front().empty() ? box_in_front(text) : std::string{};
        if (answer.empty()) answer = answer_behind(text, line.text);
        give(line.slots.front(), {block, std::move(answer), true}, neighbour_is_gone);
        for (const auto slot : line.slots) {
            flag(readings_.slots[slot], "the printed words beside it were changed");
        }
    }

    /// "☒" of "☒ I agree to all of it"; empty: the paragraph begins otherwise.
    static std::string box_in_front(const std::string& text) {
        const auto word = text.substr(0, text.find_first_of(" \t\n"));
        return is_tick(word) || is_empty_box(word) ? word : std::string{};
    }

    void place(Fragment fragment, const Region& region) {
        const auto normalised = normalise_text(fragment.text);
        if (is_certainly_machine_text(normalised)) return;
        if (is_caption(normalised, fragment.block)) return;
        if (is_placeholder(normalised)) fragment.text.clear();
        if (region.slots.empty()) {
            leave(std::move(fragment));
            return;
        }
        const auto confidence = region.lacks_a_line ? neighbour_is_gone : sure;
        const auto marked = marks_.slot_of_block[fragment.block];
        if (region.slots.size() == 1) {
            const auto slot = region.slots.front();
            if (has_left_table(slot, fragment)) {
                leave(std::move(fragment));
                return;
            }
            if (!tidy_answer(fragment.text).empty()) note_place(slot, fragment);
            give(slot, std::move(fragment), confidence);
            return;
        }
        if (const auto slot = slot_by_prefilled(region, fragment)) {
            give(*slot, std::move(fragment), confidence);
            return;
        }
        const auto cell = slot_by_cell(region, fragment);
        if (cell.slot && cell.is_decided) {
            give(*cell.slot, std::move(fragment), confidence);
            return;
        }
        if (marked && std::count(region.slots.begin(), region.slots.end(), *marked) == 1) {
            give(*marked, std::move(fragment), sure);
            return;
        }
        if (!cell.slot && is_in_table_of(region, fragment)) {
            leave(std::move(fragment));
            return;
        }
        give_undecided(cell.slot.value_or(region.slots.front()), std::move(fragment),
                       cell.rows_differ);
    }

    /// Beside a table stands what it is called or described as: unseen in Word, printed by pandoc.
    bool is_caption(const std::string& normalised, std::size_t block) const {
        if (returned(block).cell || !captions_.contains(normalised)) return false;
        const bool is_above = block + 1 < copied_.size() && returned(block + 1).cell;
        return is_above || (block > 0 && returned(block - 1).cell);
    }

    /// The one slot of the region that was sent with this very text.
    std::optional<std::size_t> slot_by_prefilled(const Region& region,
                                                 const Fragment& fragment) const {
        const auto text = normalise_text(fragment.text);
        if (text.empty()) return std::nullopt;
        std::optional<std::size_t> found;
        for (const auto slot : region.slots) {
            if (normalise_text(documents_.form.slots[slot].prefilled) != text) continue;
            if (found) return std::nullopt;
            found = slot;
        }
        return found;
    }

    void give_undecided(std::size_t slot, Fragment fragment, bool rows_differ) {
        if (!tidy_answer(fragment.text).empty()) {
            readings_.slots[slot].is_decided = false;
            flag(readings_.slots[slot],
                 rows_differ ? "rows were added or deleted" : "could belong to another question");
        }
        give(slot, std::move(fragment), undecided);
    }

    /// A cell of the slots' own table where no slot was printed: a row or column was added.
    bool is_in_table_of(const Region& region, const Fragment& fragment) const {
        const auto& cell = returned(fragment.block).cell;
        if (!cell) return false;
        return std::any_of(region.slots.begin(), region.slots.end(), [&](auto slot) {
            const auto& printed = printed_cell(slot);
            return printed && tables_.returned_table(printed->table) == cell->table;
        });
    }

    struct CellChoice {
        std::optional<std::size_t> slot;
        bool is_decided = false;
        bool rows_differ = false;
    };

    CellChoice slot_by_cell(const Region& region, const Fragment& fragment) const {
        const auto& cell = returned(fragment.block).cell;
        if (!cell) return {};
        for (const auto slot : region.slots) {
            if (!printed_cell(slot)) continue;
            const auto expected = tables_.expected_cell(*printed_cell(slot));
            if (!expected || expected->place != *cell) continue;
            const bool decided = expected->row_is_decided && expected->column_is_decided;
            return {slot, decided, expected->rows_differ};
        }
        return {};
    }

    /// Question and box are in one table that came back, the text is in none: whoever left the
    /// table has left the question.
    bool has_left_table(std::size_t slot, const Fragment& fragment) const {
        if (tidy_answer(fragment.text).empty() || returned(fragment.block).cell) return false;
        const auto& box = printed_cell(slot);
        const auto line = documents_.outline.slots[slot].line_before;
        if (!box || !line || !alignment_.lines[*line]) return false;
        const auto& question = returned(alignment_.lines[*line]->block).cell;
        return question && tables_.expected_cell(*box) &&
               tables_.returned_table(box->table) == question->table;
    }

    /// Text for the only slot there is, but not where the slot was printed.
    void note_place(std::size_t slot, const Fragment& fragment) {
        auto& reading = readings_.slots[slot];
        const auto& printed = printed_cell(slot);
        const auto& found = returned(fragment.block).cell;
        if (!printed) {
            if (fragment.is_rest) lower(reading, sure_of_own_cell, "typed beside the question");
            return;
        }
        const auto expected = tables_.expected_cell(*printed);
        if (fragment.is_rest || (expected && found && is_cell_of_line(slot, *found))) {
            flag(reading, "typed beside the question");
            reading.confidence = std::min(reading.confidence, sure_of_own_cell);
            return;
        }
        const bool is_elsewhere = expected && (!found || *found != expected->place);
        if (is_elsewhere || (!found && box_is_near(fragment.block))) {
            flag(reading, "typed outside the box");
        } else if (!found) {
            lower(reading, place_has_changed, "its box is gone");
        }
    }

    bool is_cell_of_line(std::size_t slot, const CellPlace& cell) const {
        const auto line = documents_.outline.slots[slot].line_before;
        if (!line || !alignment_.lines[*line]) return false;
        return returned(alignment_.lines[*line]->block).cell == cell;
    }

    /// Whether there is a cell between the same two printed lines: the box it should be in.
    bool box_is_near(std::size_t block) const {
        const auto is_box = [&](std::size_t at) { return returned(at).cell.has_value(); };
        const auto first = block > near ? block - near : 0;
        const auto end = std::min(block + near, documents_.returned.blocks.size());
        for (auto at = block; at-- > first && !alignment_.line_of_block[at];) {
            if (is_box(at)) return true;
        }
        for (auto at = block + 1; at < end && !alignment_.line_of_block[at]; ++at) {
            if (is_box(at)) return true;
        }
        return false;
    }

    /// How far the printed line of a slot vouches for it.
    void judge(std::size_t slot) {
        auto& reading = readings_.slots[slot];
        const auto& place = documents_.outline.slots[slot];
        const bool blank = is_blank(reading);
        if (blank) reading.confidence = is_found(slot) ? empty_and_found : line_is_gone;
        if (!place.line_before) return;
        const auto& match = alignment_.lines[*place.line_before];
        if (!match) {
            lower(reading, line_is_gone, blank ? "" : "the question is missing");
            return;
        }
        if (match->similarity < unedited_similarity) {
            lower(reading, sure * match->similarity, "the question was edited");
        }
        if (match->was_moved) lower(reading, place_has_changed, "the question was moved");
        if (match->is_uncertain) {
            lower(reading, undecided, "could belong to another question");
            reading.is_decided = false;
        }
        if (spans_two_places(reading, place))
            lower(reading, neighbour_is_gone, "typed in two places");
    }

    /// Whether the empty place of a blank slot is there, and no stray text may be its answer.
    bool is_found(std::size_t slot) const {
        if (readings_.slots[slot].fragments.empty() || has_doubtful_text_near(slot)) return false;
        const auto& printed = printed_cell(slot);
        if (!printed || !tables_.returned_table(printed->table)) return true;
        const auto expected = tables_.expected_cell(*printed);
        return expected && expected->row_is_decided && expected->column_is_decided;
    }

    bool has_doubtful_text_near(std::size_t slot) const {
        const auto near_slots = slots_behind_.find(documents_.outline.slots[slot].line_before);
        if (near_slots == slots_behind_.end()) return false;
        return std::any_of(near_slots->second.begin(), near_slots->second.end(),
                           [&](auto other) { return !readings_.slots[other].is_decided; });
    }

    static void lower(Reading& reading, double confidence, std::string words) {
        reading.confidence = std::min(reading.confidence, confidence);
        if (!words.empty()) flag(reading, std::move(words));
    }

    /// Text in more than one cell, or behind the question and under it: some of it may be a note
    /// to the question.
    bool spans_two_places(const Reading& reading, const SlotPlace& place) const {
        std::vector<std::optional<CellPlace>> cells;
        std::size_t paragraphs = 0;
        bool has_rest = false;
        for (const auto& fragment : reading.fragments) {
            if (tidy_answer(fragment.text).empty()) continue;
            ++paragraphs;
            has_rest = has_rest || fragment.is_rest;
            const auto& cell = returned(fragment.block).cell;
            if (std::find(cells.begin(), cells.end(), cell) == cells.end()) cells.push_back(cell);
        }
        return cells.size() > 1 || (has_rest && !place.inside && paragraphs > 1);
    }

    const AlignedDocuments& documents_;
    const Alignment& alignment_;
    const TableMatch& tables_;
    const Marks& marks_;
    std::map<LinePlace, std::vector<std::size_t>> slots_behind_;
    std::map<LinePlace, Region> regions_;
    std::vector<bool> copied_;
    std::set<std::string> captions_;
    Readings readings_;
};

}  // namespace

Readings place_text(const AlignedDocuments& documents, const Alignment& alignment,
                    const TableMatch& tables, const Marks& marks) {
    return Placement(documents, alignment, tables, marks).run();
}

}  // namespace paperround
