// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/form_field.hpp"

#include "engine/compile/control.hpp"

#include <optional>

namespace paperround::compile {
namespace {

/// The leaves of the runs: paragraphs of a text box are others.
void collect_leaves(xml::Node& parent, std::vector<xml::Node*>& leaves) {
    for (const auto& child : parent.children) {
        if (child->is("w:r")) {
            for (const auto& leaf : child->children) {
                if (!leaf->is("w:rPr")) leaves.push_back(leaf.get());
            }
        } else if (!child->is("w:p") && !child->is("w:del")) {
            collect_leaves(*child, leaves);
        }
    }
}

std::string type_of(const xml::Node& leaf) {
    const std::string* type = leaf.is("w:fldChar") ? leaf.attribute("w:fldCharType") : nullptr;
    return type == nullptr ? "" : *type;
}

std::optional<FormField> begin_at(xml::Node& leaf) {
    xml::Node* settings = leaf.child("w:ffData");
    if (settings == nullptr) return std::nullopt;
    FormField field;
    field.begin = &leaf;
    field.name = value_of(settings->child("w:name"));
    if (settings->child("w:checkBox") != nullptr) field.kind = FormField::Kind::Checkbox;
    if (settings->child("w:ddList") != nullptr) field.kind = FormField::Kind::DropDown;
    return field;
}

}  // namespace

xml::Node* FormField::settings() const {
    return begin->child("w:ffData");
}

std::vector<std::string> choices_of(const FormField& field) {
    std::vector<std::string> choices;
    const xml::Node* list = field.settings()->child("w:ddList");
    if (list == nullptr) return choices;
    for (const auto& entry : list->children) {
        if (entry->is("w:listEntry")) choices.push_back(value_of(entry.get()));
    }
    return choices;
}

std::vector<FormField> form_fields_of(xml::Node& paragraph) {
    std::vector<xml::Node*> leaves;
    collect_leaves(paragraph, leaves);
    std::vector<FormField> fields;
    std::optional<FormField> open;
    bool in_result = false;
    int inner = 0;  // fields inside the form field
    for (xml::Node* leaf : leaves) {
        const std::string type = type_of(*leaf);
        if (!open) {
            if (type == "begin") open = begin_at(*leaf);
            in_result = false;
            continue;
        }
        if (type == "end" && inner == 0) {
            open->end = leaf;
            fields.push_back(std::move(*open));
            open.reset();
            continue;
        }
        if (in_result) open->result.push_back(leaf);
        if (type == "begin") ++inner;
        if (type == "end") --inner;
        if (type == "separate" && inner == 0) in_result = true;
    }
    return fields;
}

}  // namespace paperround::compile
