// SPDX-License-Identifier: MIT
// What in an ODT takes a value by its name: placeholders, input fields and drop-down fields
// (ODF 1.3 part 3 §7.4), LibreOffice's content controls, and the controls of a form (§13). Borrowed
// from the tree.
#pragma once

#include "engine/compile/control_name.hpp"
#include "engine/compile/expression.hpp"
#include "engine/core/answer_slot.hpp"
#include "engine/document/xml/tree.hpp"

#include <memory>
#include <string>
#include <vector>

namespace paperround::compile {

enum class OdtControlKind {
    Field,           // text:placeholder, text:text-input
    DropDown,        // text:drop-down
    ContentControl,  // loext:content-control
    FormControl,     // draw:control, for a form:* of the same id
};

struct OdtControl {
    OdtControlKind kind = OdtControlKind::Field;
    xml::Node* node = nullptr;
    xml::Node* form = nullptr;  // of a FormControl: the form:* element
    ControlName name;
};

using Choices = std::vector<ListedChoice>;

/// In reading order; those without a name are left out.
std::vector<OdtControl> odt_controls(xml::Node& root);

/// The entries of a list; empty for anything that has none.
Choices choices_of(const OdtControl& control);

/// What a person answers in it.
AnswerSlot::Kind answer_kind_of(const OdtControl& control);

}  // namespace paperround::compile
