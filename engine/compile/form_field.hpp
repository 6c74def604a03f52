// SPDX-License-Identifier: MIT
// Word's legacy form fields (ISO 29500-1 §17.16.17: FORMTEXT, FORMCHECKBOX, FORMDROPDOWN) as they
// stand in the runs of a paragraph. Borrowed from the tree.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <string>
#include <vector>

namespace paperround::compile {

struct FormField {
    enum class Kind { Text, Checkbox, DropDown };
    Kind kind = Kind::Text;
    std::string name;                // w:name; may be empty, and several fields may have it
    xml::Node* begin = nullptr;      // w:fldChar
    xml::Node* end = nullptr;        // w:fldChar
    std::vector<xml::Node*> result;  // what the runs hold between separator and end
    xml::Node* settings() const;     // w:ffData
};

/// The entries of a drop-down field.
std::vector<std::string> choices_of(const FormField& field);

/// Those that end in the paragraph they begin in, in reading order.
std::vector<FormField> form_fields_of(xml::Node& paragraph);

}  // namespace paperround::compile
