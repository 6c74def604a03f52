// SPDX-License-Identifier: MIT
// What a control of an ODF form shows (ODF 1.3 part 3 §13.5): its text stands in the form's
// definition, not where the control is seen.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <string>

namespace paperround {

/// The form:* elements of a document by their ids. Borrowed.
using OdtForms = std::map<std::string, const xml::Node*, std::less<>>;
OdtForms odt_forms(const xml::Node& root);

/// What somebody entered, else what was there from the beginning; "☐" or "☒"; the chosen entries; a
/// label's words. Empty for buttons.
std::string odt_form_control_text(const xml::Node& form);

}  // namespace paperround
