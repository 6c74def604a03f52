// SPDX-License-Identifier: MIT
// What one of Word's content controls (w:sdt, ISO 29500-1 §17.5.2) says about itself: its name,
// what may be put into it, its list of choices. Borrowed from the tree.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/document/xml/tree.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

enum class ControlKind {
    Text,  // plain or rich
    Checkbox,
    DropDownList,
    ComboBox,
    CalendarDate,
    Picture,
    RepeatingSection,
    Frame,  // a group, a gallery, a table of contents: not ours to fill
};

ControlKind kind_of_control(const xml::Node& control);

/// Its tag, else its title; empty when it has neither.
std::string written_name(const xml::Node& control);

/// Google Docs wraps words, rows and cells in controls of its own, which mean nothing.
bool is_made_by_google(const xml::Node& control);

/// Does it show its prompt?
bool shows_prompt(const xml::Node& control);

/// Can nobody change what is in it?
bool is_content_locked(const xml::Node& control);

/// The choices of a drop-down list or combo box; the prompt among them is none.
std::shared_ptr<const std::vector<ListedChoice>> choices_of(const xml::Node& control);

/// The element of that name in the control's properties, or null.
xml::Node* control_property(xml::Node& control, std::string_view name);
const xml::Node* control_property(const xml::Node& control, std::string_view name);

/// The value of the element's w:val; empty where either is not there.
std::string value_of(const xml::Node* element);

}  // namespace paperround::compile
