// SPDX-License-Identifier: MIT
// Names that may stand only once in an ODT: of sections, bookmarks, tables, frames, controls.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <string_view>

namespace paperround {

/// Does this attribute of the element give such a name, or refer to one?
bool names_something_once(const xml::Node& element, std::string_view attribute);

}  // namespace paperround
