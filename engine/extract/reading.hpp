// SPDX-License-Identifier: MIT
// What was found for each slot, before it is judged.
#pragma once

#include "engine/extract/align.hpp"
#include "engine/extract/answer_grid.hpp"
#include "engine/extract/answer_sheet.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace paperround {

/// A paragraph of the returned document, or what is left of it without the printed words.
struct Fragment {
    std::size_t block = 0;
    std::string text;
    bool is_rest = false;  // printed words stand in the same paragraph
};

struct Reading {
    std::vector<Fragment> fragments;  // in reading order; blank ones too
    double confidence = 0;
    bool is_decided = true;  // by neighbours, or by row and column; false: it may be another's
    Layer layer = Layer::Alignment;
    std::vector<std::string> flags;
    bool is_untouched_list = false;   // shows its first entry, as one that nobody touched does
    std::vector<std::string> strong;  // words that stand out: bold, underlined, highlighted
    std::vector<std::string> struck;  // words that are struck through
};

/// A table of answers, read as a whole.
struct GridReading {
    AnswerGrid grid;
    std::vector<std::vector<std::string>> rows;  // cells, in the order of the printed columns
    std::vector<std::string> headings;           // of the columns, as printed; empty: it has none
    bool has_labels = false;                     // every printed row has words of its own
    double confidence = 0;
    Layer layer = Layer::Alignment;
    std::vector<std::string> flags;
};

struct Readings {
    std::vector<Reading> slots;        // as SentForm::slots
    std::vector<GridReading> grids;    // over some of the slots: these say more than theirs
    std::vector<Fragment> unassigned;  // text that has no slot
    bool has_copied_part = false;      // lines of the form stand there twice
    double share_found = 0;            // of the form's printed text, 0 … 1
    bool was_capped = false;           // too large to try every possibility
};

/// The paragraphs' texts, tidied and joined by LF.
std::string text_of(const Reading& reading);

/// A slot that holds nothing a person wrote.
bool is_blank(const Reading& reading);

/// Adds the flag once.
void flag(Reading& reading, std::string words);

bool is_blank_row(const std::vector<std::string>& row);

/// At most that sure, for the reason given; empty: none.
void doubt(GridReading& reading, double confidence, std::string words);

}  // namespace paperround
