// SPDX-License-Identifier: MIT
// Collects marks and throws out those that cannot be right.
#include "engine/extract/marks.hpp"

#include "engine/extract/normalise_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace paperround {
namespace {

/// A tag or section may say what kind of region it is before the key.
std::string_view without_prefix(std::string_view name) {
    static constexpr std::array<std::string_view, 2> prefixes = {"answer:", "pr:"};
    for (const auto prefix : prefixes) {
        if (name.starts_with(prefix)) return name.substr(prefix.size());
    }
    return name;
}

/// Every name by which a slot can be marked, with the slot.
struct Names {
    std::unordered_map<std::string, std::size_t> by_key;
    std::unordered_map<std::string, std::size_t> by_bookmark;
    std::unordered_map<std::string, std::size_t> by_title;  // only titles that one slot has
};

Names names_of(const std::vector<AnswerSlot>& slots) {
    Names names;
    std::map<std::string, int> titles;
    for (const auto& slot : slots) ++titles[normalise_text(slot.label)];
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].key.empty()) continue;
        names.by_key.emplace(slots[i].key, i);
        names.by_bookmark.emplace(bookmark_name(slots[i].key), i);
        const auto title = normalise_text(slots[i].label);
        if (!title.empty() && titles[title] == 1) names.by_title.emplace(title, i);
    }
    return names;
}

std::optional<std::size_t> slot_named_by(const Anchor& anchor, const Names& names) {
    const auto look_up = [](const auto& map, const std::string& name) {
        const auto found = map.find(name);
        return found == map.end() ? std::optional<std::size_t>{} : found->second;
    };
    switch (anchor.kind) {
        case Anchor::Kind::Bookmark:
            return look_up(names.by_bookmark, anchor.name);
        case Anchor::Kind::ControlAlias:
            return look_up(names.by_title, normalise_text(anchor.name));
        case Anchor::Kind::ControlTag:
        case Anchor::Kind::Section:
        case Anchor::Kind::Field:
            break;
    }
    return look_up(names.by_key, std::string(without_prefix(anchor.name)));
}

std::vector<std::vector<std::size_t>> collect(const TextModel& model, const Names& names,
                                              std::size_t slots) {
    std::vector<std::vector<std::size_t>> blocks(slots);
    for (std::size_t block = 0; block < model.blocks.size(); ++block) {
        for (const auto& anchor : model.blocks[block].anchors) {
            const auto slot = slot_named_by(anchor, names);
            if (!slot) continue;
            auto& marked = blocks[*slot];
            if (marked.empty() || marked.back() != block) marked.push_back(block);
        }
    }
    return blocks;
}

bool is_one_run(const std::vector<std::size_t>& blocks) {
    return blocks.back() - blocks.front() + 1 == blocks.size();
}

/// Whether a printed line other than the one the slot stands in is inside the mark.
bool holds_foreign_line(const std::vector<std::size_t>& blocks, const Alignment& alignment,
                        const SlotPlace& place) {
    return std::any_of(blocks.begin(), blocks.end(), [&](std::size_t block) {
        const auto line = alignment.line_of_block[block];
        return line && line != place.inside;
    });
}

std::vector<AnswerSlot> declared_slots(const SentForm& form) {
    std::vector<AnswerSlot> slots;
    for (const auto& slot : form.slots) {
        slots.push_back(slot.is_filled_in ? AnswerSlot{} : slot.declared);
    }
    return slots;
}

}  // namespace

std::vector<std::vector<std::size_t>> marked_blocks(const TextModel& model,
                                                    const std::vector<AnswerSlot>& slots) {
    return collect(model, names_of(slots), slots.size());
}

Marks find_marks(const AlignedDocuments& documents, const Alignment& alignment) {
    const auto slots = declared_slots(documents.form);
    const auto sent = marked_blocks(documents.form.model, slots);
    Marks marks;
    marks.blocks_of_slot = marked_blocks(documents.returned, slots);
    marks.slot_of_block.resize(documents.returned.blocks.size());
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        marks.was_sent_marked.push_back(!sent[slot].empty());
        auto& blocks = marks.blocks_of_slot[slot];
        marks.is_marked.push_back(!blocks.empty());
        if (blocks.empty()) continue;
        const auto& place = documents.outline.slots[slot];
        if (!is_one_run(blocks) || holds_foreign_line(blocks, alignment, place)) blocks.clear();
        for (const auto block : blocks) marks.slot_of_block[block] = slot;
    }
    return marks;
}

}  // namespace paperround
