// SPDX-License-Identifier: MIT
#include "engine/extract/looks.hpp"

#include "engine/extract/normalise_text.hpp"

#include <algorithm>

namespace paperround {
namespace {

constexpr double chosen_or_not = 0.4;

/// The emphasised words of the fragment: those of the printed words beside it are not its own.
void note_emphases(Reading& reading, const Fragment& fragment, const TextBlock& block) {
    for (const auto& one : block.emphases) {
        const auto words = tidy_answer(block.text.substr(one.begin, one.end - one.begin));
        if (words.empty() || fragment.text.find(words) == std::string::npos) continue;
        (one.kind == Emphasis::Kind::Strong ? reading.strong : reading.struck).push_back(words);
    }
}

bool shows_first_entry(const Reading& reading, const SentForm::Slot& slot,
                       const TextModel& returned) {
    const auto text = normalise_text(text_of(reading));
    if (text.empty() || !slot.prefilled.empty()) return false;
    if (text == slot.first_choice) return true;
    return std::any_of(reading.fragments.begin(), reading.fragments.end(), [&](const auto& one) {
        return normalise_text(returned.blocks[one.block].first_choice) == text;
    });
}

void note_untouched_list(Reading& reading, const SentForm::Slot& slot, const TextModel& returned) {
    if (!shows_first_entry(reading, slot, returned)) return;
    reading.is_untouched_list = true;
    reading.confidence = std::min(reading.confidence, chosen_or_not);
    flag(reading,
         "the list shows its first entry, \"" + text_of(reading) + "\": chosen, or left as it was");
}

}  // namespace

void note_looks(Readings& readings, const SentForm& form, const TextModel& returned) {
    for (std::size_t slot = 0; slot < readings.slots.size(); ++slot) {
        auto& reading = readings.slots[slot];
        for (const auto& fragment : reading.fragments) {
            const auto& block = returned.blocks[fragment.block];
            note_emphases(reading, fragment, block);
            const bool is_text = !tidy_answer(fragment.text).empty();
            if (block.has_comment && is_text) flag(reading, "has a comment");
        }
        note_untouched_list(reading, form.slots[slot], returned);
    }
}

}  // namespace paperround
