// SPDX-License-Identifier: MIT
// The rows of a CSV file, one after the other, without any idea of what they mean. Memory is that
// of the longest row, which has a limit; cells are borrowed from the reader's buffer, and nothing
// is copied for a plain cell.
#pragma once

#include "datasources/csv/row_scanner.hpp"
#include "datasources/csv/text_blocks.hpp"
#include "engine/core/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Row and line count from 1: the row as a spreadsheet counts it, the line as an editor does.
struct CsvRow {
    int row = 0;
    int line = 0;
    std::vector<std::string_view> cells;
};

class CsvReader {
  public:
    /// `diagnostics` is borrowed as long as the reader lives.
    CsvReader(TextBlocks blocks, Diagnostics& diagnostics);

    /// The next row in which any cell holds something, or null at the end; valid until the next
    /// call. Throws Error D007, after which the next row can be asked for; D006 and D009, after
    /// which there are no more rows.
    const CsvRow* next();

    const std::string& name() const { return blocks_.name(); }

  private:
    void start();
    bool scan_row();
    void read_more();
    void take_cells(std::string_view raw_row);
    void read_as_windows_1252();
    void step_over(std::size_t length);
    void stop();
    [[noreturn]] void refuse_text_after_quote();
    [[noreturn]] void refuse_open_quote();
    [[noreturn]] void refuse_long_row();
    Location here(std::size_t position_in_row) const;
    std::string_view rest() const { return std::string_view(buffer_).substr(row_begin_); }

    TextBlocks blocks_;
    Diagnostics& diagnostics_;
    std::optional<RowScanner> scanner_;  // once the delimiter is known
    std::string buffer_;
    std::size_t row_begin_ = 0;
    enum class Input { Open, Ended } input_ = Input::Open;
    enum class Encoding { Utf8, Windows1252Seen } encoding_ = Encoding::Utf8;
    int rows_before_ = 0;
    int lines_before_ = 0;
    std::vector<std::string> rewritten_cells_;  // what row_ borrows where buffer_ will not do
    CsvRow row_;
};

}  // namespace paperround
