// SPDX-License-Identifier: MIT
// What must differ between the copies that a loop makes of a paragraph or row: ids of drawings and
// controls, names of tables and frames; and what must not be copied at all.
#pragma once

#include "engine/compile/markup.hpp"

#include <cstdint>
#include <string_view>

namespace paperround::compile {

/// Stands in an attribute's value where flatten() prints a number.
inline constexpr std::string_view kNumberSign = "paperround-number";

/// A bookmark in a loop would be there twice: Word keeps the first and drops the rest anyway.
bool is_left_out_of_copies(const Markup& markup, const xml::Node& element);

/// The element without its children, with kNumberSign where copies must differ, and without the
/// attributes that Word and LibreOffice make anew themselves.
xml::Node start_of_copy(const Markup& markup, const xml::Node& element);

/// A number above which none of the ids of the part lie for a million further.
std::uint32_t first_free_number(const xml::Node& root, std::size_t part_index);

}  // namespace paperround::compile
