// SPDX-License-Identifier: MIT
// In a template that includes documents, every paragraph remembers the file and the place in it
// that its author knows; what has been included does not move the places of what follows.
#pragma once

#include "engine/core/location.hpp"
#include "engine/document/xml/tree.hpp"

#include <optional>
#include <string_view>

namespace paperround::compile {

/// On paragraphs, while compiling only.
inline constexpr std::string_view kPlaceAttribute = "paperround:place";

void remember_place(xml::Node& paragraph, const Location& where);
/// nullopt: the place is where the paragraph stands.
std::optional<Location> remembered_place(const xml::Node& paragraph);
/// Of the node and all below it.
void forget_places(xml::Node& node);

}  // namespace paperround::compile
