// SPDX-License-Identifier: MIT
// OpenDocument text (ODF 1.3 part 3 §5, §6) as the compiler sees it.
#include "engine/compile/markup.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

int number_of(const std::string* text, int otherwise) {
    if (text == nullptr) return otherwise;
    int number = otherwise;
    std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

bool is_range_mark(const xml::Node& node) {
    return node.name.starts_with("text:bookmark") || node.name.starts_with("text:reference-mark") ||
           node.name.starts_with("text:change");
}

int heading_level(const xml::Node& paragraph) {
    if (!paragraph.is("text:h")) return 0;
    return std::max(1, number_of(paragraph.attribute("text:outline-level"), 1));
}

int columns_of(const xml::Node& cell) {
    // A merged cell is followed by covered cells, so only repetition takes more than one column.
    return std::max(1, number_of(cell.attribute("table:number-columns-repeated"), 1));
}

bool is_list_item(const xml::Node& paragraph) {
    const xml::Node* parent = paragraph.parent;
    return parent != nullptr && (parent->is("text:list-item") || parent->is("text:list-header") ||
                                 parent->is("text:numbered-paragraph"));
}

}  // namespace

const Markup& odt_markup() {
    static const Markup markup = {
        .format = DocumentFormat::Odt,
        .text_escaping = Escaping::OdtText,
        .roles = {{"text:p", Role::Paragraph},
                  {"text:h", Role::Paragraph},
                  {"text:span", Role::Wrapper},
                  {"text:a", Role::Wrapper},
                  {"text:tab", Role::Tab},
                  {"text:line-break", Role::LineBreak},
                  {"text:s", Role::Blanks},
                  {"text:note", Role::Object},
                  {"draw:frame", Role::Object},
                  {"draw:custom-shape", Role::Object},
                  {"draw:rect", Role::Object},
                  {"draw:line", Role::Object},
                  {"draw:g", Role::Object},
                  {"draw:control", Role::Object},
                  {"office:annotation", Role::Absent},
                  {"text:tracked-changes", Role::Absent},
                  {"text:ruby-text", Role::Absent},
                  {"table:table", Role::Table},
                  {"table:table-row", Role::Row},
                  {"table:table-cell", Role::Cell},
                  {"table:covered-table-cell", Role::Cell}},
        .paragraph = "text:p",
        .is_range_mark = is_range_mark,
        .heading_level = heading_level,
        .columns_of = columns_of,
        .is_list_item = is_list_item,
        .text_in_paragraphs = true,
    };
    return markup;
}

}  // namespace paperround::compile
