// SPDX-License-Identifier: MIT
// Finds the slots of a document that was sent: by the marks it was sent with, or by aligning it
// with the template it was made from.
#include "engine/extract/machine_text.hpp"
#include "engine/extract/marks.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/read_slots.hpp"

#include <algorithm>

namespace paperround {
namespace {

std::string joined_text(const TextModel& model, const std::vector<std::size_t>& blocks) {
    std::string text;
    for (const auto block : blocks) {
        text += (text.empty() ? "" : "\n") + model.blocks[block].text;
    }
    return tidy_answer(text);
}

/// What a control shows while it waits for text, or a list until somebody chooses, was not filled
/// in by anybody.
void set_prompts_aside(SentForm::Slot& slot, const TextModel& model) {
    const auto text = normalise_text(slot.prefilled);
    if (text.empty()) return;
    for (const auto block : slot.blocks) {
        for (const auto& prompt : model.blocks[block].prompts) {
            if (normalise_text(prompt) == text) slot.prompt = text;
        }
        const bool is_first = normalise_text(model.blocks[block].first_choice) == text;
        if (is_first && !slot.locked) slot.first_choice = text;
    }
    const bool is_open = is_placeholder(text) || !slot.prompt.empty() || !slot.first_choice.empty();
    if (is_open) slot.prefilled.clear();
}

bool is_mark_of(const Anchor& anchor, const AnswerSlot& slot) {
    if (anchor.kind == Anchor::Kind::Bookmark) return anchor.name == bookmark_name(slot.key);
    const bool is_tag = anchor.kind == Anchor::Kind::ControlTag;
    return is_tag && (anchor.name == slot.key || anchor.name == "answer:" + slot.key);
}

/// A slot within a line, by its own marks: "Team: ____, since ____". False where nothing else
/// stands in the line, or no mark says where in it the slot is.
bool split_at_marks(SentForm::Slot& slot, const TextModel& model) {
    const auto& block = model.blocks[slot.blocks.front()];
    const auto span =
        std::find_if(block.spans.begin(), block.spans.end(),
                     [&](const AnchorSpan& one) { return is_mark_of(one.anchor, slot.declared); });
    if (span == block.spans.end()) return false;
    const auto before = block.text.substr(0, span->begin);
    const auto after = block.text.substr(span->end);
    if (tidy_answer(before).empty() && tidy_answer(after).empty()) return false;
    slot.printed_before = before;
    slot.prefilled = tidy_answer(block.text.substr(span->begin, span->end - span->begin));
    slot.printed_after = after;
    return true;
}

/// Slots of one line share the words between them: each has those since the one before.
void share_lines(SentForm& form) {
    for (std::size_t i = form.slots.size(); i-- > 1;) {
        auto& slot = form.slots[i];
        auto& previous = form.slots[i - 1];
        const auto block = slot.blocks.front();
        if (previous.blocks.front() != block) continue;
        const auto end = form.model.blocks[block].text.size() - previous.printed_after.size();
        slot.printed_before.erase(0, std::min(end, slot.printed_before.size()));
        previous.printed_after.clear();
    }
}

/// A slot behind its question in one paragraph ("Date: ____") or in front of it ("☐ I agree").
void split_at_label(SentForm::Slot& slot, const TextModel& model) {
    const auto& text = model.blocks[slot.blocks.front()].text;
    const auto label = normalise_text(slot.declared.label);
    if (label.empty()) return;
    const auto behind = skip_normalised(text, label);
    if (behind != std::string_view::npos) {
        slot.printed_before = text.substr(0, behind);
        slot.prefilled = tidy_answer(text.substr(behind));
        return;
    }
    for (std::size_t begin = 1; begin < text.size(); ++begin) {
        const auto taken = skip_normalised(std::string_view(text).substr(begin), label);
        if (taken == std::string_view::npos) continue;
        if (!tidy_answer(text.substr(begin + taken)).empty()) continue;
        slot.prefilled = tidy_answer(text.substr(0, begin));
        slot.printed_after = text.substr(begin);
        return;
    }
}

Diagnostic not_found(const AnswerSlot& slot) {
    Diagnostic diagnostic;
    diagnostic.code = "E410";
    diagnostic.message = "the sent document has no place for the answer \"" + slot.key + "\"";
    diagnostic.hint =
        "the template was changed after the form was sent: read the return with the template that "
        "it was made from";
    return diagnostic;
}

SentForm::Slot make_slot(const AnswerSlot& declared, std::vector<std::size_t> blocks,
                         const TextModel& model) {
    SentForm::Slot slot;
    slot.declared = declared;
    slot.blocks = std::move(blocks);
    slot.prefilled = joined_text(model, slot.blocks);
    if (slot.blocks.size() == 1 && !split_at_marks(slot, model)) split_at_label(slot, model);
    slot.locked = model.blocks[slot.blocks.front()].is_locked;
    set_prompts_aside(slot, model);
    return slot;
}

bool comes_first(const SentForm::Slot& a, const SentForm::Slot& b) {
    if (a.blocks.front() != b.blocks.front()) return a.blocks.front() < b.blocks.front();
    return a.printed_before.size() < b.printed_before.size();
}

}  // namespace

SentForm read_sent_form(TextModel sent, const std::vector<AnswerSlot>& declared,
                        Diagnostics& diagnostics) {
    const auto marked = marked_blocks(sent, declared);
    SentForm form{std::move(sent), {}};
    for (std::size_t i = 0; i < declared.size(); ++i) {
        if (marked[i].empty()) {
            diagnostics.report(not_found(declared[i]));
            continue;
        }
        form.slots.push_back(make_slot(declared[i], marked[i], form.model));
    }
    std::stable_sort(form.slots.begin(), form.slots.end(), comes_first);
    share_lines(form);
    return form;
}

SentForm locate_slots(const SentForm& form, TextModel sent) {
    const auto readings = read_slots(form, sent);
    SentForm located{std::move(sent), {}};
    for (std::size_t i = 0; i < form.slots.size(); ++i) {
        const auto& reading = readings.slots[i];
        if (reading.fragments.empty()) continue;
        auto slot = form.slots[i];
        slot.blocks.clear();
        for (const auto& fragment : reading.fragments) {
            const bool is_first = slot.blocks.empty();
            if (is_first || !tidy_answer(fragment.text).empty()) {
                slot.blocks.push_back(fragment.block);
            }
        }
        slot.prefilled = text_of(reading);
        slot.locked = located.model.blocks[slot.blocks.front()].is_locked;
        set_prompts_aside(slot, located.model);
        located.slots.push_back(std::move(slot));
    }
    std::stable_sort(located.slots.begin(), located.slots.end(), comes_first);
    return located;
}

}  // namespace paperround
