// SPDX-License-Identifier: MIT
// What DOCX and ODT call a paragraph, a run, a text, a row, a cell: the only place where compiling
// knows the difference between the two. Immutable, one for each format.
#pragma once

#include "engine/compile/program.hpp"
#include "engine/document/document_format.hpp"
#include "engine/document/xml/tree.hpp"

#include <map>
#include <memory>
#include <string_view>

namespace paperround::compile {

/// What an element means to the text around it.
enum class Role {
    Container,  // seen through, and left whole: a control, a table's group of rows
    Paragraph,
    Wrapper,  // seen through, and may be split in two: a run, a hyperlink, a tracked insertion
    Text,     // DOCX's w:t: holds characters
    Tab,
    LineBreak,
    Hyphen,
    Blanks,
    Object,   // one thing in the line: a drawing, a footnote mark. Its own paragraphs are separate
    Formula,  // an object that is a paragraph of its own
    Absent,   // not text: properties, deleted text, comments
    Table,
    Row,
    Cell,
};

struct Markup {
    DocumentFormat format;
    Escaping text_escaping;
    std::map<std::string_view, Role> roles;

    /// The element that a paragraph of its own is: for a cell that would be left with no block.
    std::string_view paragraph;
    /// Elements that belong to the paragraph but are not in the line: bookmarks, comment ranges.
    bool (*is_range_mark)(const xml::Node& node);
    /// 1 for a heading of the first level; 0 for other paragraphs.
    int (*heading_level)(const xml::Node& paragraph);
    /// How many grid columns the cell takes.
    int (*columns_of)(const xml::Node& cell);
    bool (*is_list_item)(const xml::Node& paragraph);

    /// Characters stand right in paragraphs, as in ODF and in properties.
    bool text_in_paragraphs = false;

    Role role_of(const xml::Node& node) const;
    /// Do the character data below this element count as text of the paragraph?
    bool holds_text(const xml::Node& element) const;
};

const Markup& docx_markup();
const Markup& odt_markup();
const Markup& markup_of(DocumentFormat format);

/// The nearest element of that role at or above `node`, or null.
xml::Node* enclosing(const Markup& markup, xml::Node* node, Role role);

}  // namespace paperround::compile
