// SPDX-License-Identifier: MIT
#include "engine/document/pdf/text_layout.hpp"

#include "engine/document/pdf/page_table.hpp"

#include <algorithm>

namespace paperround {

namespace {

// How far the second line of a numbered paragraph may be indented.
constexpr double widest_indent = 40;
constexpr double same_place = 3;

std::string joined_pieces(const PageLine& line) {
    std::string text;
    for (const LinePiece& piece : line.pieces) text += (text.empty() ? "" : "\t") + piece.text;
    return text;
}

class Layout {
  public:
    explicit Layout(const std::vector<PageLine>& lines) : lines_(lines) {
        for (const PageLine& line : lines) right_edge_ = std::max(right_edge_, line.right());
    }

    std::vector<TextBlock> run() {
        for (std::size_t at = 0; at < lines_.size();) {
            if (const auto table = find_table(lines_, at)) {
                add_table(*table);
                at = table->end;
            } else {
                at = add_paragraph(at);
            }
        }
        return std::move(blocks_);
    }

  private:
    void add_table(const PageTable& table) {
        ++tables_;
        for (const TableText& text : texts_of(lines_, table)) {
            TextBlock& block = add(text.text);
            block.cell = CellPlace{tables_, text.row, text.column};
        }
    }

    /// Where the next paragraph or table begins.
    std::size_t add_paragraph(std::size_t at) {
        std::string text = joined_pieces(lines_[at]);
        std::size_t next = at + 1;
        while (next < lines_.size() && continues(lines_[next - 1], lines_[next]) &&
               !find_table(lines_, next)) {
            text = joined(std::move(text), joined_pieces(lines_[next]));
            ++next;
        }
        add(std::move(text));
        return next;
    }

    bool continues(const PageLine& line, const PageLine& next) const {
        const double indent = next.left() - line.left();
        return is_next_line(line, next) && indent > -same_place && indent < widest_indent &&
               had_no_room(line.pieces.back(), next.pieces.front(), right_edge_);
    }

    TextBlock& add(std::string text) {
        TextBlock block;
        block.text = std::move(text);
        block.story = "Main text";
        blocks_.push_back(std::move(block));
        return blocks_.back();
    }

    const std::vector<PageLine>& lines_;
    double right_edge_ = 0;
    int tables_ = 0;
    std::vector<TextBlock> blocks_;
};

}  // namespace

std::vector<TextBlock> lay_out(const std::vector<PageLine>& lines) {
    return Layout(lines).run();
}

}  // namespace paperround
