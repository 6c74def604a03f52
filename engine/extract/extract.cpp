// SPDX-License-Identifier: MIT
// From a form and what came back to an answer sheet.
#include "engine/extract/extract.hpp"

#include "engine/extract/answer_check.hpp"
#include "engine/extract/file_reasons.hpp"
#include "engine/extract/grid_check.hpp"
#include "engine/extract/machine_text.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/read_slots.hpp"

#include <algorithm>
#include <unordered_set>

namespace paperround {
namespace {

constexpr std::size_t most_paragraphs = 50'000;
constexpr std::size_t most_bytes = 20'000'000;
constexpr double least_share_of_a_form = 0.3;
constexpr double blank_beside_stray_text = 0.8;
constexpr double guessed_layout = 0.7;

/// Why the document is not even tried; empty: it is.
std::string too_large(const TextModel& returned) {
    if (returned.blocks.size() > most_paragraphs) {
        return "has " + std::to_string(returned.blocks.size()) +
               " paragraphs: no form has more than " + std::to_string(most_paragraphs);
    }
    std::size_t bytes = 0;
    for (const auto& block : returned.blocks) bytes += block.text.size();
    if (bytes <= most_bytes) return {};
    return "holds " + std::to_string(bytes / 1'000'000) + " MB of text: no form holds that much";
}

std::string without_digits(std::string text) {
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text;
}

/// Headers, footers and the like as printed, whatever their page numbers.
std::unordered_set<std::string> printed_beside_main_text(const SentForm& form) {
    std::unordered_set<std::string> lines;
    if (form.model.blocks.empty()) return lines;
    const auto& main = form.model.blocks.front().story;
    for (const auto& block : form.model.blocks) {
        if (block.story != main) lines.insert(without_digits(normalise_text(block.text)));
    }
    return lines;
}

std::vector<std::string> unassigned_text(const SentForm& form, const TextModel& returned,
                                         const Readings& readings) {
    const auto beside = printed_beside_main_text(form);
    std::vector<std::string> texts;
    for (const auto& fragment : readings.unassigned) {
        const auto normalised = normalise_text(fragment.text);
        const auto& story = returned.blocks[fragment.block].story;
        const bool is_main = story == returned.blocks.front().story;
        if (is_machine_text(normalised) || is_placeholder(normalised)) continue;
        if (!is_main && beside.contains(without_digits(normalised))) continue;
        texts.push_back(tidy_answer(fragment.text));
    }
    return texts;
}

void add_file_reasons(AnswerSheet& sheet, const TextModel& returned) {
    for (std::string& reason : file_reasons(returned)) sheet.reasons.push_back(std::move(reason));
}

void add_document_reasons(AnswerSheet& sheet, const TextModel& returned, const Readings& readings) {
    if (readings.was_capped) {
        sheet.reasons.emplace_back(
            "a line of the form is repeated very often: not all was compared");
    }
    if (readings.has_copied_part) {
        sheet.reasons.emplace_back("a part of the form was copied: its answers are not assigned");
    }
    add_file_reasons(sheet, returned);
}

/// Text that belongs to no question may be the answer to one that seems to have none.
void doubt_blanks(AnswerSheet& sheet) {
    for (auto& answer : sheet.answers) {
        if (!answer.value.empty()) continue;
        answer.confidence = std::min(answer.confidence, blank_beside_stray_text);
    }
}

/// Lines and cells that were guessed from a page's layout are believed so far and no further.
void cap_by_origin(AnswerSheet& sheet, TextOrigin origin) {
    if (origin != TextOrigin::Layout && origin != TextOrigin::Unread) return;
    const double most = origin == TextOrigin::Layout ? guessed_layout : 0;
    for (auto& answer : sheet.answers) answer.confidence = std::min(answer.confidence, most);
}

/// The slots in the form's order, those of a table as one answer at the place of its first.
std::vector<Answer> answers_of(const SentForm& form, Readings readings,
                               const ExtractOptions& options) {
    std::vector<const GridReading*> grid_of_slot(form.slots.size());
    for (const auto& grid : readings.grids) {
        for (const auto& row : grid.grid.rows) {
            for (const auto slot : row) grid_of_slot[slot] = &grid;
        }
    }
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < form.slots.size(); ++i) {
        if (form.slots[i].is_filled_in) continue;
        const auto* grid = grid_of_slot[i];
        if (grid == nullptr) {
            answers.push_back(check_answer(form.slots[i], std::move(readings.slots[i]), options));
        } else if (grid->grid.first() == i) {
            answers.push_back(check_grid(*grid, form, options));
        }
    }
    return answers;
}

/// Nothing is read out of a document that is another one: all its text goes to a person.
AnswerSheet not_this_form(const SentForm& form, const TextModel& returned,
                          const ExtractOptions& options) {
    AnswerSheet sheet;
    add_file_reasons(sheet, returned);
    if (returned.origin != TextOrigin::Unread) {
        sheet.reasons.emplace_back("does not look like this form: hardly any of its text is there");
    }
    Readings nothing;
    nothing.slots.resize(form.slots.size());
    for (auto& grid : answer_grids(form)) {
        nothing.grids.emplace_back().grid = std::move(grid);
    }
    for (auto& answer : answers_of(form, std::move(nothing), options)) {
        sheet.answers.push_back({.key = answer.key, .value = {}, .flags = {}});
    }
    for (const auto& block : returned.blocks) {
        auto text = tidy_answer(block.text);
        if (!text.empty()) sheet.unassigned.push_back(std::move(text));
    }
    return sheet;
}

}  // namespace

AnswerSheet extract_answers(const SentForm& form, const TextModel& returned,
                            const ExtractOptions& options) {
    AnswerSheet sheet;
    if (auto reason = too_large(returned); !reason.empty()) {
        sheet.verdict = Verdict::Rejected;
        sheet.reasons.push_back(std::move(reason));
        return sheet;
    }
    auto readings = read_slots(form, returned);
    if (readings.share_found < least_share_of_a_form) return not_this_form(form, returned, options);
    sheet.unassigned = unassigned_text(form, returned, readings);
    add_document_reasons(sheet, returned, readings);
    sheet.answers = answers_of(form, std::move(readings), options);
    if (!sheet.unassigned.empty()) doubt_blanks(sheet);
    cap_by_origin(sheet, returned.origin);
    conclude(sheet, form, options);
    return sheet;
}

}  // namespace paperround
