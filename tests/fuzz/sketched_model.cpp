// SPDX-License-Identifier: MIT
#include "tests/fuzz/sketched_model.hpp"

namespace paperround::fuzzing {

namespace {

constexpr std::string_view bookmark_mark = "\u00A7";

/// Cuts what stands before the separator off the front of `rest`.
std::string_view take_until(std::string_view& rest, char separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
}

TextBlock block_of(std::string_view text) {
    TextBlock block;
    const std::size_t mark = text.rfind(bookmark_mark);
    block.text = text.substr(0, mark);
    block.story = "Main text";
    if (mark != std::string_view::npos) {
        block.anchors.push_back(
            {Anchor::Kind::Bookmark, std::string(text.substr(mark + bookmark_mark.size()))});
    }
    return block;
}

class Sketch {
  public:
    void add_line(std::string_view line) {
        const char kind = line.empty() ? ' ' : line.front();
        if (kind == '|') return add_row(line.substr(1));
        rows_ = 0;
        if (kind == '^') return;
        const bool is_marked = kind == '=' || kind == '-' || kind == '~';
        TextBlock block = block_of(is_marked ? line.substr(1) : line);
        block.is_heading = kind == '=';
        block.is_list_item = kind == '-';
        block.in_text_box = kind == '~';
        model_.blocks.push_back(std::move(block));
    }

    TextModel take() { return std::move(model_); }

  private:
    void add_row(std::string_view cells) {
        if (rows_++ == 0) ++tables_;
        int column = 0;
        do {
            TextBlock block = block_of(take_until(cells, '\t'));
            block.cell = CellPlace{tables_, rows_, ++column};
            model_.blocks.push_back(std::move(block));
        } while (!cells.empty());
    }

    TextModel model_;
    int tables_ = 0;
    int rows_ = 0;
};

}  // namespace

TextModel sketched_model(std::string_view lines) {
    Sketch sketch;
    while (!lines.empty()) sketch.add_line(take_until(lines, '\n'));
    return sketch.take();
}

}  // namespace paperround::fuzzing
