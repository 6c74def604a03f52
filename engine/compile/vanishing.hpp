// SPDX-License-Identifier: MIT
// Which tables and cells may be left with nothing when every block in them is empty. Word takes a
// cell without a paragraph, or a table without a row, for a damaged file.
#pragma once

#include "engine/compile/markup.hpp"

#include <cstddef>
#include <optional>

namespace paperround::compile {

/// Is it a choice or a loop?
bool is_block(const xml::Node& node);

/// Has the table rows, all of them in blocks?
bool may_vanish(const Markup& markup, const xml::Node& table);

/// Children [begin, end) of a cell, a control's content, a body …: blocks after which an empty
/// paragraph is needed when they print nothing.
struct UncertainTail {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<UncertainTail> uncertain_tail(const Markup& markup, const xml::Node& container);

}  // namespace paperround::compile
