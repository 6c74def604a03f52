// SPDX-License-Identifier: MIT
#include "engine/document/odt/odt_form_control.hpp"

#include <algorithm>
#include <initializer_list>

namespace paperround {

namespace {

constexpr const char* empty_box = "\xE2\x98\x90";
constexpr const char* crossed_box = "\xE2\x98\x92";

void collect(const xml::Node& node, OdtForms& forms) {
    for (const std::string_view id : {"form:id", "xml:id"}) {
        if (const std::string* value = node.attribute(id)) forms.emplace(*value, &node);
    }
    for (const auto& child : node.children) collect(*child, forms);
}

std::string first_of(const xml::Node& node, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (const std::string* value = node.attribute(name)) return *value;
    }
    return {};
}

std::string chosen_entries(const xml::Node& list) {
    std::string chosen;
    const auto add = [&](std::string_view mark) {
        for (const auto& entry : list.children) {
            const std::string* value = entry->attribute(mark);
            if (value == nullptr || *value != "true") continue;
            chosen += (chosen.empty() ? "" : ", ") + first_of(*entry, {"form:label", "form:value"});
        }
    };
    add("form:current-selected");
    if (chosen.empty()) add("form:selected");
    return chosen;
}

bool is_one_of(const xml::Node& node, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, node.name) != names.end();
}

}  // namespace

OdtForms odt_forms(const xml::Node& root) {
    OdtForms forms;
    const xml::Node* body = root.child("office:body");
    const xml::Node* text = body == nullptr ? nullptr : body->child("office:text");
    const xml::Node* all = text == nullptr ? nullptr : text->child("office:forms");
    if (all != nullptr) collect(*all, forms);
    return forms;
}

std::string odt_form_control_text(const xml::Node& form) {
    if (form.is("form:checkbox")) {
        const std::string state = first_of(form, {"form:current-state", "form:state"});
        return state == "checked" ? crossed_box : empty_box;
    }
    if (form.is("form:radio")) {
        const std::string state = first_of(form, {"form:current-selected", "form:selected"});
        return state == "true" ? crossed_box : empty_box;
    }
    if (form.is("form:listbox")) return chosen_entries(form);
    if (form.is("form:fixed-text")) return first_of(form, {"form:label"});
    if (is_one_of(form, {"form:text", "form:textarea", "form:combobox", "form:formatted-text",
                         "form:date", "form:time", "form:number"})) {
        return first_of(form, {"form:current-value", "form:value"});
    }
    return {};
}

}  // namespace paperround
