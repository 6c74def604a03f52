// SPDX-License-Identifier: MIT
#include "engine/document/pdf/pdf_text_model.hpp"

#include "engine/document/pdf/page_lines.hpp"
#include "engine/document/pdf/text_layout.hpp"

#include <algorithm>
#include <iterator>

namespace paperround {

namespace {

using Lines = std::vector<PageLine>;
using Pages = std::vector<Lines>;

// A running head of more lines is a form's own text that happens to be repeated.
constexpr int most_running_lines = 3;

Pages by_page(Lines lines) {
    Pages pages;
    for (PageLine& line : lines) {
        if (pages.empty() || pages.back().front().page != line.page) pages.emplace_back();
        pages.back().push_back(std::move(line));
    }
    return pages;
}

/// "Page 3 of 5" is the same on every page.
std::string without_digits(const PageLine& line) {
    std::string text;
    for (const LinePiece& piece : line.pieces) text += piece.text + ' ';
    std::erase_if(text, [](char letter) { return letter >= '0' && letter <= '9'; });
    return text;
}

enum class Edge { Head, Foot };

const PageLine& line_at(const Lines& page, Edge edge) {
    return edge == Edge::Head ? page.front() : page.back();
}

bool is_running(const Pages& pages, Edge edge) {
    if (pages.size() < 2) return false;
    return std::ranges::all_of(pages, [&](const Lines& page) {
        return page.size() > 1 &&
               without_digits(line_at(page, edge)) == without_digits(line_at(pages.front(), edge));
    });
}

/// Takes it off every page; what the first page has, from top to bottom.
Lines take_running_lines(Pages& pages, Edge edge) {
    Lines taken;
    for (int i = 0; i < most_running_lines && is_running(pages, edge); ++i) {
        const PageLine& first = line_at(pages.front(), edge);
        taken.insert(edge == Edge::Head ? taken.end() : taken.begin(), first);
        for (Lines& page : pages) {
            page.erase(edge == Edge::Head ? page.begin() : std::prev(page.end()));
        }
    }
    return taken;
}

void add_story(TextModel& model, const Lines& lines, const char* story) {
    for (TextBlock& block : lay_out(lines)) {
        block.story = story;
        model.blocks.push_back(std::move(block));
    }
}

}  // namespace

TextModel read_pdf_text_model(std::string_view xhtml, const std::string& file_name) {
    Pages pages = by_page(lines_of_pages(read_page_words(xhtml, file_name)));
    const Lines head = take_running_lines(pages, Edge::Head);
    const Lines foot = take_running_lines(pages, Edge::Foot);
    Lines body;
    for (Lines& page : pages) std::ranges::move(page, std::back_inserter(body));
    TextModel model;
    add_story(model, body, "Main text");
    add_story(model, head, "Header");
    add_story(model, foot, "Footer");
    return model;
}

}  // namespace paperround
