// SPDX-License-Identifier: MIT
#include "datasources/csv/csv_reader.hpp"

#include "engine/core/error.hpp"
#include "engine/core/windows_1252.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

constexpr std::size_t block_size = 256 * 1024;
constexpr std::size_t longest_row = 8 * 1024 * 1024;

int lines_in(std::string_view text) {
    auto lines = std::count(text.begin(), text.end(), '\n');
    if (lines == 0) lines = std::count(text.begin(), text.end(), '\r');
    return static_cast<int>(lines);
}

std::string with_single_quotes(std::string_view doubled) {
    std::string text;
    text.reserve(doubled.size());
    for (std::size_t at = 0; at < doubled.size(); ++at) {
        text += doubled[at];
        if (doubled[at] == '"') ++at;
    }
    return text;
}

bool holds_nothing(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](std::string_view cell) { return cell.empty(); });
}

}  // namespace

CsvReader::CsvReader(TextBlocks blocks, Diagnostics& diagnostics)
    : blocks_(std::move(blocks)), diagnostics_(diagnostics) {}

const CsvRow* CsvReader::next() {
    if (!scanner_) start();
    while (scan_row()) {
        if (!holds_nothing(row_)) return &row_;
    }
    return nullptr;
}

/// Excel writes and obeys a first line "sep=;" and does not show it as a row.
void CsvReader::start() {
    read_more();
    const std::string_view text = rest();
    if (text.starts_with("sep=") && text.size() > 5 && (text[5] == '\r' || text[5] == '\n')) {
        scanner_.emplace(text[4]);
        row_begin_ = text.find('\n') == std::string_view::npos ? 6 : text.find('\n') + 1;
        lines_before_ = 1;
        return;
    }
    scanner_.emplace(delimiter_of(text));
}

/// False at the end.
bool CsvReader::scan_row() {
    while (true) {
        if (rest().empty() && input_ == Input::Open) read_more();
        if (rest().empty()) return false;
        const auto text_is =
            input_ == Input::Open ? RowScanner::Text::MayGoOn : RowScanner::Text::IsAll;
        const RowScanner::Result result = scanner_->scan(rest(), text_is);
        if (result == RowScanner::Result::Complete) break;
        if (result == RowScanner::Result::TextAfterQuote) refuse_text_after_quote();
        if (result == RowScanner::Result::OpenQuote) refuse_open_quote();
        if (rest().size() > longest_row) refuse_long_row();
        read_more();
    }
    take_cells(rest().substr(0, scanner_->length()));
    step_over(scanner_->length());
    return true;
}

void CsvReader::read_more() {
    buffer_.erase(0, row_begin_);
    row_begin_ = 0;
    // As much again as is held, so that a long row is not scanned a hundred times over.
    const std::string_view block = blocks_.next_block(std::max(block_size, buffer_.size()));
    if (block.empty()) input_ = Input::Ended;
    buffer_ += block;
}

void CsvReader::take_cells(std::string_view raw_row) {
    row_.row = rows_before_ + 1;
    row_.line = lines_before_ + 1;
    row_.cells.clear();
    rewritten_cells_.clear();
    rewritten_cells_.reserve(scanner_->cells().size());  // views into them must stay
    for (const RowScanner::Cell& cell : scanner_->cells()) {
        std::string_view text = raw_row.substr(cell.begin, cell.end - cell.begin);
        if (cell.has_doubled_quotes) {
            text = rewritten_cells_.emplace_back(with_single_quotes(text));
        }
        row_.cells.push_back(text);
    }
    if (!is_utf8(raw_row)) read_as_windows_1252();
}

/// Row by row: a list that was put together from two programs' files has both.
void CsvReader::read_as_windows_1252() {
    if (encoding_ == Encoding::Utf8) {
        encoding_ = Encoding::Windows1252Seen;
        diagnostics_.report({.severity = Severity::Warning,
                             .code = "D008",
                             .where = {.file = name(), .line = row_.line, .row = row_.row},
                             .message = "not UTF-8; read as Windows-1252, as older Excel writes it",
                             .hint = "look at names with accents; to be sure, save the list as "
                                     "\"CSV UTF-8\""});
    }
    std::vector<std::string> converted;
    for (std::string_view cell : row_.cells) converted.push_back(utf8_from_windows_1252(cell));
    rewritten_cells_ = std::move(converted);
    row_.cells.assign(rewritten_cells_.begin(), rewritten_cells_.end());
}

void CsvReader::step_over(std::size_t length) {
    lines_before_ += lines_in(rest().substr(0, length));
    ++rows_before_;
    row_begin_ += length;
}

void CsvReader::stop() {
    buffer_.clear();
    row_begin_ = 0;
    input_ = Input::Ended;
}

void CsvReader::refuse_text_after_quote() {
    const Location where = here(scanner_->problem_at());
    step_over(scanner_->length());
    throw Error{
        {.code = "D007",
         .where = where,
         .message = fmt::format("text after a closing quotation mark in line {}", where.line),
         .hint = "a quotation mark inside a quoted cell is written twice: \"\""}};
}

void CsvReader::refuse_open_quote() {
    const Location where = here(scanner_->problem_at());
    stop();
    throw Error{
        {.code = "D006",
         .where = where,
         .message = fmt::format("the quotation mark opened in line {} is never closed", where.line),
         .hint = "close it, or write one that belongs to the text twice: \"\""}};
}

void CsvReader::refuse_long_row() {
    const Location where = here(0);
    stop();
    throw Error{
        {.code = "D009",
         .where = where,
         .message = fmt::format("the row that begins in line {} is longer than 8 MB", where.line),
         .hint = "is there a quotation mark that is never closed?"}};
}

/// Where the row being scanned begins, with the line of that place in it.
Location CsvReader::here(std::size_t position_in_row) const {
    return {.file = name(),
            .line = lines_before_ + 1 + lines_in(rest().substr(0, position_in_row)),
            .row = rows_before_ + 1};
}

}  // namespace paperround
