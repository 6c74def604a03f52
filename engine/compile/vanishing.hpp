// SPDX-License-Identifier: MIT
// Which elements may be left with nothing when every block in them is empty. Word takes a cell
// without a paragraph, or a table without a row, for a damaged file; a group of rows without rows
// is no ODF.
#pragma once

#include "engine/compile/markup.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace paperround::compile {

/// Is it a choice or a loop?
bool is_block(const xml::Node& node);

/// Must the element go when blocks leave it without rows (a table, a group of rows), cells (a row)
/// or items (a list)?
bool may_vanish(const Markup& markup, const xml::Node& element);

/// Where the children of an element that may vanish begin to count: properties come before.
std::size_t first_that_counts(const Markup& markup, const xml::Node& element);

/// Children [begin, end) of a cell, a control's content, a body …: blocks after which an empty
/// paragraph is needed when they print nothing.
struct UncertainTail {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<UncertainTail> uncertain_tail(const Markup& markup, const xml::Node& container);

/// What stands for nothing in the container: a paragraph, or a run in a control inside a line.
std::string empty_content(const Markup& markup, const xml::Node& container);

/// The place in a container of paragraphs after which no table may stand last, where blocks decide
/// what does; none where that is certain.
std::optional<std::size_t> end_after_blocks(const Markup& markup, const xml::Node& container);

/// May the table follow directly on another one that a block printed? Word would make them one.
bool may_follow_a_table(const Markup& markup, const xml::Node& table);

/// A paragraph that is hardly seen, to stand between two tables.
inline constexpr std::string_view kThinParagraph =
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
    "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

}  // namespace paperround::compile
