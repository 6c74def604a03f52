// SPDX-License-Identifier: MIT
// What people call the field or control that a name stands in: Word's and LibreOffice's own words,
// for the list that `paperround fields` prints. Each lives as long as the program.
#pragma once

#include "engine/compile/control.hpp"
#include "engine/compile/form_field.hpp"
#include "engine/compile/word_field.hpp"
#include "engine/document/xml/tree.hpp"

#include <string_view>

namespace paperround::compile {

std::string_view carrier_word(ControlKind kind);
std::string_view carrier_word(FormField::Kind kind);
std::string_view carrier_word(WordFieldKind kind);

/// Of a field, a control, a form's element or a section of an ODT; empty for any other element.
std::string_view carrier_word_of_odt(const xml::Node& node);

}  // namespace paperround::compile
