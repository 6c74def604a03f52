// SPDX-License-Identifier: MIT
// What is known of single attributes and elements when a loop copies them: ids that must differ,
// names that no two may have, what Word and LibreOffice make anew by themselves.
#pragma once

#include "engine/compile/markup.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paperround::compile {

/// An id that the programs give themselves when it is not there.
bool is_made_anew(const xml::Node& element, std::string_view attribute);

/// Is the whole value a number that no two may have, and that nothing refers to?
bool is_lone_number(const xml::Node& element, std::string_view attribute);

/// Is it a name that no two may have, and that nothing refers to?
bool is_lone_name(const xml::Node& element, std::string_view attribute);

/// One end of a bookmark, a permission, a comment: what the two ends have in common.
struct RangeEnd {
    enum class Side { Start, End, Both };
    Side side = Side::Start;
    std::string key;          // equal for the two ends
    bool is_comment = false;  // for authors; not copied
    std::string_view id;      // the attribute with the number that both ends have; may be empty
    std::string_view name;    // the attribute with the name; may be empty
};
std::optional<RangeEnd> range_end(const xml::Node& element);

/// The attribute by which a shape is known to an embedded object.
bool is_shape_name(const xml::Node& element, std::string_view attribute);

/// The bookmark or shape that an attribute refers to, without '#'; empty where it refers to none.
std::string_view referred_name(const xml::Node& element, const xml::Attribute& attribute);

/// A number above which none of the lone numbers below `root` lie for a million further.
std::uint32_t first_free_number(const xml::Node& root, std::size_t part_index);

}  // namespace paperround::compile
