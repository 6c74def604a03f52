// SPDX-License-Identifier: MIT
// A content control takes a value as its kind wants it: text, a tick, an entry of its list, a date.
// Both are written, what is shown and what Word keeps about it.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// `value` is an expression; it is printed for each record.
void fill_control(PartDraft& draft, xml::Node& control, const Tag& value);

// One for each kind of control.
void fill_text(PartDraft& draft, xml::Node& control, const Tag& value);
void fill_checkbox(PartDraft& draft, xml::Node& control, const Tag& value);
void fill_list(PartDraft& draft, xml::Node& control, const Tag& value);
void fill_date(PartDraft& draft, xml::Node& control, const Tag& value);

/// The tag with another expression over the same value.
Tag with_expression(const Tag& value, Expression expression);

/// `value | filter("a", "b")`, as an author could have written it.
Tag filtered(const Tag& value, Filter filter, const std::vector<std::string>& arguments);

/// True when the value ticks a box; nothing ticks none.
Tag is_ticked(const Tag& value);

}  // namespace paperround::compile
