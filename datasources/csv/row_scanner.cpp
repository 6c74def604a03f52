// SPDX-License-Identifier: MIT
#include "datasources/csv/row_scanner.hpp"

#include <algorithm>
#include <array>

namespace paperround {

char delimiter_of(std::string_view first_lines) {
    const std::size_t begin = first_lines.find_first_not_of("\r\n");
    if (begin == std::string_view::npos) return ',';
    constexpr std::array<char, 3> candidates = {',', ';', '\t'};
    std::array<int, 3> counts{};
    enum class Quotes { Outside, Inside } quotes = Quotes::Outside;
    for (const char c : first_lines.substr(begin)) {
        if (c == '"') quotes = quotes == Quotes::Outside ? Quotes::Inside : Quotes::Outside;
        if (quotes == Quotes::Inside) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (c == candidates[i]) ++counts[i];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

RowScanner::Result RowScanner::scan(std::string_view text, Text text_is) {
    text_ = text;
    at_ = 0;
    cells_.clear();
    while (true) {
        switch (scan_cell()) {
            case Cut::AtDelimiter:
                ++at_;
                break;
            case Cut::AtLineEnd:
                return finish_line(text_is);
            case Cut::AtTextEnd:
                return text_is == Text::IsAll ? Result::Complete : Result::NeedsMore;
            case Cut::OpenQuote:
                return text_is == Text::IsAll ? Result::OpenQuote : Result::NeedsMore;
            case Cut::TextAfterQuote:
                skip_to_line_end();
                if (at_ == text_.size() && text_is == Text::MayGoOn) return Result::NeedsMore;
                return finish_line(text_is) == Result::NeedsMore ? Result::NeedsMore
                                                                 : Result::TextAfterQuote;
        }
    }
}

RowScanner::Cut RowScanner::scan_cell() {
    if (at_ < text_.size() && text_[at_] == '"') return scan_quoted_cell();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_plain_cell(text_[at_])) ++at_;
    cells_.push_back({begin, at_});
    return after_cell();
}

RowScanner::Cut RowScanner::scan_quoted_cell() {
    problem_at_ = at_;
    Cell cell{at_ + 1, 0};
    ++at_;
    while (true) {
        at_ = text_.find('"', at_);
        if (at_ == std::string_view::npos) {
            at_ = text_.size();
            return Cut::OpenQuote;
        }
        if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') break;
        cell.has_doubled_quotes = true;
        at_ += 2;
    }
    cell.end = at_;
    ++at_;
    cells_.push_back(cell);
    return after_closing_quote();
}

RowScanner::Cut RowScanner::after_closing_quote() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ < text_.size() && !ends_plain_cell(text_[at_])) {
        problem_at_ = at_;
        return Cut::TextAfterQuote;
    }
    return after_cell();
}

RowScanner::Cut RowScanner::after_cell() {
    if (at_ == text_.size()) return Cut::AtTextEnd;
    return text_[at_] == delimiter_ ? Cut::AtDelimiter : Cut::AtLineEnd;
}

void RowScanner::skip_to_line_end() {
    at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
}

/// Steps over LF, CRLF or CR.
RowScanner::Result RowScanner::finish_line(Text text_is) {
    if (at_ == text_.size()) return Result::Complete;
    if (text_[at_] == '\r') {
        if (at_ + 1 == text_.size() && text_is == Text::MayGoOn) return Result::NeedsMore;
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    }
    ++at_;
    return Result::Complete;
}

}  // namespace paperround
