// SPDX-License-Identifier: MIT
// Where the cells of one CSV row begin and end (RFC 4180). Works on text in memory and keeps
// nothing of it; a row that goes on behind the text is reported and scanned again when there is
// more.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace paperround {

/// The comma, semicolon or TAB that stands most often outside quotes in the first line that is not
/// empty; comma where there is none.
char delimiter_of(std::string_view first_lines);

class RowScanner {
  public:
    struct Cell {
        std::size_t begin = 0;  // without the quotes
        std::size_t end = 0;
        bool has_doubled_quotes = false;
    };
    enum class Result { Complete, NeedsMore, OpenQuote, TextAfterQuote };
    enum class Text { MayGoOn, IsAll };

    explicit RowScanner(char delimiter) : delimiter_(delimiter) {}

    /// Scans the row at the beginning of `text`.
    Result scan(std::string_view text, Text text_is);

    /// Complete: the cells, and the length of the row with its line end.
    const std::vector<Cell>& cells() const { return cells_; }
    std::size_t length() const { return at_; }

    /// OpenQuote: the quotation mark. TextAfterQuote: the text; length() is that of the whole row
    /// as far as its line end.
    std::size_t problem_at() const { return problem_at_; }

  private:
    enum class Cut { AtDelimiter, AtLineEnd, AtTextEnd, OpenQuote, TextAfterQuote };

    Cut scan_cell();
    Cut scan_quoted_cell();
    Cut after_cell();
    Cut after_closing_quote();
    void skip_to_line_end();
    bool ends_plain_cell(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }
    Result finish_line(Text text_is);

    char delimiter_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t problem_at_ = 0;
    std::vector<Cell> cells_;
};

}  // namespace paperround
