// SPDX-License-Identifier: MIT
// What was found for each slot, before it is judged.
#pragma once

#include "engine/extract/align.hpp"
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
};

struct Readings {
    std::vector<Reading> slots;        // as SentForm::slots
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

}  // namespace paperround
