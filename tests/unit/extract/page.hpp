// SPDX-License-Identifier: MIT
// A document of a few lines of text, for tests: paragraphs, tables, marks.
#pragma once

#include "engine/document/text_model.hpp"
#include "engine/extract/extract.hpp"

#include <string>
#include <vector>

namespace paperround::test {

/// In every text, "¶" ends a paragraph and "§key" at the end marks it as the answer's place, as a
/// bookmark does.
class Page {
  public:
    Page& line(const std::string& text);
    Page& table();  // the rows that follow are its own
    Page& row(const std::vector<std::string>& cells);
    Page& in_story(const std::string& story);

    TextModel model;

  private:
    void add(std::string text, const std::optional<CellPlace>& cell);

    std::string story_ = "Main text";
    int tables_ = 0;
    int rows_ = 0;
};

/// A form with an answer behind a line, in a cell, and a grid:
///   Self-evaluation / 1. What went well? {{?well}} / table of B1 … B3 / table of objectives /
///   C4. Date completed: {{?date}} / Please check …
Page small_template();

/// The same form as it comes back: `answers` in the order of the template's slots.
Page small_return(const std::vector<std::string>& answers);

/// The answers by key, for comparing: "well = Yes".
std::vector<std::string> lines_of(const AnswerSheet& sheet);

const Answer& answer(const AnswerSheet& sheet, const std::string& key);

AnswerSheet read(const Page& form, const Page& returned, const ExtractOptions& options = {});

}  // namespace paperround::test
