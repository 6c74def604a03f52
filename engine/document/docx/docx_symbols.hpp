// SPDX-License-Identifier: MIT
// What a reader sees where DOCX has no plain text: symbols of a font, legacy form fields.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <string>

namespace paperround {

/// w:sym as text: boxes and ticks of the Wingdings family by their meaning, anything else by its
/// code; U+FFFC for what cannot be told.
std::string symbol_text(const xml::Node& sym);

/// What a legacy form field shows that has no result of its own: "☐" or "☒" for a check box, the
/// chosen entry of a drop-down. Empty for a text field, whose result stands in the document.
std::string form_field_text(const xml::Node& field_data);

/// Whether it is a drop-down that shows its first entry, chosen or not.
bool form_field_shows_first_entry(const xml::Node& field_data);

}  // namespace paperround
