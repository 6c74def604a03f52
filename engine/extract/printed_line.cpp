// SPDX-License-Identifier: MIT
// Sorts the paragraphs of a form into printed lines and slots.
#include "engine/extract/printed_line.hpp"

#include "engine/extract/normalise_text.hpp"

#include <unordered_map>

namespace paperround {
namespace {

using SlotsOfBlock = std::unordered_map<std::size_t, std::vector<std::size_t>>;

SlotsOfBlock slots_by_block(const SentForm& form) {
    SlotsOfBlock slots;
    for (std::size_t slot = 0; slot < form.slots.size(); ++slot) {
        for (const auto block : form.slots[slot].blocks) slots[block].push_back(slot);
    }
    return slots;
}

PrintedLine line_with_slots(const SentForm& form, std::size_t block,
                            const std::vector<std::size_t>& slots) {
    PrintedLine line{.block = block, .text = {}, .pieces = {}, .slots = slots};
    for (const auto slot : slots) {
        line.pieces.push_back(normalise_text(form.slots[slot].printed_before));
    }
    line.pieces.push_back(normalise_text(form.slots[slots.back()].printed_after));
    for (const auto& piece : line.pieces) {
        if (!line.text.empty() && !piece.empty()) line.text += ' ';
        line.text += piece;
    }
    return line;
}

void place_slots(FormOutline& outline, const PrintedLine& line, bool has_text) {
    const auto last = line.slots.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        auto& place = outline.slots[line.slots[i]];
        if (!outline.lines.empty()) place.line_before = outline.lines.size() - 1;
        if (!has_text) continue;
        place.inside = outline.lines.size() - 1;
        place.takes_following = i == last && line.pieces.back().empty();
    }
}

void mark_repeated_lines(FormOutline& outline) {
    std::unordered_map<std::string_view, int> count;
    for (const auto& line : outline.lines) ++count[line.text];
    for (auto& line : outline.lines) line.is_unique = count[line.text] == 1;
}

}  // namespace

FormOutline outline_of(const SentForm& form) {
    const auto slots = slots_by_block(form);
    FormOutline outline;
    outline.slots.resize(form.slots.size());
    for (std::size_t block = 0; block < form.model.blocks.size(); ++block) {
        const auto found = slots.find(block);
        if (found == slots.end()) {
            const auto text = normalise_text(form.model.blocks[block].text);
            if (words_of(text).empty()) continue;
            outline.lines.push_back({.block = block, .text = text, .pieces = {text}, .slots = {}});
            continue;
        }
        const auto line = line_with_slots(form, block, found->second);
        const bool has_text = !words_of(line.text).empty();
        if (has_text) outline.lines.push_back(line);
        place_slots(outline, line, has_text);
    }
    mark_repeated_lines(outline);
    return outline;
}

}  // namespace paperround
