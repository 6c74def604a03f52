// SPDX-License-Identifier: MIT
#include "engine/document/pdf/page_table.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <utility>

namespace paperround {

namespace {

// In heights of a line: lines of one paragraph are closer, rows are further apart.
constexpr double row_break = 1.2;  // of pdftotext's boxes, which are a little higher than lines
// Rows that nobody filled in leave a gap; past this it is another table.
constexpr double widest_gap = 3.5;
// A heading is larger than the text of a table.
constexpr double largest_difference = 1.25;

constexpr double same_place = 3;
// What stands less than this left of the first column is no column, but text outside the table.
constexpr double least_column = 20;
constexpr double space_width = 1.5;  // points; the narrowest that is printed
constexpr double cell_margins = 5;   // between a text's right edge and the next column's text

bool holds_boxes(const PageLine& line) {
    return std::ranges::any_of(line.pieces, [](const LinePiece& piece) {
        return piece.text.find("\xE2\x98") != std::string::npos;  // U+2610 … and their kin
    });
}

std::vector<double> lefts_of(const PageLine& line) {
    std::vector<double> lefts;
    for (const LinePiece& piece : line.pieces) lefts.push_back(piece.left);
    return lefts;
}

/// From 0; nullopt left of them all, or where the piece reaches into the next column.
std::optional<std::size_t> column_of(const std::vector<double>& columns, const LinePiece& piece) {
    const auto next = std::ranges::upper_bound(columns, piece.left + same_place);
    if (next == columns.begin()) return std::nullopt;
    if (next != columns.end() && piece.right > *next - 1) return std::nullopt;
    return static_cast<std::size_t>(next - columns.begin()) - 1;
}

bool keeps_to(const std::vector<double>& columns, const PageLine& line) {
    return std::ranges::all_of(
        line.pieces, [&](const LinePiece& piece) { return column_of(columns, piece).has_value(); });
}

double pitch(const PageLine& line, const PageLine& next) {
    return (next.top - line.top) / std::min(line.height(), next.height());
}

bool is_near(const PageLine& line, const PageLine& next) {
    const double ratio = next.height() / line.height();
    if (ratio > largest_difference || ratio < 1 / largest_difference) return false;
    return line.page != next.page || pitch(line, next) < widest_gap;
}

/// The headings of a grid leave its first column without one.
bool adds_first_column(const PageTable& table, const PageLine& line) {
    const double room = table.columns.front() - line.left();
    const bool is_likely = line.pieces.size() > 1 || table.columns.size() > 2;
    std::vector<double> columns = table.columns;
    columns.insert(columns.begin(), line.left());
    return room > least_column && is_likely && keeps_to(columns, line);
}

bool take_line(PageTable& table, const PageLine& line) {
    if (keeps_to(table.columns, line)) return true;
    const bool is_second = table.end == table.begin + 1;
    if (!is_second || !adds_first_column(table, line)) return false;
    table.columns.insert(table.columns.begin(), line.left());
    return true;
}

bool is_table(const std::vector<PageLine>& lines, const PageTable& table) {
    std::size_t in_pieces = 0;
    for (std::size_t i = table.begin; i < table.end; ++i) {
        if (lines[i].pieces.size() > 1) ++in_pieces;
    }
    return in_pieces > 1 || (table.columns.size() > 2 && !holds_boxes(lines[table.begin]));
}

/// One row: of each column the pieces, from top to bottom.
using Row = std::map<std::size_t, std::vector<const LinePiece*>>;

bool begins_row(const PageLine& before, const PageLine& line) {
    return before.page != line.page || pitch(before, line) > row_break;
}

/// What has nothing in its first column goes on with the row above: paragraphs of a long answer.
std::vector<Row> rows_of(const std::vector<PageLine>& lines, const PageTable& table) {
    std::vector<Row> rows;
    Row row;
    const auto end_row = [&] {
        if (rows.empty() || row.contains(0)) {
            rows.push_back(std::move(row));
        } else {
            for (auto& [column, pieces] : row) {
                auto& above = rows.back()[column];
                above.insert(above.end(), pieces.begin(), pieces.end());
            }
        }
        row = {};
    };
    for (std::size_t i = table.begin; i < table.end; ++i) {
        if (i > table.begin && begins_row(lines[i - 1], lines[i])) end_row();
        for (const LinePiece& piece : lines[i].pieces) {
            row[column_of(table.columns, piece).value_or(0)].push_back(&piece);
        }
    }
    end_row();
    return rows;
}

/// Where the text of each column ends at the latest.
std::vector<double> right_edges(const std::vector<Row>& rows, const std::vector<double>& columns) {
    std::vector<double> edges(columns.size(), 0);
    for (const Row& row : rows) {
        for (const auto& [column, pieces] : row) {
            for (const LinePiece* piece : pieces) {
                edges[column] = std::max(edges[column], piece->right);
            }
        }
    }
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        edges[i] = std::max(edges[i], columns[i + 1] - 2 * cell_margins);
    }
    return edges;
}

/// A cell that nobody filled in has an empty one.
std::vector<std::string> paragraphs_of(const std::vector<const LinePiece*>& pieces,
                                       double right_edge, double line_height) {
    if (pieces.empty()) return {std::string()};
    std::vector<std::string> texts;
    const LinePiece* before = nullptr;
    for (const LinePiece* piece : pieces) {
        const bool is_close =
            before != nullptr && piece->top - before->top < row_break * line_height;
        if (is_close && had_no_room(*before, *piece, right_edge)) {
            texts.back() = joined(std::move(texts.back()), piece->text);
        } else {
            texts.push_back(piece->text);
        }
        before = piece;
    }
    return texts;
}

/// In the middle of an address, where programs break a line that has no room for it.
bool ends_in_address(std::string_view text) {
    const std::string_view word = text.substr(text.rfind(' ') + 1);
    return word.find("://") != word.npos && std::string_view("?&=").find(word.back()) != word.npos;
}

}  // namespace

std::optional<PageTable> find_table(const std::vector<PageLine>& lines, std::size_t at) {
    if (lines[at].pieces.size() < 2) return std::nullopt;
    PageTable table{at, at + 1, lefts_of(lines[at])};
    while (table.end < lines.size() && is_near(lines[table.end - 1], lines[table.end]) &&
           take_line(table, lines[table.end])) {
        ++table.end;
    }
    if (!is_table(lines, table)) return std::nullopt;
    return table;
}

std::vector<TableText> texts_of(const std::vector<PageLine>& lines, const PageTable& table) {
    auto rows = rows_of(lines, table);
    const auto edges = right_edges(rows, table.columns);
    const double height = lines[table.begin].height();
    std::vector<TableText> texts;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            for (std::string& text : paragraphs_of(rows[row][column], edges[column], height)) {
                texts.push_back(
                    {static_cast<int>(row) + 1, static_cast<int>(column) + 1, std::move(text)});
            }
        }
    }
    return texts;
}

bool is_next_line(const PageLine& line, const PageLine& next) {
    const double ratio = next.height() / line.height();
    return line.page == next.page && pitch(line, next) < row_break && ratio < largest_difference &&
           ratio > 1 / largest_difference;
}

bool had_no_room(const LinePiece& piece, const LinePiece& below, double right_edge) {
    return piece.right + space_width + below.first_word_width > right_edge;
}

std::string joined(std::string text, const std::string& more) {
    const bool in_a_word = text.size() > 1 && text.back() == '-' &&
                           std::isalnum(static_cast<unsigned char>(text[text.size() - 2])) != 0;
    if (!in_a_word && !ends_in_address(text)) text += ' ';
    return text + more;
}

}  // namespace paperround
