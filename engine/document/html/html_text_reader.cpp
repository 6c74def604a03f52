// SPDX-License-Identifier: MIT
#include "engine/document/html/html_text_reader.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace paperround {

namespace {

constexpr const char* picture = "\xEF\xBF\xBC";      // U+FFFC
constexpr const char* box = "\xE2\x98\x90";          // U+2610
constexpr const char* crossed_box = "\xE2\x98\x92";  // U+2612

// Nobody's table is wider; a hostile span must not fill the memory.
constexpr int widest_span = 1000;

bool is_one_of(const xml::Node& node, std::initializer_list<std::string_view> names) {
    return node.kind == xml::Node::Kind::Element &&
           std::ranges::find(names, node.name) != names.end();
}

std::string attribute_or_empty(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? std::string{} : *value;
}

int span_of(const xml::Node& cell, std::string_view attribute) {
    const std::string digits = attribute_or_empty(cell, attribute);
    int value = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::clamp(value, 1, widest_span);
}

bool is_hidden(const xml::Node& node) {
    const std::string style = attribute_or_empty(node, "style");
    return style.find("display:none") != style.npos || style.find("display: none") != style.npos ||
           node.attribute("hidden") != nullptr;
}

/// What a browser does not show, or shows as deleted.
bool says_nothing(const xml::Node& node) {
    return is_one_of(node, {"head", "script", "style", "template", "noscript", "title", "del",
                            "object", "iframe", "svg", "colgroup"}) ||
           is_hidden(node);
}

bool is_heading(const xml::Node& node) {
    return is_one_of(node, {"h1", "h2", "h3", "h4", "h5", "h6"});
}

bool is_block(const xml::Node& node) {
    return is_heading(node) ||
           is_one_of(node, {"p",       "div",     "body",   "html",   "li",         "ul",
                            "ol",      "dl",      "dt",     "dd",     "pre",        "address",
                            "article", "section", "header", "footer", "blockquote", "center",
                            "form",    "hr",      "main",   "nav",    "fieldset",   "legend"});
}

/// What a field of a web form shows.
std::string field_text(const xml::Node& field) {
    if (field.is("textarea")) return text_content(field);
    if (field.is("select")) {
        const auto chosen = std::ranges::find_if(field.children, [](const auto& option) {
            return option->attribute("selected") != nullptr;
        });
        return chosen == field.children.end() ? std::string{} : text_content(**chosen);
    }
    const std::string type = attribute_or_empty(field, "type");
    if (type == "checkbox" || type == "radio") {
        return field.attribute("checked") == nullptr ? box : crossed_box;
    }
    const bool is_button = type == "hidden" || type == "submit" || type == "button";
    return is_button ? std::string{} : attribute_or_empty(field, "value");
}

}  // namespace

void HtmlTextReader::read(const xml::Node& root) {
    out_.begin_story("Main text");
    visit(root);
    end_paragraph(Empty::Dropped);
}

void HtmlTextReader::visit_children(const xml::Node& node) {
    for (const auto& child : node.children) visit(*child);
}

void HtmlTextReader::visit(const xml::Node& node) {
    if (node.kind == xml::Node::Kind::Text) return append_collapsed(node.text);
    if (node.kind != xml::Node::Kind::Element) return;
    if (says_nothing(node) || visit_structure(node) || visit_inline(node)) return;
    visit_children(node);
}

bool HtmlTextReader::visit_structure(const xml::Node& node) {
    const std::string title = node.is("div") ? attribute_or_empty(node, "title") : std::string{};
    if (title == "header" || title == "footer") {  // LibreOffice's
        read_story(node, title == "header" ? "Header" : "Footer");
    } else if (node.is("table")) {
        read_table(node);
    } else if (node.is("tr")) {
        read_row(node);
    } else if (is_one_of(node, {"td", "th"})) {
        read_cell(node);
    } else if (is_block(node)) {
        read_block(node);
    } else {
        return false;
    }
    return true;
}

bool HtmlTextReader::visit_inline(const xml::Node& node) {
    if (node.is("br")) {
        while (text_.ends_with(' ')) text_.pop_back();
        text_ += '\n';
    } else if (node.is("img")) {
        text_ += picture;
    } else if (is_one_of(node, {"input", "select", "textarea"})) {
        text_ += field_text(node);
    } else {
        return false;
    }
    return true;
}

void HtmlTextReader::read_block(const xml::Node& block) {
    end_paragraph(Empty::Dropped);
    const bool is_paragraph = block.is("p") || is_heading(block);
    const bool outer_heading = std::exchange(is_heading_, is_heading(block));
    const bool outer_preformatted =
        std::exchange(is_preformatted_, is_preformatted_ || block.is("pre"));
    list_depth_ += block.is("li") ? 1 : 0;
    visit_children(block);
    end_paragraph(is_paragraph ? Empty::Kept : Empty::Dropped);
    list_depth_ -= block.is("li") ? 1 : 0;
    is_preformatted_ = outer_preformatted;
    is_heading_ = outer_heading;
}

void HtmlTextReader::read_story(const xml::Node& division, const char* story) {
    end_paragraph(Empty::Dropped);
    out_.begin_story(story);
    visit_children(division);
    end_paragraph(Empty::Dropped);
    out_.begin_story("Main text");
}

void HtmlTextReader::read_table(const xml::Node& table) {
    end_paragraph(Empty::Dropped);
    const Grid outer_grid = std::exchange(grid_, {});
    const int outer_list = std::exchange(list_depth_, 0);
    const auto outer = out_.enter_table();
    visit_children(table);
    end_paragraph(Empty::Dropped);
    out_.leave_table(outer);
    list_depth_ = outer_list;
    grid_ = outer_grid;
}

void HtmlTextReader::read_row(const xml::Node& row) {
    ++grid_.row;
    grid_.column = 1;
    visit_children(row);
}

void HtmlTextReader::read_cell(const xml::Node& cell) {
    end_paragraph(Empty::Dropped);
    const auto is_covered = [&](int column) {
        const auto found = grid_.covered_until.find(column);
        return found != grid_.covered_until.end() && found->second >= grid_.row;
    };
    while (is_covered(grid_.column)) ++grid_.column;
    out_.set_place(grid_.row, grid_.column);
    const int room = std::max(1, widest_span - grid_.column);
    const int columns = std::min(span_of(cell, "colspan"), room);
    const int last_row = grid_.row + span_of(cell, "rowspan") - 1;
    for (int i = 0; i < columns; ++i) grid_.covered_until[grid_.column + i] = last_row;
    visit_children(cell);
    end_paragraph(Empty::Dropped);
    grid_.column += columns;
}

void HtmlTextReader::append_collapsed(std::string_view characters) {
    if (is_preformatted_) {
        text_ += characters;
        return;
    }
    for (const char letter : characters) {
        const bool is_space = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
        const bool after_space = text_.empty() || text_.back() == ' ' || text_.back() == '\n';
        if (!is_space || !after_space) text_ += is_space ? ' ' : letter;
    }
}

void HtmlTextReader::end_paragraph(Empty empty) {
    while (text_.ends_with(' ') || text_.ends_with('\n')) text_.pop_back();
    const std::string text = std::exchange(text_, {});
    if (text.empty() && empty == Empty::Dropped) return;
    out_.begin_block();
    if (is_heading_) out_.mark(TextBlockWriter::Trait::Heading);
    if (list_depth_ > 0) out_.mark(TextBlockWriter::Trait::ListItem);
    out_.append(text);
    out_.end_block();
}

}  // namespace paperround
