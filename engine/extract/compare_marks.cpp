// SPDX-License-Identifier: MIT
// Confirms, contradicts or completes each reading by its mark.
#include "engine/extract/compare_marks.hpp"

#include "engine/extract/machine_text.hpp"
#include "engine/extract/normalise_text.hpp"

#include <algorithm>

namespace paperround {
namespace {

constexpr double confirmed = 0.99;
constexpr double found_by_mark_alone = 0.8;
constexpr double contradicted = 0.4;
constexpr double text_may_be_lost = 0.5;
constexpr double nothing_confirms_blank = 0.7;

bool contains(const std::vector<std::size_t>& blocks, std::size_t block) {
    return std::binary_search(blocks.begin(), blocks.end(), block);
}

/// The marked blocks that hold more than a placeholder.
std::vector<std::size_t> marked_text(const std::vector<std::size_t>& marked,
                                     const TextModel& returned, const std::string& prompt) {
    const auto is_more = [&](std::size_t block) {
        const auto text = normalise_text(returned.blocks[block].text);
        return !text.empty() && text != prompt && !is_placeholder(text);
    };
    std::vector<std::size_t> blocks;
    std::copy_if(marked.begin(), marked.end(), std::back_inserter(blocks), is_more);
    return blocks;
}

std::vector<std::size_t> answer_blocks(const Reading& reading) {
    std::vector<std::size_t> blocks;
    for (const auto& fragment : reading.fragments) {
        if (!tidy_answer(fragment.text).empty()) blocks.push_back(fragment.block);
    }
    std::sort(blocks.begin(), blocks.end());
    return blocks;
}

/// A mark of LibreOffice covers the first paragraph only, or nothing: what stands in the same cell,
/// or right behind it, is its own.
bool is_beside_mark(std::size_t block, const std::vector<std::size_t>& marked,
                    const TextModel& returned) {
    const auto& cell = returned.blocks[block].cell;
    const auto& marked_cell = returned.blocks[marked.front()].cell;
    return cell == marked_cell;
}

void confirm(Reading& reading) {
    const bool was_in_doubt_by_place_only =
        reading.flags.empty() || (reading.flags.size() == 1 &&
                                  (reading.flags.front() == "could belong to another question" ||
                                   reading.flags.front() == "rows were added or deleted"));
    reading.layer = Layer::Both;
    if (!was_in_doubt_by_place_only) return;
    reading.flags.clear();
    reading.is_decided = true;
    reading.confidence = confirmed;
}

void contradict(Reading& reading) {
    reading.confidence = std::min(reading.confidence, contradicted);
    flag(reading, "its mark stands in another place");
}

class Comparison {
  public:
    Comparison(Readings& readings, const Marks& marks, const AlignedDocuments& documents)
        : readings_(readings), marks_(marks), documents_(documents) {
        const auto has_any = [](const std::vector<bool>& all) {
            return std::find(all.begin(), all.end(), true) != all.end();
        };
        any_mark_is_left_ = has_any(marks.is_marked);
        sent_had_marks_ = has_any(marks.was_sent_marked);
    }

    void run() {
        for (std::size_t slot = 0; slot < readings_.slots.size(); ++slot) compare(slot);
    }

  private:
    void compare(std::size_t slot) {
        auto& reading = readings_.slots[slot];
        const auto& marked = marks_.blocks_of_slot[slot];
        if (marked.empty()) {
            doubt_lost_mark(slot);
            return;
        }
        const auto text =
            marked_text(marked, documents_.returned, documents_.form.slots[slot].prompt);
        const auto answer = answer_blocks(reading);
        if (answer.empty()) {
            compare_blank(reading, slot, text);
        } else if (text.empty()) {
            compare_with_empty_mark(reading, marked, answer);
        } else {
            compare_both(reading, text, answer);
        }
    }

    /// A blank whose mark vanished may have lost its text on the way, as some editors do.
    void doubt_lost_mark(std::size_t slot) {
        auto& reading = readings_.slots[slot];
        if (marks_.is_marked[slot] || !is_blank(reading)) return;
        const bool was_marked = marks_.was_sent_marked[slot];
        if (sent_had_marks_ && !was_marked) return;
        if (!any_mark_is_left_) {
            if (!was_marked) return;
            reading.confidence = std::min(reading.confidence, nothing_confirms_blank);
            return;
        }
        reading.confidence = std::min(reading.confidence, text_may_be_lost);
        flag(reading, "its box is gone: an answer may have been lost on the way");
    }

    void compare_blank(Reading& reading, std::size_t slot, const std::vector<std::size_t>& text) {
        const auto inside = documents_.outline.slots[slot].inside;
        std::vector<Fragment> found;
        for (const auto block : text) {
            if (is_printed(block)) continue;
            found.push_back({block, documents_.returned.blocks[block].text});
        }
        if (found.empty()) {
            if (!inside) reading.confidence = std::max(reading.confidence, empty_and_marked);
            return;
        }
        const bool is_free = std::all_of(found.begin(), found.end(), [&](const auto& fragment) {
            return is_unassigned(fragment.block);
        });
        if (!is_free) {
            contradict(reading);
            return;
        }
        for (const auto& fragment : found) take_from_unassigned(fragment.block);
        reading.fragments = std::move(found);
        reading.layer = Layer::Anchor;
        reading.confidence = found_by_mark_alone;
        flag(reading, "found by its mark alone");
    }

    void compare_with_empty_mark(Reading& reading, const std::vector<std::size_t>& marked,
                                 const std::vector<std::size_t>& answer) const {
        const bool beside = std::all_of(answer.begin(), answer.end(), [&](auto block) {
            return is_beside_mark(block, marked, documents_.returned);
        });
        if (!beside) flag(reading, "typed outside the box");
    }

    void compare_both(Reading& reading, const std::vector<std::size_t>& text,
                      const std::vector<std::size_t>& answer) const {
        const auto in_answer = [&](auto block) { return contains(answer, block); };
        if (!std::all_of(text.begin(), text.end(), in_answer)) {
            contradict(reading);
            return;
        }
        const bool all_beside = std::all_of(answer.begin(), answer.end(), [&](auto block) {
            return is_beside_mark(block, text, documents_.returned);
        });
        if (!all_beside) flag(reading, "typed outside the box");
        confirm(reading);
    }

    bool is_printed(std::size_t block) const {
        return std::any_of(
            readings_.slots.begin(), readings_.slots.end(), [&](const auto& reading) {
                return std::any_of(reading.fragments.begin(), reading.fragments.end(),
                                   [&](const auto& fragment) {
                                       return fragment.block == block && fragment.is_rest;
                                   });
            });
    }
    bool is_unassigned(std::size_t block) const {
        return std::any_of(readings_.unassigned.begin(), readings_.unassigned.end(),
                           [&](const auto& fragment) { return fragment.block == block; });
    }
    void take_from_unassigned(std::size_t block) {
        std::erase_if(readings_.unassigned,
                      [&](const auto& fragment) { return fragment.block == block; });
    }

    static constexpr double empty_and_marked = 0.97;

    Readings& readings_;
    const Marks& marks_;
    const AlignedDocuments& documents_;
    bool any_mark_is_left_ = false;
    bool sent_had_marks_ = false;
};

}  // namespace

void compare_with_marks(Readings& readings, const Marks& marks, const AlignedDocuments& documents) {
    Comparison(readings, marks, documents).run();
}

}  // namespace paperround
