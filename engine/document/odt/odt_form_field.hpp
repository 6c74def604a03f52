// SPDX-License-Identifier: MIT
// What a form field shows that LibreOffice keeps from a Word document: a check box, a drop-down.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <string>

namespace paperround {

/// "☐" or "☒", or the chosen entry. Empty for a text field, whose text stands in the document.
/// `fieldmark`: field:fieldmark or field:fieldmark-start.
std::string odt_form_field_text(const xml::Node& fieldmark);

/// Whether it is a drop-down that shows its first entry, chosen or not.
bool odt_form_field_shows_first_entry(const xml::Node& fieldmark);

}  // namespace paperround
